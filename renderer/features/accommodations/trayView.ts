/** The plan as it would be with what the Parkplatz plans: rooms emptied, people expected, places counted anew. Pure. */
import { addPlaces, noPlaces, type PlaceFigures, placesOfNight } from '../../../db/domain/housing/occupancy.ts'
import type { Day, PersonId, RoomId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { ReasonKind } from '../../components/ReasonList.tsx'
import { idsOf, type TrayGroup, type TrayItem, type TrayRoom, without } from '../../stores/tray.ts'
import { de } from '../../text/de.ts'
import { type Finding, judge, mainReason } from '../../text/findings.ts'
import { householdsOf, type PlanGroup, type PlanRoom } from './roomView.ts'

export const trayRoom = ({ id, number, houseName }: PlanRoom): TrayRoom => ({ id, number, houseName })

const sum = (figures: readonly PlaceFigures[]): PlaceFigures => figures.reduce(addPlaces, noPlaces)

function roomWith(room: PlanRoom, items: readonly TrayItem[]): PlanRoom {
  const expected = items.filter((item) => item.to?.id === room.id)
  const gone = new Set<PersonId>(idsOf(items))
  const leaving = items.filter((item) => item.from.id === room.id)
  if (expected.length === 0 && leaving.length === 0) return room
  const people = room.people.filter((person) => !gone.has(person.personId))
  const places = placesOfNight({
    taken: people.length + idsOf(expected).length,
    reserved: room.places.reserved,
    regular: room.regularPlaces,
    densified: room.densifiedPlaces,
    isBlocked: room.block !== null,
    inService: room.inService,
  })
  return { ...room, people, places, expected, leaving }
}

/** The groups of a plan with what is planned. Where nothing is, they are the same. */
export function groupsWith(groups: readonly PlanGroup[], items: readonly TrayItem[]): readonly PlanGroup[] {
  if (items.length === 0) return groups
  return groups.map((group) => {
    const rooms = group.rooms.map((room) => roomWith(room, items))
    return { ...group, rooms, places: sum(rooms.map((room) => room.places)) }
  })
}

/** Places of all rooms of these groups. */
export const placesOf = (groups: readonly PlanGroup[]): PlaceFigures => sum(groups.map((group) => group.places))

/** The households of a room as groups that can be taken out of it, those that are only planned for it last. */
export const groupsOf = (room: PlanRoom): TrayGroup[] => [
  ...householdsOf(room).map(({ name, people }) => ({ name, people, from: trayRoom(room) })),
  ...(room.expected ?? []),
]

/** What is planned besides these people, as the data process is asked. */
export function chainOf(
  items: readonly TrayItem[],
  day: Day,
  besides: readonly TrayGroup[] = [],
): {
  placements: { personIds: PersonId[]; roomId: RoomId; day: Day }[]
  leaving: { personIds: PersonId[]; day: Day }[]
} {
  const others = without(items, idsOf(besides))
  return {
    placements: others.flatMap(({ people, to }) =>
      to === null ? [] : [{ personIds: people.map((person) => person.personId), roomId: to.id, day }],
    ),
    leaving: others.flatMap(({ people, to }) =>
      to === null ? [{ personIds: people.map((person) => person.personId), day }] : [],
    ),
  }
}

/** What a room says to whoever is held or carried over it. */
export interface RoomVerdict {
  readonly kind: ReasonKind
  readonly findings: readonly Finding[]
  /** The gravest of them, in one sentence. */
  readonly text: string
}
export function verdictOf(findings: readonly Finding[]): RoomVerdict {
  const { isImpossible, needsException, accepted } = judge({ findings })
  const kind = isImpossible || needsException ? 'bad' : accepted.length > 0 ? 'warn' : 'good'
  return { kind, findings, text: mainReason({ findings }) }
}
export const verdictsOf = (options: OutputOf<'housing.moveOptions'>['options']): ReadonlyMap<RoomId, RoomVerdict> =>
  new Map(options.map((option) => [option.roomId, verdictOf(option.findings)]))

/** `Haddad · 4`; one person of several by her given name, too. */
export function nameOf({ name, people }: Pick<TrayGroup, 'name' | 'people'>): string {
  return de.terms.householdInRoom(name, people.length)
}
/** A single person as a group of her own. */
export const groupOfPerson = (person: TrayGroup['people'][number], from: TrayRoom): TrayGroup => ({
  name: de.terms.name(person),
  people: [person],
  from,
})
