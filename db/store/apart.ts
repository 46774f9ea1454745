/** Notes that two people are not to be placed together: as the rules of a move look at them, and as a list. */
import type { Apart } from '../domain/housing/moveFacts.ts'
import { covers, type Day, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn } from './dated.ts'
import { loadStoriesOf, onDay } from './people.ts'
import { amongst } from './sqlite/expressions.ts'
import type { NotTogetherTable } from './tables-homes.ts'

/** Every note that is believed, with the places of the two. */
export async function loadApart(db: Reader): Promise<Apart[]> {
  const rows = await db.selectFrom('not_together').selectAll().where('known_until', 'is', null).execute()
  if (rows.length === 0) return []
  const ids = rows.flatMap((row) => [row.person_id, row.other_id])
  const stories = await loadStoriesOf(db, ids)
  const beds = await db
    .selectFrom('stay')
    .innerJoin('room', 'room.id', 'stay.room_id')
    .select(['stay.person_id as personId', 'room.unit_id as unitId', 'stay.valid_from as from', 'stay.valid_to as to'])
    .where('stay.known_until', 'is', null)
    .where('stay.person_id', 'in', amongst(ids))
    .execute()
  const nameOf = (id: PersonId, day: Day): string => {
    const story = stories.get(id)
    const { familyName, givenName } = story ? onDay(story, day) : { familyName: '', givenName: '' }
    return `${givenName} ${familyName}`.trim()
  }
  return rows.map((row) => ({
    personId: row.person_id,
    otherId: row.other_id,
    names: `${nameOf(row.person_id, row.valid_from)} und ${nameOf(row.other_id, row.valid_from)}`,
    from: row.valid_from,
    to: row.valid_to,
    beds: beds.filter((bed) => bed.personId === row.person_id || bed.personId === row.other_id),
  }))
}

export interface ApartNote {
  readonly id: number
  readonly from: Day
  /** The first day on which it does not hold any more. */
  readonly to: Day
  readonly note: string | null
  readonly people: readonly {
    readonly personId: PersonId
    readonly name: string
    readonly place: { readonly roomId: number; readonly house: string; readonly room: string } | null
  }[]
}

/** Those that hold on the day, the one that ends first on top; of one person, or all. */
export async function listApart(
  db: Reader,
  on: Day,
  known: Day | null,
  personId: PersonId | null,
): Promise<ApartNote[]> {
  const rows = await db
    .selectFrom('not_together')
    .selectAll()
    .where(holdsOn('not_together', on, known))
    .$if(personId !== null, (q) =>
      q.where((eb) => eb.or([eb('person_id', '=', personId as PersonId), eb('other_id', '=', personId as PersonId)])),
    )
    .orderBy('valid_to')
    .execute()
  const ids = rows.flatMap((row) => [row.person_id, row.other_id])
  const stories = await loadStoriesOf(db, ids, known)
  return rows.map((row) => ({
    id: row.id,
    from: row.valid_from,
    to: row.valid_to as Day,
    note: row.note,
    people: [row.person_id, row.other_id].map((id) => {
      const story = stories.get(id)
      const { familyName, givenName } = story ? onDay(story, on) : { familyName: '', givenName: '' }
      const place = story?.places.find((stay) => covers(stay, on)) ?? null
      return {
        personId: id,
        name: `${familyName}, ${givenName}`,
        place: place && { roomId: place.roomId, house: place.house, room: place.room },
      }
    }),
  }))
}

export const findApart = (db: Reader, id: number): Promise<NotTogetherTable | undefined> =>
  db.selectFrom('not_together').selectAll().where('id', '=', id).executeTakeFirst()
