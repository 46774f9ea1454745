/** Topic `people`: households and persons on a day, and finding them. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { ok, refuse } from '../domain/result.ts'
import { birthOf } from '../domain/values.ts'
import { similarPeople } from '../store/duplicates.ts'
import { listPeople } from '../store/listPeople.ts'
import { nationalityName } from '../store/nationalities.ts'
import { searchHouses, searchPeople, searchRooms } from '../store/search.ts'
import { asking, type Backend } from './context.ts'
import { householdOn } from './members.ts'
import { merging } from './merge.ts'
import { personCommands, personQueries } from './person.ts'
import { recording } from './recording.ts'

export const people = (backend: Backend): Handlers<FullContract>['people'] => ({
  list: (asked) =>
    asking(backend, async (db) => {
      const { rows, total } = await listPeople(db, asked)
      return ok({
        total,
        rows: rows.map(({ birthDay, birthPrecision, ...row }) => ({
          ...row,
          birth: birthOf(birthDay, birthPrecision),
          nationality: nationalityName(row.nationality),
        })),
      })
    }),

  household: ({ householdId, on, knownOn }) =>
    asking(backend, async (db) => {
      const household = await householdOn(db, householdId, on, knownOn)
      return household ? ok(household) : refuse({ code: 'NOT_FOUND' })
    }),

  ...personQueries(backend),
  ...personCommands(backend),
  ...recording(backend),
  ...merging(backend),

  similar: (entry) =>
    asking(backend, async (db) =>
      ok(
        (await similarPeople(db, entry, 10)).map(({ likeness: { name, swapped, birth }, ...person }) => ({
          personId: person.personId,
          householdId: person.householdId,
          number: person.currentNumber,
          household: person.household,
          familyName: person.familyName,
          givenName: person.givenName,
          birth: person.birth,
          likeness: { name, swapped, birth },
        })),
      ),
    ),

  search: ({ text, limit, ...when }) =>
    asking(backend, async (db) => {
      const rooms = /\d/.test(text) ? await searchRooms(db, text, when, 8) : []
      const houses = await searchHouses(db, text, 5)
      const persons = await searchPeople(db, text, when, limit)
      return ok(
        [
          ...rooms.map((room) => ({ kind: 'room' as const, ...room })),
          ...persons.map((person) => ({
            kind: 'person' as const,
            personId: person.personId,
            householdId: person.householdId,
            number: person.currentNumber,
            formerNumber: person.number === person.currentNumber ? null : person.number,
            name: person.name,
            formerName: person.formerName,
            birth: person.birth,
            place: person.place && `${person.place.house} ${person.place.room}`,
          })),
          ...houses.map((house) => ({ kind: 'house' as const, ...house })),
        ].slice(0, limit),
      )
    }),
})
