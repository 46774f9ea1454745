/** Topic `apart`: notes that two people are not to be placed together. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { type Day, overlaps, type RoomId } from '../domain/values.ts'
import { findApart, listApart } from '../store/apart.ts'
import { withdraw } from '../store/dated.ts'
import { lineKinds, loadLine } from '../store/lines.ts'
import { findPerson } from '../store/people.ts'
import type { NotTogetherTable } from '../store/tables-homes.ts'
import { asking, type Backend, type Ordered, ordering } from './context.ts'

/** The note as it is believed, still with the end that the clerk saw. */
async function seenNote({ db }: Ordered, id: number, seen: Day): Promise<Result<NotTogetherTable>> {
  const row = await findApart(db, id)
  if (!row) return refuse({ code: 'NOT_FOUND' })
  return row.known_until === null && row.valid_to === seen ? ok(row) : refuse({ code: 'STALE' })
}

/** The note with another end: what was believed of it until today stays readable. */
async function endAt({ record, today }: Ordered, row: NotTogetherTable, to: Day): Promise<void> {
  await withdraw(record, 'not_together', row, today)
  const { id, ...rest } = row
  if (to > row.valid_from)
    await record.insert('not_together', [{ ...rest, valid_to: to, known_since: today, known_until: null }])
}

export const apart = (backend: Backend): Handlers<FullContract>['apart'] => ({
  list: ({ on, knownOn, personId }) =>
    asking(backend, async (db) =>
      ok(
        (await listApart(db, on, knownOn, personId)).map((note) => ({
          ...note,
          people: note.people.map(({ place, ...person }) => ({
            ...person,
            place: place && { ...place, roomId: place.roomId as RoomId },
          })),
        })),
      ),
    ),

  record: (input, context) =>
    ordering(backend, context, { command: 'apart.record', input }, async ({ db, record, today }) => {
      const { from, to, note } = input
      if (input.personId === input.otherId) return refuse({ code: 'KIN_ITSELF' })
      const [person_id, other_id] =
        input.personId < input.otherId ? [input.personId, input.otherId] : [input.otherId, input.personId]
      for (const id of [person_id, other_id]) {
        const person = await findPerson(db, id)
        if (!person || person.merged_into !== null) return refuse({ code: 'NOT_FOUND' })
      }
      if (to <= from) return refuse({ code: 'PERIOD_EMPTY' })
      const { believed } = await loadLine(db, lineKinds.notTogether, { person_id, other_id })
      if (believed.some((period) => overlaps(period, { from, to }))) return refuse({ code: 'NOTE_EXISTS' })
      const days = { valid_from: from, valid_to: to, known_since: today, known_until: null }
      await record.insert('not_together', [{ person_id, other_id, note, ...days }])
      return ok({})
    }),

  prolong: (input, context) =>
    ordering(backend, context, { command: 'apart.prolong', input }, async (writer) => {
      const found = await seenNote(writer, input.id, input.seen)
      if (!found.ok) return found
      const { person_id, other_id, valid_from, id } = found.value
      if (input.to === input.seen) return refuse({ code: 'NOTHING_CHANGED' })
      if (input.to <= valid_from) return refuse({ code: 'PERIOD_EMPTY' })
      const { believed } = await loadLine(writer.db, lineKinds.notTogether, { person_id, other_id })
      const nights = { from: valid_from, to: input.to }
      if (believed.some((period) => period.id !== id && overlaps(period, nights)))
        return refuse({ code: 'NOTE_EXISTS' })
      await endAt(writer, found.value, input.to)
      return ok({})
    }),

  end: (input, context) =>
    ordering(backend, context, { command: 'apart.end', input }, async (writer) => {
      const found = await seenNote(writer, input.id, input.seen)
      if (!found.ok) return found
      if (input.day >= input.seen) return refuse({ code: 'NOTHING_CHANGED' })
      await endAt(writer, found.value, input.day)
      return ok({})
    }),
})
