/** Topic `overstays`: the board of Fehlbelegungen, a household's search for a flat, and who would fit into the rooms it frees. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { byHousehold } from '../domain/assignments/needs.ts'
import { capacityOn, noCapacity } from '../domain/housing/capacity.ts'
import type { TargetRoom } from '../domain/housing/moveFacts.ts'
import type { OverstayHousehold } from '../domain/overstays/board.ts'
import { endSearch, recordStep, type SearchLine, setNext, stepAfter } from '../domain/overstays/steps.ts'
import { type Fit, fitInto, freedRooms } from '../domain/overstays/whatIf.ts'
import type { Learned, LearningDays } from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { ageOn, covers, type Day, type HouseholdId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { applyLearned, type FlatSearch, lineKinds, loadLine } from '../store/lines.ts'
import { loadTargets, loadUnitsLeftBehind } from '../store/moves.ts'
import { loadHouseholdNames, loadPeopleInNeed } from '../store/needs.ts'
import {
  type AsOf,
  loadBoard,
  loadNamesOf,
  loadOverstay,
  loadRoomsOf,
  loadSearchStory,
  type RoomPlace,
  type SearchPeriod,
} from '../store/overstays.ts'
import { findHousehold, householdName } from '../store/people.ts'
import { loadRuleFacts } from '../store/settings.ts'
import { asking, type Backend, ordering } from './context.ts'

type BoardHousehold = z.output<FullContract['overstays']['board']['output']>['households'][number]
type Waiting = z.output<FullContract['overstays']['whatIf']['output']>['waiting'][number]

const personOf = (person: OverstayHousehold['others'][number], on: Day) => ({
  personId: person.personId,
  role: person.role,
  familyName: person.familyName,
  givenName: person.givenName,
  age: person.birth ? ageOn(person.birth.day, on) : null,
  status: person.status?.status ?? null,
  house: person.place.house,
  room: person.place.room,
})

function boardHousehold(of: OverstayHousehold, rooms: readonly RoomPlace[], on: Day): BoardHousehold {
  const { householdId, householdNumber, name, since, months, search, suggested, isOverdue } = of
  return {
    householdId,
    number: householdNumber,
    name,
    people: of.people.map((person) => ({ ...personOf(person, on), since: person.overstaySince })),
    others: of.others.map((person) => personOf(person, on)),
    since,
    months,
    rooms: [...rooms],
    search: search && searchOf(search),
    suggested,
    isOverdue,
  }
}

const searchOf = ({ step, from, nextOn, note }: SearchPeriod) => ({ step, from, nextOn, note })

/** The rooms that the household would free on the day, and what is needed to name them. */
async function freedBy(db: Reader, leaving: HouseholdId, asOf: AsOf) {
  const places = (await loadRoomsOf(db, [leaving], asOf)).get(leaving) ?? []
  const ids = places.map((place) => place.roomId)
  const targets = (await loadTargets(db, asOf.on, ids, asOf.knownOn)).map(({ target }) => target)
  return freedRooms(targets, leaving, asOf.on).flatMap((freed) => {
    const place = places.find((candidate) => candidate.roomId === freed.room.id)
    return place ? [{ ...freed, place }] : []
  })
}

const rank = { fits: 0, warnings: 1, none: 2 }

/**
 * Households of a notice without a place now or planned, each with the best way to place all of them in the rooms from the day on which
 * they need one: those that fit first, then the bigger household, then who waits longer.
 */
async function waitingFor(
  db: Reader,
  leaving: HouseholdId,
  rooms: readonly TargetRoom[],
  { on, knownOn }: AsOf,
): Promise<Waiting[]> {
  const moment = { on, known: knownOn }
  const inNeed = (await loadPeopleInNeed(db, moment)).filter(({ reason }) => reason !== 'stay_ends')
  const households = byHousehold(inNeed, on).filter(({ householdId }) => householdId !== leaving)
  const names = await loadHouseholdNames(
    db,
    households.map(({ householdId }) => householdId),
    moment,
  )
  const rules = await loadRuleFacts(db)
  const waiting: Waiting[] = []
  for (const { householdId, reason, from, people, children } of households) {
    if (reason === 'stay_ends') continue
    const day = from > on ? from : on
    const ids = people.map((person) => person.personId)
    const unitsLeftBehind = await loadUnitsLeftBehind(db, [householdId], ids, day, knownOn)
    const movers = people.map(({ personId, birth, sex, needs }) => ({
      personId,
      householdId,
      birth,
      sex,
      needs,
      stays: [],
    }))
    const fit = fitInto(rooms, { today: on, movers, unitsLeftBehind, ...rules }, day)
    const { number, name } = names.get(householdId) ?? { number: '', name: '' }
    waiting.push({ householdId, number, name, people: people.length, children, reason, from, fit: fitOf(fit) })
  }
  return waiting.sort(
    (a, b) => rank[a.fit.verdict] - rank[b.fit.verdict] || b.people - a.people || a.from.localeCompare(b.from),
  )
}

const fitOf = (fit: Fit): Waiting['fit'] =>
  fit.verdict === 'none'
    ? {
        verdict: fit.verdict,
        obstacle: 'findings' in fit.obstacle ? { ...fit.obstacle, findings: [...fit.obstacle.findings] } : fit.obstacle,
      }
    : {
        verdict: fit.verdict,
        rooms: fit.rooms.map(({ roomId, personIds, findings }) => ({
          roomId,
          people: personIds.length,
          findings: [...findings],
        })),
      }

interface Seen {
  readonly householdId: HouseholdId
  readonly version: number
}

/** One way for every change of a search: decided on the household's line as it stands, and written into it. */
function changing<I extends Seen>(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: I,
  decide: (line: SearchLine, days: LearningDays) => Result<Learned<FlatSearch>>,
) {
  return ordering(backend, context, { command, input }, async (writer) => {
    const household = await findHousehold(writer.db, input.householdId)
    if (!household) return refuse({ code: 'NOT_FOUND' })
    if (household.version !== input.version) return refuse({ code: 'STALE' })
    const owner = { household_id: household.id }
    const { believed, lastKnown } = await loadLine(writer.db, lineKinds.flatSearch, owner)
    const learned = decide(believed, { learnedOn: writer.today, today: writer.today, lastKnown })
    if (!learned.ok) return learned
    await applyLearned(writer, lineKinds.flatSearch, owner, learned.value)
    await writer.record.update('household', household, { version: household.version + 1 })
    return ok({})
  })
}

export const overstays = (backend: Backend): Handlers<FullContract>['overstays'] => ({
  board: (asOf) =>
    asking(backend, async (db) => {
      const { households, housed } = await loadBoard(db, asOf)
      const rooms = await loadRoomsOf(
        db,
        households.map((household) => household.householdId),
        asOf,
      )
      return ok({
        figures: {
          persons: households.reduce((sum, household) => sum + household.people.length, 0),
          housed,
          households: households.length,
          overdue: households.filter((household) => household.isOverdue).length,
        },
        households: households.map((of) => boardHousehold(of, rooms.get(of.householdId) ?? [], asOf.on)),
      })
    }),

  household: ({ householdId, ...asOf }) =>
    asking(backend, async (db) => {
      const household = await findHousehold(db, householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      const overstay = await loadOverstay(db, householdId, asOf)
      const rooms = (await loadRoomsOf(db, [householdId], asOf)).get(householdId) ?? []
      const { story, former } = await loadSearchStory(db, householdId, asOf.knownOn)
      const search = story.find((period) => covers(period, asOf.on))
      return ok({
        householdId,
        number: household.number,
        name: overstay?.name ?? householdName(await loadNamesOf(db, householdId, asOf)),
        version: household.version,
        overstay: overstay && boardHousehold(overstay, rooms, asOf.on),
        search: search ? searchOf(search) : null,
        suggested: stepAfter(search?.step ?? null),
        story: [...story],
        former: [...former],
      })
    }),

  whatIf: ({ householdId, ...asOf }) =>
    asking(backend, async (db) => {
      if (!(await findHousehold(db, householdId))) return refuse({ code: 'NOT_FOUND' })
      const freed = await freedBy(db, householdId, asOf)
      const rooms = freed.map(({ room }) => room)
      return ok({
        rooms: freed.map(({ room, freed: count, isWhole, place }) => {
          const { regularPlaces, densifiedPlaces } = capacityOn(room.capacity, asOf.on) ?? noCapacity
          const staying = room.neighbours.filter((neighbour) => covers(neighbour, asOf.on)).length
          return { ...place, freed: count, isWhole, staying, regularPlaces, densifiedPlaces }
        }),
        waiting: await waitingFor(db, householdId, rooms, asOf),
      })
    }),

  recordStep: (input, context) =>
    changing(backend, context, 'overstays.recordStep', input, (line, days) => recordStep(line, input, days)),

  setNext: (input, context) =>
    changing(backend, context, 'overstays.setNext', input, (line, days) => setNext(line, input, days)),

  endSearch: (input, context) =>
    changing(backend, context, 'overstays.endSearch', input, (line, days) => endSearch(line, input.on, days)),
})
