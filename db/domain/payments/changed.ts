/** What is otherwise than in the monthly run before, and by what cause: only to be seen. Pure. */
import { covers, type Day, type HouseholdId, nextMonth, type PersonId } from '../values.ts'
import type { HouseholdDue } from './compute.ts'
import { takesOff } from './compute.ts'
import type { BenefitPerson } from './facts.ts'
import type { FindingFacts, PostedBefore, RunFinding, SeenCode } from './findingFacts.ts'
import { maskIban } from './iban.ts'
import type { Basis, RateSegment } from './position.ts'

type Facts = RunFinding['facts']
type Found = (code: SeenCode, personId: PersonId | null, facts: Facts) => RunFinding

/** `249,00 × 11/30 + 283,00 × 19/30` as figures: cents and days, for the words to write out. */
export const partsText = (basis: Basis): string =>
  basis.segments
    .map(({ monthly, days }) => (days === 30 ? euros(monthly) : `${euros(monthly)} × ${days}/30`))
    .join(' + ')
const euros = (cents: number): string =>
  (cents / 100)
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+,)/g, '.')

const lastRate = (basis: Basis | undefined): RateSegment | undefined =>
  basis?.kind === 'rate' ? basis.segments.at(-1) : undefined

/** The day in the days after `from` up to `to` on which one of the ages is reached; null for none. */
function turned(birth: Day, from: Day, to: Day): { readonly age: number; readonly on: Day } | null {
  for (const age of [6, 14, 18]) {
    const on =
      `${String(Number(birth.slice(0, 4)) + age).padStart(4, '0')}${birth.slice(4) === '-02-29' ? '-03-01' : birth.slice(4)}` as Day
    if (on >= from && on < to) return { age, on }
  }
  return null
}

/** What has become of one person's living costs. */
function ofRate(
  person: BenefitPerson,
  now: Basis | undefined,
  then: PostedBefore | undefined,
  facts: FindingFacts,
  found: Found,
): RunFinding[] {
  const { run, before } = facts
  const [was, is] = [lastRate(then?.basis), lastRate(now)]
  const { personId } = person
  const regimeNow =
    person.regimes.find((period) => covers(period, run.month)) ??
    person.regimes.find((period) => period.from >= run.month)
  if (was && !is) {
    const facts = {
      regime: regimeNow && regimeNow.regime !== was.regime ? regimeNow.regime : null,
      from: regimeNow?.from ?? null,
      month: before?.month ?? null,
    }
    return [found('stopped', personId, facts)]
  }
  if (!is || now?.kind !== 'rate') return []
  const birthday = person.birth ? turned(person.birth.day, before?.month ?? run.month, nextMonth(run.month)) : null
  const first = now.segments[0]
  const stageWas = was?.stage ?? first?.stage ?? null
  if (birthday && birthday.on >= run.month && now.segments.length > 1)
    return [found('turned', personId, { ...birthday, was: stageWas, is: is.stage, parts: partsText(now) })]
  if (!was) return []
  if (was.regime !== is.regime)
    return [found('regime_changed', personId, { was: was.regime, is: is.regime, from: is.from, parts: partsText(now) })]
  if (was.stage !== is.stage)
    return birthday
      ? [found('turned', personId, { ...birthday, was: was.stage, is: is.stage, parts: partsText(now) })]
      : [found('stage_changed', personId, { was: was.stage, is: is.stage, parts: partsText(now) })]
  const days = then?.basis.segments.reduce((sum, part) => sum + part.days, 0) ?? 30
  const daysNow = now.segments.reduce((sum, part) => sum + part.days, 0)
  if (days < 30 && daysNow === 30) return [found('whole_month', personId, { days, parts: partsText(now) })]
  if (was.monthly !== is.monthly) return [found('rate_changed', personId, { was: was.monthly, is: is.monthly })]
  return []
}

function ofItems(
  personId: PersonId,
  due: HouseholdDue | undefined,
  then: readonly PostedBefore[],
  run: FindingFacts['run'],
  found: Found,
): RunFinding[] {
  const now = (due?.lines ?? []).filter(
    (line) => line.personId === personId && line.month === run.month && line.basis.kind === 'item',
  )
  const before = then.filter(({ basis }) => basis.kind === 'item')
  const label = (basis: Basis) => (basis.kind === 'item' ? basis.label : '')
  return [
    ...now.flatMap((line) => {
      const was = before.find((each) => each.position === line.position)
      const facts = {
        label: label(line.basis),
        amount: line.entitled,
        item: line.basis.kind === 'item' ? line.basis.item : null,
      }
      if (!was) return [found('item_began', personId, facts)]
      return was.amount === line.entitled ? [] : [found('item_changed', personId, { ...facts, was: was.amount })]
    }),
    ...before
      .filter((each) => !now.some((line) => line.position === each.position))
      // A one-off need is over by its nature.
      .filter(({ basis }) => basis.kind === 'item' && basis.item !== 'one_off')
      .map((each) => found('item_ended', personId, { label: label(each.basis), amount: each.amount })),
  ]
}

/** How the household is paid now, where that is otherwise than when the run before was handed over. */
function ofWays(householdId: HouseholdId, facts: FindingFacts, found: Found): RunFinding[] {
  const { before, run } = facts
  if (!before) return []
  const ways = facts.ways.get(householdId) ?? []
  return ways
    .filter((way) => covers(way, run.payOn) && (way.knownSince >= before.on || way.from > before.on))
    .flatMap((way) => {
      const by = { by: way.enteredBy, on: way.knownSince }
      if (way.iban !== null)
        return [found('account_changed', null, { ...by, kind: way.kind, iban: maskIban(way.iban) })]
      return [found('way_changed', null, { ...by, kind: way.kind })]
    })
    .slice(0, 1)
}

/** Lines of earlier months that are paid now, by month. */
function backPayments(due: HouseholdDue | undefined, run: FindingFacts['run'], found: Found): RunFinding[] {
  const late = (due?.lines ?? []).filter((line) => line.month < run.month)
  return [...Map.groupBy(late, (line) => line.month)].map(([month, lines]) => {
    const amount = lines.reduce((sum, line) => sum + line.amount, 0)
    const rate =
      lines.length === 1 && lines[0]?.booked === null && !takesOff(lines[0].basis) ? partsText(lines[0].basis) : null
    return { ...found('back_payment', null, { month, amount, parts: rate }) }
  })
}

/** By household, what is to be seen of it. */
export function changesOf(facts: FindingFacts, dues: ReadonlyMap<HouseholdId, HouseholdDue>): RunFinding[] {
  const { run, before } = facts
  const posted = Map.groupBy(facts.posted, (each) => each.personId)
  const findings: RunFinding[] = []
  const households = new Set<HouseholdId>(dues.keys())
  for (const { householdId } of facts.posted) households.add(householdId)
  for (const person of facts.people) {
    const then = posted.get(person.personId) ?? []
    const home =
      person.belongings.findLast(({ from }) => from < nextMonth(run.month))?.householdId ?? then[0]?.householdId
    if (home === undefined || !households.has(home)) continue
    const due = dues.get(home)
    const found: Found = (code, personId, own) => ({ code, householdId: home, personId, facts: own })
    const now = due?.lines.find(
      (line) => line.personId === person.personId && line.month === run.month && line.position === 'rate',
    )
    const rate = then.find(({ position }) => position === 'rate')
    findings.push(...ofRate(person, now?.basis, rate, facts, found))
    if (before) findings.push(...ofItems(person.personId, due, then, run, found))
    const name = facts.names.get(person.personId)
    const isNew = before !== null && then.length === 0 && now !== undefined
    if (isNew)
      findings.push(
        found('newly_assigned', person.personId, { on: name?.assignedOn ?? null, parts: partsText(now.basis) }),
      )
  }
  for (const householdId of households) {
    const found: Found = (code, personId, own) => ({ code, householdId, personId, facts: own })
    findings.push(...ofWays(householdId, facts, found), ...backPayments(dues.get(householdId), run, found))
  }
  return findings
}
