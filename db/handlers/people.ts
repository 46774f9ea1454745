/** Topic `people`: households and persons on a day, and finding them. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { type Learned, recordPeriod } from '../domain/people/recordPeriod.ts'
import { ok, refuse } from '../domain/result.ts'
import { type AccommodationId, ageOn, birthOf, type Day, type PersonId, type RoomId } from '../domain/values.ts'
import type { Reader, Writer } from '../store/connection.ts'
import { similarPeople } from '../store/duplicates.ts'
import { nationalityName } from '../store/nationalities.ts'
import {
  findHousehold,
  findPerson,
  householdName,
  listPeople,
  loadStories,
  onDay,
  type PersonStory,
  type StayPlace,
} from '../store/people.ts'
import { applyRegime, applyStatus, type Line, loadRegimeLine, loadStatusLine } from '../store/periods.ts'
import { searchHouses, searchPeople, searchRooms } from '../store/search.ts'
import { asking, type Backend, ordering } from './context.ts'

const ageAt = (birth: Day | null, on: Day) => (birth && birth <= on ? ageOn(birth, on) : null)

const asPlace = (place: StayPlace) => ({
  ...place,
  roomId: place.roomId as RoomId,
  accommodationId: place.accommodationId as AccommodationId,
})

const nextPlaceOf = (story: PersonStory, on: Day) => {
  const next = story.places.find((place) => place.from > on)
  return next ? asPlace(next) : null
}

function memberOf(story: PersonStory, on: Day) {
  const { person } = story
  const { place, ...rest } = onDay(story, on)
  return {
    personId: person.id,
    number: person.number,
    role: person.role,
    familyName: person.family_name,
    givenName: person.given_name,
    birth: birthOf(person.birth_day, person.birth_precision),
    age: ageAt(person.birth_day, on),
    sex: person.sex,
    nationality: nationalityName(person.nationality),
    place: place && asPlace(place),
    nextPlace: nextPlaceOf(story, on),
    ...rest,
  }
}

interface Recording {
  readonly personId: PersonId
  readonly version: number
  readonly from: Day
  readonly to: Day | null
  readonly learnedOn: Day | null
}

/** One way for both lines of a person: what was learned is decided on the line as it stands, and written into it. */
function recording<V>(
  backend: Backend,
  context: CommandContext,
  command: string,
  value: V,
  input: Recording,
  line: {
    readonly load: (db: Reader, personId: PersonId) => Promise<Line<V>>
    readonly apply: (writer: Writer, personId: PersonId, learned: Learned<V>) => Promise<void>
  },
) {
  const { personId, from, to, learnedOn } = input
  return ordering(backend, context, { command, input: { ...input, value } }, async (writer) => {
    const person = await findPerson(writer.db, personId)
    const household = person && (await findHousehold(writer.db, person.household_id))?.household
    if (!household) return refuse({ code: 'NOT_FOUND' })
    if (household.version !== input.version) return refuse({ code: 'STALE' })
    const { believed, lastKnown } = await line.load(writer.db, personId)
    const days = { learnedOn: learnedOn ?? writer.today, today: writer.today, lastKnown }
    const learned = recordPeriod(believed, { value, from, to }, days)
    if (!learned.ok) return learned
    await line.apply(writer, personId, learned.value)
    await writer.record.update('household', household, { version: household.version + 1 })
    return ok({ knownSince: learned.value.knownSince })
  })
}

export const people = (backend: Backend): Handlers<FullContract>['people'] => ({
  list: (filter) =>
    asking(backend, async (db) => {
      const { rows, total } = await listPeople(db, filter)
      return ok({
        total,
        rows: rows.map(({ birthDay, birthPrecision, ...row }) => ({
          ...row,
          birth: birthOf(birthDay, birthPrecision),
          age: ageAt(birthDay, filter.on),
          nationality: nationalityName(row.nationality),
        })),
      })
    }),

  household: ({ householdId, on, knownOn }) =>
    asking(backend, async (db) => {
      const found = await findHousehold(db, householdId)
      if (!found) return refuse({ code: 'NOT_FOUND' })
      const stories = await loadStories(db, found.members, knownOn)
      const { id, number, version } = found.household
      return ok({
        id,
        number,
        version,
        name: householdName(found.members),
        members: stories.map((story) => memberOf(story, on)),
      })
    }),

  person: ({ personId, on, knownOn }) =>
    asking(backend, async (db) => {
      const person = await findPerson(db, personId)
      const [story] = person ? await loadStories(db, [person], knownOn) : []
      const household = person && (await findHousehold(db, person.household_id))
      if (!person || !story || !household) return refuse({ code: 'NOT_FOUND' })
      return ok({
        ...memberOf(story, on),
        householdId: person.household_id,
        householdVersion: household.household.version,
        household: household.household.number,
        householdName: householdName(household.members),
        azrNumber: person.azr_number,
        bamfFileNumber: person.bamf_file_number,
        assignedOn: person.assigned_on,
        assignmentKind: person.assignment_kind,
        statuses: [...story.statuses],
        regimes: [...story.regimes],
        formerStatuses: (await loadStatusLine(db, personId)).former.map(({ value: status, ...row }) => ({
          ...row,
          status,
        })),
        formerRegimes: (await loadRegimeLine(db, personId)).former.map(({ value: regime, ...row }) => ({
          ...row,
          regime,
        })),
        places: story.places.map(asPlace),
      })
    }),

  recordStatus: ({ status, ...input }, context) =>
    recording(backend, context, 'people.recordStatus', status, input, { load: loadStatusLine, apply: applyStatus }),

  recordRegime: ({ regime, ...input }, context) =>
    recording(backend, context, 'people.recordRegime', regime, input, { load: loadRegimeLine, apply: applyRegime }),

  similar: (entry) =>
    asking(backend, async (db) =>
      ok(
        (await similarPeople(db, entry, 10)).map(({ likeness: { name, swapped, birth }, ...person }) => ({
          personId: person.personId,
          householdId: person.householdId,
          number: person.number,
          household: person.household,
          familyName: person.familyName,
          givenName: person.givenName,
          birth: person.birth,
          likeness: { name, swapped, birth },
        })),
      ),
    ),

  search: ({ text, on, limit }) =>
    asking(backend, async (db) => {
      const rooms = /\d/.test(text) ? await searchRooms(db, text, on, 8) : []
      const houses = await searchHouses(db, text, 5)
      const persons = await searchPeople(db, text, on, limit)
      return ok(
        [
          ...rooms.map((room) => ({ kind: 'room' as const, ...room })),
          ...persons.map((person) => ({
            kind: 'person' as const,
            personId: person.personId,
            householdId: person.householdId,
            number: person.number,
            name: `${person.familyName}, ${person.givenName}`,
            birth: person.birth,
            place: person.place && `${person.place.house} ${person.place.room}`,
          })),
          ...houses.map((house) => ({ kind: 'house' as const, ...house })),
        ].slice(0, limit),
      )
    }),
})
