/** Records that turned out to be somebody's second one: only signposts, which still find the person by number and name. */
import type { PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'

/** Number and latest name. */
export async function someoneNamed(db: Reader, id: PersonId) {
  const row = await db
    .selectFrom('person')
    .innerJoin('person_name', 'person_name.person_id', 'person.id')
    .select(['person.id as personId', 'person.number', 'family_name as familyName', 'given_name as givenName'])
    .where('person.id', '=', id)
    .where('person_name.known_until', 'is', null)
    .orderBy('person_name.valid_from', 'desc')
    .executeTakeFirst()
  return row ?? null
}

/** Numbers of the records that were merged into this one. */
export async function signpostNumbers(db: Reader, id: PersonId): Promise<string[]> {
  const rows = await db.selectFrom('person').select('number').where('merged_into', '=', id).orderBy('id').execute()
  return rows.map((row) => row.number)
}

/** The number of every household, by its id. */
export async function householdNumbers(db: Reader): Promise<ReadonlyMap<number, string>> {
  const rows = await db.selectFrom('household').select(['id', 'number']).execute()
  return new Map(rows.map((row) => [row.id, row.number]))
}

/** House and number of every room, by its id. */
export async function roomNames(db: Reader) {
  const rows = await db
    .selectFrom('room')
    .innerJoin('accommodation', 'accommodation.id', 'room.accommodation_id')
    .select(['room.id', 'room.number as room', 'accommodation.name as houseName'])
    .execute()
  return new Map<number, { houseName: string; room: string }>(rows.map(({ id, ...names }) => [id, names]))
}

/** The person who goes by this number; of a merged record's number the one it leads to. */
export async function personByNumber(db: Reader, number: string) {
  const found = await db.selectFrom('person').selectAll().where('number', '=', number.trim()).executeTakeFirst()
  if (!found || found.merged_into === null) return found
  return db.selectFrom('person').selectAll().where('id', '=', found.merged_into).executeTakeFirst()
}
