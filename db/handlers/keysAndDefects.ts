/** What is out or open in all houses on a day, for the prints: keys with who holds them, defects. */
import { isOpenOn } from '../domain/housing/kept.ts'
import type { KeyOut } from '../domain/reports/schluesselquittung.ts'
import type { Day } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadDefects, loadKeys } from '../store/homes.ts'
import { loadCalled } from '../store/householdNames.ts'

/** Keys are no dated facts: what is known of them is always today's knowledge. */
export async function keysOutOn(db: Reader, on: Day): Promise<KeyOut[]> {
  const rows = (await loadKeys(db, {}, on)).filter((row) => isOpenOn(on, row.returned_on, row.lost_on))
  const people = rows.map((row) => row.holder_id)
  const called = await loadCalled(db, { people, rooms: [], households: [] }, on)
  return rows.map((row) => ({
    id: row.id,
    roomId: row.room_id,
    person: called.people.get(row.holder_id)?.name ?? '',
    label: row.label,
    pieces: row.pieces,
    handedOn: row.handed_on,
  }))
}

/** Of rooms, and of houses as a whole. The one found first comes first. */
export async function openDefectsOn(db: Reader, on: Day) {
  const open = (await loadDefects(db, {}, on)).filter((row) => isOpenOn(on, row.done_on)).toReversed()
  return {
    openDefects: open.flatMap(({ room_id: roomId, text }) => (roomId === null ? [] : [{ roomId, text }])),
    houseDefects: open.flatMap((row) =>
      row.room_id === null ? [{ house: row.accommodation_id, text: row.text }] : [],
    ),
  }
}
