/** Stays over time: who slept where, what stands against a rule, and who is away. */
import type { MoveRule } from '../domain/housing/moveFacts.ts'
import type { Slept } from '../domain/housing/roomMates.ts'
import { covers, type Day, type PersonId, type RoomId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { loadStoriesOf, onDay, placesOfRooms } from './people.ts'
import { amongst } from './sqlite/expressions.ts'

export interface Moment {
  readonly on: Day
  readonly knownOn: Day | null
}

/** Every stay in these rooms that began by the day. */
export async function loadSlept(
  db: Reader,
  rooms: readonly RoomId[],
  { on, knownOn: known }: Moment,
): Promise<Slept[]> {
  return db
    .selectFrom('stay')
    .select(['person_id as personId', 'room_id as roomId', 'valid_from as from', 'valid_to as to'])
    .where(knownOn('stay', known))
    .where('room_id', 'in', amongst(rooms))
    .where('valid_from', '<=', on)
    .execute()
}

/** The rooms in which somebody slept by the day. */
export async function roomsOfPerson(db: Reader, personId: PersonId, { on, knownOn: known }: Moment): Promise<RoomId[]> {
  const rows = await db
    .selectFrom('stay')
    .select('room_id')
    .distinct()
    .where(knownOn('stay', known))
    .where('person_id', '=', personId)
    .where('valid_from', '<=', on)
    .execute()
  return rows.map((row) => row.room_id)
}

/** Names and households of people: each as of the day asked for. */
export async function namesOf(
  db: Reader,
  people: readonly { readonly personId: PersonId; readonly on: Day }[],
  known: Day | null,
) {
  const stories = await loadStoriesOf(db, [...new Set(people.map(({ personId }) => personId))], known)
  return (personId: PersonId, on: Day) => {
    const story = stories.get(personId)
    if (!story) return { personId, householdId: null, familyName: '', givenName: '' }
    const { familyName, givenName } = onDay(story, on)
    const householdId = story.memberships.find((period) => covers(period, on))?.householdId ?? null
    return { personId, householdId, familyName, givenName }
  }
}

interface Recorded {
  readonly person_id: PersonId
  readonly room_id: RoomId
  readonly overridden: string
  readonly reason: string | null
}

/** Who first recorded each of these stays with its reason, read from the audit. */
async function recordedBy(db: Reader) {
  const rows = await db
    .selectFrom('audit_change')
    .innerJoin('audit', 'audit.id', 'audit_change.audit_id')
    .select(['audit_change.after', 'audit.actor', 'audit.at'])
    .where('audit_change.table_name', '=', 'stay')
    .where('audit_change.before', 'is', null)
    .where('audit_change.after', 'like', '%"overridden":"[\\"%')
    .orderBy('audit.id')
    .execute()
  const key = (row: Recorded) => JSON.stringify([row.person_id, row.room_id, row.overridden, row.reason])
  const first = new Map<string, { readonly actor: string; readonly at: string }>()
  for (const { after, actor, at } of rows) {
    const of = key(JSON.parse(after ?? '{}') as Recorded)
    if (!first.has(of)) first.set(of, { actor, at })
  }
  return (row: Recorded) => first.get(key(row)) ?? { actor: null, at: null }
}

/** Stays of the day for which a rule was overridden, by house and room. */
export async function loadDeviations(db: Reader, { on, knownOn: known }: Moment) {
  const rows = await db
    .selectFrom('stay')
    .selectAll()
    .where(holdsOn('stay', on, known))
    .where('overridden', '<>', '[]')
    .execute()
  if (rows.length === 0) return []
  const rooms = await placesOfRooms(
    db,
    rows.map((row) => row.room_id),
  )
  const named = await namesOf(
    db,
    rows.map((row) => ({ personId: row.person_id, on })),
    known,
  )
  const by = await recordedBy(db)
  return rows
    .flatMap((row) => {
      const place = rooms.get(row.room_id)
      if (!place) return []
      const { actor, at } = by(row)
      const rules = JSON.parse(row.overridden) as MoveRule[]
      const nights = { from: row.valid_from, to: row.valid_to }
      return [
        { ...named(row.person_id, on), ...place, roomId: row.room_id, ...nights, rules, reason: row.reason, actor, at },
      ]
    })
    .sort(
      (a, b) => a.houseName.localeCompare(b.houseName, 'de') || a.room.localeCompare(b.room, 'de', { numeric: true }),
    )
}

export async function loadAbsences(db: Reader, { on, knownOn: known }: Moment) {
  const rows = await db
    .selectFrom('absence')
    .selectAll()
    .where(holdsOn('absence', on, known))
    .execute()
  return rows.map((row) => ({ personId: row.person_id, absence: row.kind, from: row.valid_from, to: row.valid_to }))
}

export async function loadRoomNames(db: Reader) {
  const ids = await db.selectFrom('room').select('id').execute()
  return [
    ...(await placesOfRooms(
      db,
      ids.map((row) => row.id),
    )),
  ].map(([roomId, place]) => ({ roomId, ...place }))
}
