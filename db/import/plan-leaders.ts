/** Who leads each household, day by day: of one who left and one who takes over, the second leads from then on. Pure. */
import { type Day, type DayRange, overlaps } from '../domain/values.ts'
import type { Snapshot } from '../store/snapshot.ts'
import { type MembershipPeriod, wantedLine } from './plan-household.ts'
import type { Draft } from './plan-people-problems.ts'

interface Claim {
  readonly draft: Draft
  readonly period: MembershipPeriod
}

/** The stretches in which a row has its person lead a household, apart by whether the register has them already. */
function reigns(draft: Draft, today: Day): { readonly held: MembershipPeriod[]; readonly claimed: Claim[] } {
  const led = wantedLine({ ...draft, row: draft.at.value, today }).filter(({ role }) => role === 'reference')
  const isHeld = (period: MembershipPeriod) =>
    draft.held.some(
      ({ row, household }) =>
        row.role === 'reference' && household === period.household && row.valid_from === period.from,
    )
  return {
    held: led.filter(isHeld),
    claimed: led.filter((period) => !isHeld(period)).map((period) => ({ draft, period })),
  }
}

const endsBefore = (a: DayRange, b: DayRange): boolean => a.to !== null && (b.to === null || a.to < b.to)

/**
 * Lays the claims of the rows beside what stays in the register, the earlier ended ones first, else in the order of the rows.
 * @param drafts rows that are not refused; people without one lead what they lead now
 * @returns the rows that would make a second reference person, and by row the day from which a successor leads
 */
export function leadersOf(drafts: readonly Draft[], now: Snapshot, today: Day) {
  const numbers = new Map(now.households.map((household) => [household.id, household.number]))
  const rewritten = new Set(drafts.map((draft) => draft.existing?.id))
  const led = new Map<string, DayRange[]>()
  const lead = (household: string, range: DayRange) => led.set(household, [...(led.get(household) ?? []), range])
  for (const row of now.memberships)
    if (row.role === 'reference' && !rewritten.has(row.person_id))
      lead(numbers.get(row.household_id) ?? '', { from: row.valid_from, to: row.valid_to })
  const own = drafts.map((draft) => reigns(draft, today))
  for (const { held } of own) for (const period of held) lead(period.household, period)

  const second: Draft[] = []
  const leadsFrom = new Map<number, Day>()
  const inOrder = own
    .flatMap(({ claimed }) => claimed)
    .sort((a, b) => Number(endsBefore(b.period, a.period)) - Number(endsBefore(a.period, b.period)))
  for (const { draft, period } of inOrder) {
    const others = (led.get(period.household) ?? []).filter((other) => overlaps(other, period))
    const ends = others.flatMap(({ to }) => (to === null ? [] : [to])).sort()
    const from = ends.at(-1)
    if (!others.every((other) => endsBefore(other, period))) second.push(draft)
    else {
      if (from !== undefined) leadsFrom.set(draft.at.row, from)
      lead(period.household, { from: from ?? period.from, to: period.to })
    }
  }
  return { second, leadsFrom }
}
