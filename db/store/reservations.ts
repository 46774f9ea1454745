/** Reservations as they are stored: reading them over some days or by id, how whom they are for is called, and writing a change. */
import { type Holder, keptBy, type Reservation, type ReservationWish } from '../domain/housing/reservation.ts'
import {
  addDays,
  covers,
  type Day,
  type HouseholdId,
  type NoticeId,
  type PersonId,
  type RoomId,
} from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { holdsOn, knownOn, withdraw } from './dated.ts'
import { householdName } from './people.ts'
import { amongst } from './sqlite/expressions.ts'
import type { Row } from './tables.ts'

export interface RoomReservation extends Reservation {
  readonly roomId: RoomId
}

/** Reservations that hold on a night of [from, to), as believed today or on `known`; of all rooms, or of these. In the order in which they begin. */
export async function loadReservations(
  db: Reader,
  { from, to }: { readonly from: Day; readonly to: Day },
  known: Day | null,
  rooms: readonly RoomId[] | null = null,
): Promise<RoomReservation[]> {
  const rows = await db
    .selectFrom('reservation')
    .selectAll()
    .where(knownOn('reservation', known))
    .where('valid_from', '<', to)
    .where('valid_to', '>', from)
    .$if(rooms !== null, (q) => q.where('room_id', 'in', amongst(rooms ?? [])))
    .orderBy('valid_from')
    .orderBy('id')
    .execute()
  return asReservations(db, rows)
}

/** One that is believed today, or undefined. */
export async function findReservation(db: Reader, id: number): Promise<RoomReservation | undefined> {
  const rows = await db
    .selectFrom('reservation')
    .selectAll()
    .where('id', '=', id)
    .where('known_until', 'is', null)
    .execute()
  return (await asReservations(db, rows))[0]
}

async function asReservations(db: Reader, rows: readonly Row<'reservation'>[]): Promise<RoomReservation[]> {
  const people = await peopleOf(
    db,
    rows.flatMap((row) => (row.notice_id === null ? [] : [row.notice_id])),
  )
  return rows.map((row) => ({
    id: row.id,
    roomId: row.room_id,
    places: row.places,
    from: row.valid_from,
    // The table demands an end.
    to: row.valid_to as Day,
    holder:
      row.household_id !== null
        ? { kind: 'household', householdId: row.household_id }
        : row.notice_id !== null
          ? { kind: 'notice', noticeId: row.notice_id, personIds: people.get(row.notice_id) ?? new Set() }
          : { kind: 'label', label: row.label ?? '' },
  }))
}

/** Who belongs to each notice. */
export async function peopleOf(
  db: Reader,
  notices: readonly NoticeId[],
): Promise<ReadonlyMap<NoticeId, ReadonlySet<PersonId>>> {
  if (notices.length === 0) return new Map()
  const rows = await db
    .selectFrom('notice_person')
    .select(['notice_id', 'person_id'])
    .where('notice_id', 'in', amongst(notices))
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.notice_id)].map(([id, own]) => [id, new Set(own.map((row) => row.person_id))]),
  )
}

/** How many places each of them still keeps on the night; what has not begun keeps all. */
async function withKept(
  db: Reader,
  held: readonly RoomReservation[],
  day: Day,
  known: Day | null,
): Promise<readonly (RoomReservation & { readonly kept: number })[]> {
  if (held.length === 0) return []
  const sleepers = await db
    .selectFrom('stay')
    .innerJoin('membership', (join) =>
      join.onRef('membership.person_id', '=', 'stay.person_id').on(holdsOn('membership', day, known)),
    )
    .select(['stay.room_id', 'stay.person_id as personId', 'membership.household_id as householdId'])
    .where(holdsOn('stay', day, known))
    .where('stay.room_id', 'in', amongst(held.map((reservation) => reservation.roomId)))
    .execute()
  const inRoom = Map.groupBy(
    sleepers.map((row) => ({ ...row, from: day, to: null })),
    (row) => row.room_id,
  )
  return held.map((each) => ({ ...each, kept: keptBy(each, inRoom.get(each.roomId) ?? []) }))
}

/** Places that reservations still keep on the night, by room; rooms without any are left out. */
export async function loadKept(db: Reader, day: Day, known: Day | null): Promise<ReadonlyMap<RoomId, number>> {
  const held = await withKept(db, await loadReservations(db, { from: day, to: addDays(day, 1) }, known), day, known)
  const kept = new Map<RoomId, number>()
  for (const each of held) kept.set(each.roomId, (kept.get(each.roomId) ?? 0) + each.kept)
  return kept
}

export interface Expiring {
  readonly roomId: RoomId
  readonly to: Day
  /** Places that are still kept, of all reservations of the room that expire on the day. */
  readonly places: number
}

/** What expires from `day` up to `last`, and keeps places on `day` still; of all rooms, or of these. */
export async function loadExpiring(
  db: Reader,
  day: Day,
  last: Day,
  known: Day | null,
  rooms: readonly RoomId[] | null,
): Promise<Expiring[]> {
  const held = await loadReservations(db, { from: addDays(day, -1), to: last }, known, rooms)
  const kept = (await withKept(db, held, day, known)).filter(
    (each) => each.kept > 0 && each.to >= day && each.to <= last,
  )
  return [...Map.groupBy(kept, (each) => `${each.roomId} ${each.to}`).values()].flatMap((own) => {
    const [first] = own
    return first ? [{ roomId: first.roomId, to: first.to, places: own.reduce((sum, each) => sum + each.kept, 0) }] : []
  })
}

/** Family names of households, by the reference person of `on`, else of the members who come or were there. */
export async function loadNames(
  db: Reader,
  ids: Iterable<HouseholdId>,
  on: Day,
  known: Day | null,
): Promise<ReadonlyMap<HouseholdId, string>> {
  const rows = await db
    .selectFrom('membership')
    .innerJoin('person_name', 'person_name.person_id', 'membership.person_id')
    .select(['household_id', 'role', 'person_name.family_name as familyName'])
    .select(['membership.valid_from as from', 'membership.valid_to as to'])
    .select(['person_name.valid_from as namedFrom', 'person_name.valid_to as namedTo'])
    .where(knownOn('membership', known))
    .where(knownOn('person_name', known))
    .where('household_id', 'in', amongst(ids))
    .orderBy('membership.valid_from')
    .orderBy('person_name.valid_from')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.household_id)].map(([id, own]) => {
      const here = own.filter((row) => covers(row, on))
      const members = here.length > 0 ? here : own
      const named = members.filter((row) => covers({ from: row.namedFrom, to: row.namedTo }, on))
      return [id, householdName(named.length > 0 ? named : members)]
    }),
  )
}

/** How whom places are kept for is called: a family name, a notice's number, or what the office wrote. */
export async function loadHolderNames(
  db: Reader,
  holders: readonly Holder[],
  on: Day,
  known: Day | null,
): Promise<(holder: Holder) => string> {
  const households = holders.flatMap((holder) => (holder.kind === 'household' ? [holder.householdId] : []))
  const names = households.length === 0 ? new Map<HouseholdId, string>() : await loadNames(db, households, on, known)
  const notices = holders.flatMap((holder) => (holder.kind === 'notice' ? [holder.noticeId] : []))
  const numbers =
    notices.length === 0
      ? []
      : await db.selectFrom('notice').select(['id', 'number']).where('id', 'in', amongst(notices)).execute()
  const numberOf = new Map(numbers.map((row) => [row.id, row.number]))
  return (holder) =>
    holder.kind === 'household'
      ? (names.get(holder.householdId) ?? '')
      : holder.kind === 'notice'
        ? (numberOf.get(holder.noticeId) ?? '')
        : holder.label
}

export interface NamedReservation extends Omit<RoomReservation, 'roomId'> {
  readonly name: string
}

/** What is reserved on the day or from one of the next days on, named, by room. */
export async function loadReservedSoon(
  db: Reader,
  day: Day,
  known: Day | null,
  days = 60,
): Promise<ReadonlyMap<RoomId, NamedReservation[]>> {
  const found = await loadReservations(db, { from: day, to: addDays(day, days + 1) }, known)
  const nameOf = await loadHolderNames(
    db,
    found.map((reservation) => reservation.holder),
    day,
    known,
  )
  return new Map(
    [...Map.groupBy(found, (reservation) => reservation.roomId)].map(([room, own]) => [
      room,
      own.map(({ roomId, ...reservation }) => ({ ...reservation, name: nameOf(reservation.holder) })),
    ]),
  )
}

/** Puts `wanted` in the place of `old` (null: nothing stood there), believed from `today` on. @returns the ids of what was written */
export async function writeReservation(
  { db, record }: Writer,
  old: RoomReservation | null,
  wanted: readonly (ReservationWish & { readonly roomId: RoomId })[],
  today: Day,
): Promise<readonly number[]> {
  const row = old && (await db.selectFrom('reservation').selectAll().where('id', '=', old.id).executeTakeFirst())
  if (row) await withdraw(record, 'reservation', row, today)
  const rows = await record.insert(
    'reservation',
    wanted.map(({ roomId, places, holder, from, to }) => ({
      room_id: roomId,
      places,
      household_id: holder.kind === 'household' ? holder.householdId : null,
      notice_id: holder.kind === 'notice' ? holder.noticeId : null,
      label: holder.kind === 'label' ? holder.label : null,
      valid_from: from,
      valid_to: to,
      known_since: today,
      known_until: null,
    })),
  )
  return rows.map((written) => written.id)
}
