/** Part of topic `benefits`: the law's rates, what another one changes in all cases, and how the office counts. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { entitlementsOf } from '../domain/payments/entitlement.ts'
import type { RatePeriod } from '../domain/payments/facts.ts'
import { monthOf } from '../domain/payments/month.ts'
import { setRate, verifyRate } from '../domain/payments/rates.ts'
import { benefitsFrom, benefitsInOrder, sameBenefits, standardBenefits } from '../domain/payments/settings.ts'
import { layInto } from '../domain/register/timeline.ts'
import { ok, refuse } from '../domain/result.ts'
import { benefitsKey } from '../domain/settings.ts'
import type { Cents, Day } from '../domain/values.ts'
import { loadAllRates, loadRateLine } from '../store/benefits.ts'
import type { Reader } from '../store/connection.ts'
import { applyLearned, lineKinds } from '../store/lines.ts'
import { loadEntitlementFacts } from '../store/payments-facts.ts'
import { decide, loadSettings } from '../store/settings.ts'
import { asking, type Backend, ordering } from './context.ts'

type Rates = Pick<Handlers<FullContract>['benefits'], 'rates' | 'rateEffect' | 'setRate' | 'verifyRate' | 'setRules'>

/** What other rates change in all cases of the month in which the first of them begins. */
export async function effectOf(db: Reader, wanted: readonly RatePeriod[]) {
  const first = wanted.map(({ from }) => from).sort()[0] ?? ('1900-01-01' as Day)
  const month = monthOf(first)
  const facts = await loadEntitlementFacts(db, { households: null, from: month, to: month, known: null })
  const { benefits } = await loadSettings(db)
  const rates = wanted.reduce<readonly RatePeriod[]>((all, rate) => {
    const isSame = (each: RatePeriod) => each.regime === rate.regime && each.stage === rate.stage
    return [...all.filter((each) => !isSame(each)), ...layInto(all.filter(isSame), rate)]
  }, facts.rates)
  const sums = (set: readonly RatePeriod[]) => {
    const people = new Map<number, number>()
    for (const { personId, amount } of entitlementsOf({ ...facts, rates: set }, [month], benefits).amounts)
      people.set(personId, (people.get(personId) ?? 0) + amount)
    return people
  }
  const [before, after] = [sums(facts.rates), sums(rates)]
  const total = (people: ReadonlyMap<number, number>) => [...people.values()].reduce((sum, cents) => sum + cents, 0)
  const everybody = new Set([...before.keys(), ...after.keys()])
  return {
    month,
    people: [...everybody].filter((id) => before.get(id) !== after.get(id)).length,
    of: everybody.size,
    before: total(before),
    after: total(after),
  }
}

export const benefitRates = (backend: Backend): Rates => ({
  rates: () =>
    asking(backend, async (db) => {
      const { benefits } = await loadSettings(db)
      const rows = await loadAllRates(db)
      return ok({
        rates: rows.map(({ unverified, ...row }) => ({ ...row, isUnverified: unverified === 1 })),
        rules: benefits,
      })
    }),

  rateEffect: ({ amount, ...rate }) =>
    asking(backend, async (db) =>
      ok(await effectOf(db, [{ ...rate, amount: amount as Cents, unverified: false, to: null }])),
    ),

  setRate: (input, context) =>
    ordering(backend, context, { command: 'benefits.setRate', input }, async (writer) => {
      const { seen, regime, stage, from, source } = input
      const { believed, lastKnown } = await loadRateLine(writer.db, regime, stage, writer.today)
      const rate = {
        amount: input.amount as Cents,
        personal: input.personal as Cents | null,
        source,
        unverified: false,
      }
      const days = { learnedOn: writer.today, today: writer.today, lastKnown }
      const learned = setRate(believed, { seen, from, rate }, days)
      if (!learned.ok) return learned
      await applyLearned(writer, lineKinds.rate, { regime, stage }, learned.value)
      return ok({})
    }),

  verifyRate: (input, context) =>
    ordering(backend, context, { command: 'benefits.verifyRate', input }, async (writer) => {
      const row = (await loadAllRates(writer.db)).find(({ id }) => id === input.seen)
      if (!row) return refuse({ code: 'STALE' })
      const { regime, stage } = row
      const { believed, lastKnown } = await loadRateLine(writer.db, regime, stage, writer.today)
      const days = { learnedOn: writer.today, today: writer.today, lastKnown }
      const learned = verifyRate(believed, input.seen, input.source, days)
      if (!learned.ok) return learned
      await applyLearned(writer, lineKinds.rate, { regime, stage }, learned.value)
      return ok({})
    }),

  setRules: (input, context) =>
    ordering(backend, context, { command: 'benefits.setRules', input }, async (writer) => {
      const { seen, value } = input
      const { benefits } = await loadSettings(writer.db)
      if (!sameBenefits(benefitsFrom(value), value)) return refuse({ code: 'BENEFIT_RULES_WRONG' })
      if (!sameBenefits(benefits, seen)) return refuse({ code: 'STALE' })
      if (sameBenefits(value, seen)) return refuse({ code: 'NOTHING_CHANGED' })
      await decide(writer, benefitsKey, sameBenefits(value, standardBenefits) ? null : benefitsInOrder(value))
      return ok({})
    }),
})
