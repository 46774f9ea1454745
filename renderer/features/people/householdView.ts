/** What a household's pane says, worked out from its members: one line where all share it, otherwise that they differ. Pure. */
import { addDays, type Day, type DayRange } from '../../../db/domain/values.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Household, Member } from './HouseholdPane.tsx'

export type PlaceOnDay = NonNullable<Member['place']>

/** The places of the members, each room once, in the members' order. */
export function placesOf(household: Household): PlaceOnDay[] {
  const rooms = new Map<number, PlaceOnDay>()
  for (const { place } of household.members) if (place && !rooms.has(place.roomId)) rooms.set(place.roomId, place)
  return [...rooms.values()]
}

/** `bis 11.05.2023`, the last day included; else `seit 01.08.2022`; else nothing. */
function lastOrFirst(range: DayRange): string {
  const words = de.people.householdPane
  if (range.to !== null) return words.until(formatDay(addDays(range.to, -1)))
  const from = formatDay(range.from)
  return from ? words.since(from) : ''
}

/** `seit 01.08.2022`, or nothing when nobody knows since when. */
function sinceOf(range: DayRange): string {
  const from = formatDay(range.from)
  return from ? de.people.householdPane.since(from) : ''
}

const statusOf = (member: Member): string =>
  member.status ? `${de.terms.status(member.status.status)} ${lastOrFirst(member.status)}`.trim() : ''
const regimeOf = (member: Member): string =>
  member.regime ? `${de.terms.regime(member.regime.regime)} ${sinceOf(member.regime)}`.trim() : ''
const nationalityOf = (member: Member): string => member.nationality ?? ''

/** The one value all share, every different value once, or nothing. */
function shared(household: Household, of: (member: Member) => string): string {
  const values = [...new Set(household.members.map(of).filter(Boolean))]
  return values.length <= 3 ? values.join('; ') : de.people.householdPane.perPerson
}

export const factsOf = (household: Household) => [
  { term: de.people.householdPane.nationality, value: shared(household, nationalityOf) },
  { term: de.people.householdPane.status, value: shared(household, statusOf) },
  { term: de.people.householdPane.regime, value: shared(household, regimeOf) },
]

/** Names that a person bore before the day, the latest first: `Haddad` where only the family name differs. */
export function formerlyNamed(person: { readonly names: readonly (DayRange & Named)[] } & Named, day: Day): string {
  const before = person.names.filter((name) => name.to !== null && name.to <= day).reverse()
  const told = before.map((name) => (name.givenName === person.givenName ? name.familyName : de.terms.calledName(name)))
  return [...new Set(told)].join(', ')
}

interface Named {
  readonly familyName: string
  readonly givenName: string
}
