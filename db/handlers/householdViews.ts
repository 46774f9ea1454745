/** Topic `households`: the consequences and refusals of an event in names a clerk knows, and the family of a household on a day. */
import type { Refusal } from '../domain/errors.ts'
import { type Consequence, consequencesOf } from '../domain/households/consequences.ts'
import { newHousehold, newPerson } from '../domain/households/lives.ts'
import { birthOf, covers, type Day, type HouseholdId, type PersonId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { type Called, loadCalled } from '../store/householdNames.ts'
import { loadKin } from '../store/kin.ts'
import { loadEverMembers, loadPersons } from '../store/pastMembers.ts'
import { findHousehold, loadStories, onDay, type PersonStory, roleRank } from '../store/people.ts'
import type { Hindrance, Planned } from './householdEvents.ts'

type Facts = Readonly<Record<string, string | number>>
export interface Told {
  readonly code: Consequence['code']
  readonly facts: Facts
}
export interface Happening extends Planned {
  readonly today: Day
  /** Name of a child that is not in the register yet. */
  readonly childName?: string
  readonly hindrances?: readonly Hindrance[]
}

const idsIn = (consequences: readonly Consequence[], hindrances: readonly Hindrance[]) => ({
  people: new Set(consequences.flatMap((each) => ('personId' in each ? [each.personId] : []))),
  rooms: new Set([
    ...consequences.flatMap((each) => ('roomId' in each ? [each.roomId] : [])),
    ...hindrances.map(({ stay }) => stay.value.roomId),
  ]),
  households: new Set(consequences.flatMap((each) => ('householdId' in each ? [each.householdId] : []))),
})

/** What the event brings about, each with the names and numbers of its sentence. */
export async function tellConsequences(db: Reader, happening: Happening): Promise<Told[]> {
  const { loaded, after, day, hindrances = [] } = happening
  const consequences = consequencesOf(loaded.lives, after, happening)
  const called = await loadCalled(db, idsIn(consequences, hindrances), day)
  return consequences.map((each) => ({ code: each.code, facts: factsOf(each, happening, called) }))
}

function factsOf(consequence: Consequence, { day, childName, hindrances = [] }: Happening, called: Called): Facts {
  const person = (id: PersonId) =>
    id === newPerson ? { personId: id, name: childName ?? '' } : { personId: id, ...called.people.get(id) }
  // A household that comes into being has no number yet.
  const household = (id: HouseholdId) => ({
    householdId: id,
    ...(id === newHousehold ? {} : { household: called.households.get(id) ?? '' }),
  })
  switch (consequence.code) {
    case 'back_dated':
      return { day }
    case 'no_reference':
    case 'no_adult':
    case 'emptied':
      return household(consequence.householdId)
    case 'reference':
      return { ...person(consequence.personId), ...household(consequence.householdId), day }
    case 'role':
      return { ...person(consequence.personId), role: consequence.role }
    case 'places_freed':
      return { ...called.rooms.get(consequence.roomId), places: consequence.places, day }
    case 'plan_withdrawn':
      return { ...person(consequence.personId), ...called.rooms.get(consequence.roomId), day: consequence.from }
    case 'placed':
      return { ...person(consequence.personId), ...called.rooms.get(consequence.roomId) }
    case 'no_place': {
      const [against] = hindrances
      const why = against && { rule: against.rule, ...called.rooms.get(against.stay.value.roomId) }
      return { ...person(consequence.personId), ...why }
    }
    case 'regime':
      return { regime: consequence.regime, people: consequence.people, day }
  }
}

/** A refusal with the name of the person it is about. */
export async function withName(db: Reader, refusal: Refusal): Promise<Refusal> {
  const { personId, day } = refusal.details ?? {}
  if (typeof personId !== 'number' || typeof day !== 'string') return refusal
  const { people } = await loadCalled(db, { people: [personId as PersonId], rooms: [], households: [] }, day as Day)
  const name = people.get(personId as PersonId)?.name
  return name === undefined ? refusal : { ...refusal, details: { ...refusal.details, name } }
}

interface Asked {
  readonly on: Day
  readonly knownOn: Day | null
}

function someone({ person, ...story }: PersonStory, on: Day) {
  const { familyName, givenName } = onDay({ person, ...story }, on)
  const birth = birthOf(person.birth_day, person.birth_precision)
  return { personId: person.id, familyName, givenName, sex: person.sex, birth }
}

const householdOf = (story: PersonStory, on: Day) => {
  const { membership } = onDay(story, on)
  return membership && { id: membership.householdId, number: membership.household }
}

/** What is recorded of these people's kin on the day, and who the others are. */
export async function kinOf(db: Reader, ids: readonly PersonId[], asked: Asked) {
  const kin = await loadKin(db, ids, asked)
  const known = new Set(ids)
  const others = new Set(kin.flatMap((each) => [each.personId, each.relativeId]).filter((id) => !known.has(id)))
  const stories = await loadStories(db, await loadPersons(db, others), asked.knownOn)
  const relatives = stories.map((story) => ({ ...someone(story, asked.on), household: householdOf(story, asked.on) }))
  return { kin, relatives }
}

/** The last day on which somebody belonged to the household, and how that ended. */
function leftHousehold(story: PersonStory, householdId: HouseholdId, on: Day) {
  const last = story.memberships.findLast((period) => period.householdId === householdId && period.from <= on)
  if (!last || last.to === null || covers(last, on)) return []
  const { from, to: leftOn, role, ended, destination } = last
  const { version } = story.person
  return [{ ...someone(story, on), version, role, from, leftOn, ended, destination, household: householdOf(story, on) }]
}

type Former = ReturnType<typeof leftHousehold>[number]
/** Of those who left on one day the reference person first, then the others as in the household. */
const latestFirst = (a: Former, b: Former): number =>
  a.leftOn === b.leftOn ? roleRank[a.role] - roleRank[b.role] || a.personId - b.personId : a.leftOn < b.leftOn ? 1 : -1

/** Null when there is no such household. */
export async function familyOf(db: Reader, householdId: HouseholdId, asked: Asked) {
  const { on, knownOn } = asked
  if (!(await findHousehold(db, householdId))) return null
  const stories = await loadStories(db, await loadEverMembers(db, householdId, knownOn), knownOn)
  const present = stories.filter((story) => onDay(story, on).membership?.householdId === householdId)
  const leaving = present.flatMap((story) => {
    const last = story.memberships.findLast((period) => period.householdId === householdId)
    if (!last || last.to === null) return []
    return [{ personId: story.person.id, day: last.to, ended: last.ended, destination: last.destination }]
  })
  const former = stories.flatMap((story) => leftHousehold(story, householdId, on))
  const ids = present.map((story) => story.person.id)
  return {
    leaving,
    former: former.sort(latestFirst),
    ...(await kinOf(db, ids, asked)),
  }
}
