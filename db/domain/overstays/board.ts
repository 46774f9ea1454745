/** Households in a Fehlbelegung on a day: who of them, since when, and how far the search for a flat of their own has come. Pure. */
import { byNumber } from '../housing/order.ts'
import type { PersonOnDay, Place } from '../people/registerOn.ts'
import type { FlatSearchStep } from '../people/terms.ts'
import { type Day, type DayRange, type HouseholdId, monthsBetween, unknownStart } from '../values.ts'
import { type FlatSearch, isOverdue, stepAfter } from './steps.ts'

export type Housed = PersonOnDay & { readonly place: Place }
export type Overstaying = Housed & { readonly overstaySince: Day }

export const isHoused = (person: PersonOnDay): person is Housed => person.place !== null
export const isOverstaying = (person: PersonOnDay): person is Overstaying =>
  person.place !== null && person.overstaySince !== null

/** The step that holds on the day, from the day on which it was reached. */
export type Search = DayRange & FlatSearch

export interface OverstayHousehold {
  readonly householdId: HouseholdId
  readonly householdNumber: string
  /** The family name it goes by: its reference person's, else its first member's. */
  readonly name: string
  /** Those in a Fehlbelegung: the reference person first, then partners, children and others, each by age. */
  readonly people: readonly Overstaying[]
  /** Members who have a place of the town, too, but are in no Fehlbelegung: they would have to go along or stay behind. */
  readonly others: readonly Housed[]
  /** The earliest first day among `people`. */
  readonly since: Day
  /** Completed months up to the day; null when the first day is not known. */
  readonly months: number | null
  readonly search: Search | null
  /** What comes next in the usual order; null when nothing is left to do. */
  readonly suggested: FlatSearchStep | null
  /** The next date lies before the day: nobody has recorded what came of it. */
  readonly isOverdue: boolean
}

const roles: readonly PersonOnDay['role'][] = ['reference', 'partner', 'child', 'other']

const byRoleAndAge = (a: PersonOnDay, b: PersonOnDay): number =>
  roles.indexOf(a.role) - roles.indexOf(b.role) ||
  (a.birth?.day ?? '').localeCompare(b.birth?.day ?? '') ||
  byNumber(a.personNumber, b.personNumber)

/** Completed months of a Fehlbelegung on the day; null when its first day is not known. */
export const monthsOfOverstay = (since: Day, on: Day): number | null =>
  since === unknownStart ? null : monthsBetween(since, on)

function householdOf(members: readonly PersonOnDay[], search: Search | null, on: Day): OverstayHousehold[] {
  const inOrder = members.toSorted(byRoleAndAge)
  const people = inOrder.filter(isOverstaying)
  const [first] = inOrder
  const since = people.map((person) => person.overstaySince).sort()[0]
  if (!first || since === undefined) return []
  return [
    {
      householdId: first.householdId,
      householdNumber: first.householdNumber,
      name: first.familyName,
      people,
      others: inOrder.filter(isHoused).filter((person) => person.overstaySince === null),
      since,
      months: monthsOfOverstay(since, on),
      search,
      suggested: stepAfter(search?.step ?? null),
      isOverdue: isOverdue(search?.nextOn ?? null, on),
    },
  ]
}

/**
 * The households of the register of which at least one person is in a Fehlbelegung on the day, longest first.
 * @param people the register on the day, at least all members of those households
 * @param searches the step of the flat search that holds on the day, by household
 */
export function overstaysOn(
  people: readonly PersonOnDay[],
  searches: ReadonlyMap<HouseholdId, Search>,
  on: Day,
): readonly OverstayHousehold[] {
  return [...Map.groupBy(people, (person) => person.householdId)]
    .flatMap(([id, members]) => householdOf(members, searches.get(id) ?? null, on))
    .sort((a, b) => a.since.localeCompare(b.since) || byNumber(a.householdNumber, b.householdNumber))
}
