/** Topic `people`: households and persons on a day, and finding them. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { recordPeriod } from '../domain/people/recordPeriod.ts'
import { ok, refuse } from '../domain/result.ts'
import {
  type AccommodationId,
  ageOn,
  birthOf,
  type Day,
  type HouseholdId,
  type PersonId,
  type RoomId,
} from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { similarPeople } from '../store/duplicates.ts'
import { applyLearned, type LineKind, lineKinds, loadLine, type Owner } from '../store/lines.ts'
import { nationalityName } from '../store/nationalities.ts'
import {
  findHousehold,
  findPerson,
  householdName,
  listPeople,
  loadMembers,
  loadStories,
  onDay,
  type PersonStory,
  type StayPlace,
} from '../store/people.ts'
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
  const { place, membership, ...rest } = onDay(story, on)
  return {
    personId: person.id,
    number: person.number,
    birth: birthOf(person.birth_day, person.birth_precision),
    age: ageAt(person.birth_day, on),
    sex: person.sex,
    nationality: nationalityName(person.nationality),
    place: place && asPlace(place),
    nextPlace: nextPlaceOf(story, on),
    role: membership?.role ?? null,
    ...rest,
  }
}

/** The household on the day, members with what holds for each then. */
async function householdOn(db: Reader, id: HouseholdId, on: Day, knownOn: Day | null) {
  const household = await findHousehold(db, id)
  if (!household) return null
  const stories = await loadStories(db, await loadMembers(db, id, on, knownOn), knownOn)
  const members = stories.flatMap((story) => {
    const { role, ...member } = memberOf(story, on)
    return role === null ? [] : [{ ...member, role }]
  })
  return { id, number: household.number, version: household.version, name: householdName(members), members }
}

/** Lines that one person owns. */
type PersonLine = 'residence_status' | 'benefit_regime' | 'person_name' | 'residence_obligation'

interface Recording {
  readonly personId: PersonId
  readonly version: number
  readonly from: Day
  readonly to: Day | null
  readonly learnedOn: Day | null
}

/** One way for every line of a person: what was learned is decided on the line as it stands, and written into it. */
function recording<T extends PersonLine, V>(
  backend: Backend,
  context: CommandContext,
  command: string,
  kind: LineKind<T, V>,
  value: V,
  input: Recording,
) {
  const { personId, from, to, learnedOn } = input
  return ordering(backend, context, { command, input: { ...input, value } }, async (writer) => {
    const person = await findPerson(writer.db, personId)
    if (!person) return refuse({ code: 'NOT_FOUND' })
    if (person.version !== input.version) return refuse({ code: 'STALE' })
    const owner = { person_id: personId } as Owner<T>
    const { believed, lastKnown } = await loadLine(writer.db, kind, owner)
    const days = { learnedOn: learnedOn ?? writer.today, today: writer.today, lastKnown }
    const learned = recordPeriod(believed, { value, from, to }, days)
    if (!learned.ok) return learned
    await applyLearned(writer, kind, owner, learned.value)
    await writer.record.update('person', person, { version: person.version + 1 })
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
      const household = await householdOn(db, householdId, on, knownOn)
      return household ? ok(household) : refuse({ code: 'NOT_FOUND' })
    }),

  person: ({ personId, on, knownOn }) =>
    asking(backend, async (db) => {
      const person = await findPerson(db, personId)
      const [story] = person ? await loadStories(db, [person], knownOn) : []
      if (!person || !story) return refuse({ code: 'NOT_FOUND' })
      const membership = onDay(story, on).membership
      const household = membership && (await householdOn(db, membership.householdId, on, knownOn))
      const former = async <T extends PersonLine, V>(kind: LineKind<T, V>) =>
        (await loadLine(db, kind, { person_id: personId } as Owner<T>)).former
      return ok({
        ...memberOf(story, on),
        version: person.version,
        household: household && { id: household.id, number: household.number, name: household.name },
        names: [...story.names],
        memberships: [...story.memberships],
        azrNumber: person.azr_number,
        bamfFileNumber: person.bamf_file_number,
        assignedOn: person.assigned_on,
        assignmentKind: person.assignment_kind,
        statuses: [...story.statuses],
        regimes: [...story.regimes],
        formerStatuses: (await former(lineKinds.status)).map(({ value: status, ...row }) => ({ ...row, status })),
        formerRegimes: (await former(lineKinds.regime)).map(({ value: regime, ...row }) => ({ ...row, regime })),
        places: story.places.map(asPlace),
      })
    }),

  recordStatus: ({ status, ...input }, context) =>
    recording(backend, context, 'people.recordStatus', lineKinds.status, status, input),

  recordRegime: ({ regime, ...input }, context) =>
    recording(backend, context, 'people.recordRegime', lineKinds.regime, regime, input),

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
