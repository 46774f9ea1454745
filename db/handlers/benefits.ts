/** Topic `benefits`: a household's case of a month. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { entitlementsOf } from '../domain/payments/entitlement.ts'
import type { BenefitPerson } from '../domain/payments/facts.ts'
import { howTexts, positionText } from '../domain/payments/howText.ts'
import { monthOf, monthsBetween } from '../domain/payments/month.ts'
import type { Month, PositionAmount } from '../domain/payments/position.ts'
import { ok, refuse } from '../domain/result.ts'
import { type Cents, covers, type Day, type HouseholdId, nextMonth, overlaps } from '../domain/values.ts'
import { loadItems, loadOverrides, loadPaid } from '../store/benefits.ts'
import type { Reader } from '../store/connection.ts'
import { loadEntitlementFacts } from '../store/payments-facts.ts'
import { findHousehold, findPerson, roleRank } from '../store/people.ts'
import { loadRecords } from '../store/registerOn.ts'
import { loadSettings } from '../store/settings.ts'
import { benefitChanges } from './benefitChanges.ts'
import { benefitRates } from './benefitRates.ts'
import { asking, type Backend } from './context.ts'

type Benefits = Handlers<FullContract>['benefits']
type CasePerson = z.output<FullContract['benefits']['ofHousehold']['output']>['people'][number]

interface Question {
  readonly householdId: HouseholdId
  readonly month: Month
  readonly on: Day
  readonly knownOn: Day | null
}

/** The line of one position as the pane shows it. */
function lineOf({ position, amount, basis }: PositionAmount, paid: Cents | null): CasePerson['lines'][number] {
  const last = basis.kind === 'rate' ? basis.segments.at(-1) : undefined
  return {
    position,
    name: positionText({ basis }),
    amount,
    how: howTexts(basis, amount),
    item: position === 'rate' ? null : Number(position.slice('item/'.length)),
    ground: last?.ground ?? null,
    isAssumed: basis.kind === 'rate' && basis.segments.some(({ assumed }) => assumed !== null),
    isUnverified: basis.kind === 'rate' && basis.segments.some(({ unverified }) => unverified),
    paid,
  }
}

/**
 * What the household is entitled to in the month. A repayment is worked out from this month's or an earlier one's instalment on, so that a
 * look ahead knows what will have been paid back by then.
 */
async function entitled(db: Reader, { householdId, month, on, knownOn }: Question) {
  const from = monthOf(on) < month ? monthOf(on) : month
  const question = { households: [householdId], from, to: month, known: knownOn }
  const facts = await loadEntitlementFacts(db, question)
  const { benefits: rules } = await loadSettings(db)
  const all = entitlementsOf(facts, monthsBetween(from, month), rules)
  const end = nextMonth(month)
  const here = facts.people.filter(({ belongings }) =>
    belongings.some((each) => each.householdId === householdId && overlaps(each, { from: month, to: end })),
  )
  return {
    here,
    repaid: facts.repaid,
    amounts: all.amounts.filter((each) => each.month === month),
    obstacles: all.obstacles.filter(({ from: day }) => day >= month && day < end),
  }
}

/** Everybody of the household in the month, the reference person first, then by age. */
async function peopleOf(db: Reader, question: Question): Promise<CasePerson[]> {
  const { householdId, month, on, knownOn } = question
  const { here, amounts, obstacles, repaid } = await entitled(db, question)
  const ids = here.map(({ personId }) => personId)
  const records = new Map((await loadRecords(db, knownOn, ids)).map((record) => [record.personId, record]))
  const paid = await loadPaid(db, ids, month)
  const people: (CasePerson & { readonly rank: string })[] = []
  for (const { personId, birth, belongings } of here) {
    const row = await findPerson(db, personId)
    const record = records.get(personId)
    if (!row || !record) continue
    const own = belongings.findLast((each) => each.householdId === householdId)
    const name = record.names.findLast(({ from }) => from < nextMonth(month)) ?? record.names[0]
    const lines = amounts
      .filter((each) => each.personId === personId)
      .map((each) => lineOf(each, paid(personId, each.position)))
    const overrides = await loadOverrides(db, personId, knownOn)
    const items = await loadItems(db, personId, knownOn)
    const role = own?.role ?? 'other'
    people.push({
      personId,
      version: row.version,
      familyName: name?.familyName ?? '',
      givenName: name?.givenName ?? '',
      birth,
      role,
      regime: regimeOn(record.regimes, on),
      sum: lines.reduce((sum, { amount }) => sum + amount, 0),
      lines,
      obstacles: obstacles.flatMap((each) =>
        each.personId === personId ? [{ from: each.from, obstacle: each.obstacle }] : [],
      ),
      overrides: overrides.believed.map(({ value, from, to }) => ({ ...value, from, to })),
      formerOverrides: overrides.former.map(({ value, from, to, knownSince, knownUntil }) => ({
        ...value,
        from,
        to,
        knownSince,
        knownUntil,
      })),
      items: items.map(({ number, kind, believed, former }) => ({
        number,
        kind,
        versions: believed.map(({ value, from, to }) => ({ ...value, from, to })),
        former: former.map(({ value, from, to, knownSince, knownUntil }) => ({
          ...value,
          from,
          to,
          knownSince,
          knownUntil,
        })),
        repaid:
          kind === 'repayment'
            ? [...(repaid.get(number)?.values() ?? [])].reduce((sum, cents) => sum + cents, 0)
            : null,
      })),
      rank: `${roleRank[role]} ${birth?.day ?? '9999'} ${row.number}`,
    })
  }
  return people.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ rank, ...person }) => person)
}

const regimeOn = (regimes: BenefitPerson['regimes'], on: Day): CasePerson['regime'] =>
  regimes.find((each) => covers(each, on))?.regime ?? null

export const benefits = (backend: Backend): Benefits => ({
  ofHousehold: ({ householdId, month, on, knownOn }) =>
    asking(backend, async (db) => {
      const household = await findHousehold(db, householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      const first = monthOf(month)
      const people = await peopleOf(db, { householdId, month: first, on, knownOn })
      const sum = people.reduce((total, person) => total + person.sum, 0)
      return ok({ householdId, number: household.number, month: first, sum, people })
    }),
  ...benefitChanges(backend),
  ...benefitRates(backend),
})
