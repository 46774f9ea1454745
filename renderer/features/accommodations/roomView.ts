/** What a room card shows, worked out from the plan's room: households, dots, tone and note. Pure. */
import { searchKey, searchWords } from '../../../db/domain/people/search.ts'
import { addDays, type Day, type HouseholdId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { CardTone } from '../../components/Card.tsx'
import type { RoomsShown } from '../../stores/place.ts'
import type { TrayItem } from '../../stores/tray.ts'
import { de } from '../../text/de.ts'
import { formatArea, formatDay, formatDayShort } from '../../text/format.ts'

export type Plan = OutputOf<'housing.plan'>
type SavedRoom = Plan['groups'][number]['rooms'][number]
export type PlanPerson = SavedRoom['people'][number]
/** A room of the plan, with what the Parkplatz plans for it. */
export interface PlanRoom extends SavedRoom {
  /** Who is to come, and counts among the places taken already. */
  readonly expected?: readonly TrayItem[]
  /** Who is to go, or sits in the Parkplatz, and is not among the people any more. */
  readonly leaving?: readonly TrayItem[]
}
export interface PlanGroup extends Omit<Plan['groups'][number], 'rooms'> {
  readonly rooms: readonly PlanRoom[]
}

export interface HouseholdInRoom {
  readonly id: HouseholdId
  /** Family name of the first listed member, with the given name's initial where two households share it. */
  readonly name: string
  readonly people: readonly PlanPerson[]
}

/** The people of a room by household, in the plan's order. */
export function householdsOf(room: PlanRoom): HouseholdInRoom[] {
  const groups = new Map<HouseholdId, PlanPerson[]>()
  for (const person of room.people) groups.set(person.householdId, [...(groups.get(person.householdId) ?? []), person])
  const households = [...groups].map(([id, people]) => ({ id, people, first: referenceOf(people) }))
  return households.map(({ id, people, first }) => {
    const shared = households.filter((other) => other.first?.familyName === first?.familyName).length > 1
    const initial = shared && first?.givenName ? ` ${first.givenName.slice(0, 1)}.` : ''
    return { id, people, name: `${first?.familyName ?? ''}${initial}` }
  })
}

/** What homes of these people must have, each requirement once. */
export const needsOf = (people: readonly PlanPerson[]): PlanPerson['needs'] => [
  ...new Set(people.flatMap((person) => person.needs)),
]

const referenceOf = (people: readonly PlanPerson[]): PlanPerson | undefined =>
  people.find((person) => person.role === 'reference') ?? people[0]

export function toneOf(room: PlanRoom): CardTone {
  if (!room.inService || room.block) return 'blocked'
  if (room.places.above > 0) return 'warn'
  return room.places.taken === 0 && room.places.freeRegular > 0 ? 'free' : 'neutral'
}

/** Hundredths of m² each person has, or null while nobody lives there or the area is not known. */
export const areaEach = (room: PlanRoom): number | null =>
  room.areaHundredths === null || room.places.taken === 0 ? null : Math.floor(room.areaHundredths / room.places.taken)

/** Area with one decimal, as it stands on a card. */
export const roughArea = (hundredths: number): string => formatArea(Math.round(hundredths / 10) * 10)

/** What is special about the room, in the tone's colour at the foot of its card; empty where all is as usual. */
export function noteOf(room: PlanRoom): string {
  const words = de.accommodations.room
  if (!room.inService) return words.outOfService
  if (room.block) {
    const last = room.block.to === null ? '' : words.blockedUntil(formatDayShort(addDays(room.block.to, -1)))
    return [words.blocked, last].filter(Boolean).join(' ')
  }
  const { taken, above } = room.places
  if (taken === 0) return words.free(room.regularPlaces, room.densifiedPlaces)
  return taken > room.densifiedPlaces ? words.over : above > 0 ? words.dense : ''
}

/** `03.11.`, with the year where it is another than that of the day one looks at. */
const dayNear = (day: Day, on: Day): string =>
  day.slice(0, 4) === on.slice(0, 4) ? formatDayShort(day) : formatDay(day)

/** What is planned for the room, seen from the day `on`: who leaves when, then who comes when; a line each. */
export function plannedOf(room: PlanRoom, on: Day): string[] {
  const words = de.accommodations.room
  const coming = room.coming.map(({ name, people, from }) =>
    words.coming(dayNear(from, on), de.terms.householdInRoom(name, people)),
  )
  const reserved = room.reservations
    .filter(({ kept }) => kept > 0)
    .map((each) => words.reserved(holderName(each), each.kept, each.from > on ? dayNear(each.from, on) : ''))
  const after = [...coming, ...reserved]
  const days = new Set(room.people.map((person) => person.to))
  const [only] = days
  if (days.size === 1 && only) return [words.allLeave(householdsOf(room).length, dayNear(only, on)), ...after]
  const leaving = householdsOf(room).flatMap(({ name, people }) =>
    [...Map.groupBy(people, (person) => person.to)].flatMap(([to, leavers]) =>
      to === null
        ? []
        : [words.leaves(de.terms.householdInRoom(name, leavers.length), leavers.length, dayNear(to, on))],
    ),
  )
  return [...leaving, ...after]
}

export interface RoomDots {
  readonly taken: number
  /** Taken only in what is planned. */
  readonly kept: number
  readonly reserved: number
  readonly free: number
  readonly extra: number
  readonly blocked: number
}

/** Places as dots: taken, planned to be taken, reserved, free regular, free beyond them when densified, blocked. What is reserved is taken from the free ones first. */
export function dotsOf(room: PlanRoom): RoomDots {
  const { taken, blocked, reserved, freeRegular, freeDensified } = room.places
  const kept = (room.expected ?? []).reduce((count, item) => count + item.people.length, 0)
  const extra = Math.max(0, freeDensified - freeRegular)
  return {
    taken: taken - kept,
    kept,
    reserved,
    free: Math.max(0, freeRegular - reserved),
    extra: Math.max(0, extra - Math.max(0, reserved - freeRegular)),
    blocked: room.block ? blocked : 0,
  }
}

/** For whom places are kept: `Haushalt Haddad`, `Bescheid Z-7`, or what was written. */
export const holderName = ({ holder, name }: PlanRoom['reservations'][number]): string =>
  holder.kind === 'household'
    ? de.reservations.household(name)
    : holder.kind === 'notice'
      ? de.reservations.notice(name)
      : name

const counts: Readonly<Record<RoomsShown, (room: PlanRoom) => boolean>> = {
  all: () => true,
  taken: (room) => room.places.taken > 0,
  freeRegular: (room) => room.places.freeRegular > 0,
  freeDensified: (room) => room.places.freeDensified > 0,
  reserved: (room) => room.places.reserved > 0,
  blocked: (room) => room.places.blocked > 0,
  above: (room) => room.places.above > 0,
}

const keyOfRoom = (room: PlanRoom, heading: string): string =>
  searchKey(
    [
      room.number,
      room.unit,
      heading,
      ...room.people.map((person) => `${person.givenName} ${person.familyName}`),
      ...room.coming.map((household) => household.name),
      ...room.reservations.map((reservation) => reservation.name),
    ].join(' '),
  )

/** The groups with only the rooms that a number of the head counts and that the typed words find; empty groups fall away. */
export function narrowed(groups: readonly PlanGroup[], shown: RoomsShown, text: string): PlanGroup[] {
  const words = searchWords(text)
  const fits = (room: PlanRoom, heading: string) =>
    counts[shown](room) && (words.length === 0 || words.every((word) => keyOfRoom(room, heading).includes(word)))
  return groups
    .map((group) => ({ ...group, rooms: group.rooms.filter((room) => fits(room, group.heading)) }))
    .filter((group) => group.rooms.length > 0)
}
