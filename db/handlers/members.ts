/** Of topic `people`: persons and households on a day, from their stories. */
import { type AccommodationId, ageOn, birthOf, type Day, type HouseholdId, type RoomId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { needsOn } from '../store/housingNeeds.ts'
import { nationalityName } from '../store/nationalities.ts'
import {
  findHousehold,
  householdName,
  loadMembers,
  loadStories,
  onDay,
  type PersonStory,
  type StayPlace,
} from '../store/people.ts'

const ageAt = (birth: Day | null, on: Day) => (birth && birth <= on ? ageOn(birth, on) : null)

export const asPlace = (place: StayPlace) => ({
  ...place,
  overridden: [...place.overridden],
  roomId: place.roomId as RoomId,
  accommodationId: place.accommodationId as AccommodationId,
})

const nextPlaceOf = (story: PersonStory, on: Day) => {
  const next = story.places.find((place) => place.from > on)
  return next ? asPlace(next) : null
}

export type Needs = Awaited<ReturnType<typeof needsOn>>

export function memberOf(story: PersonStory, on: Day, needs: Needs) {
  const { person } = story
  const { place, membership, ...rest } = onDay(story, on)
  return {
    personId: person.id,
    number: person.number,
    birth: birthOf(person.birth_day, person.birth_precision),
    age: ageAt(person.birth_day, on),
    sex: person.sex,
    nationality: nationalityName(person.nationality),
    currentNeeds: needs.get(person.id) ?? [],
    place: place && asPlace(place),
    nextPlace: nextPlaceOf(story, on),
    role: membership?.role ?? null,
    ...rest,
  }
}

/** The household on the day, members with what holds for each then. */
export async function householdOn(db: Reader, id: HouseholdId, on: Day, knownOn: Day | null) {
  const household = await findHousehold(db, id)
  if (!household) return null
  const stories = await loadStories(db, await loadMembers(db, id, on, knownOn), knownOn)
  const needs = await needsOn(db, on, knownOn)
  const members = stories.flatMap((story) => {
    const { role, ...member } = memberOf(story, on, needs)
    return role === null ? [] : [{ ...member, role }]
  })
  return { id, number: household.number, version: household.version, name: householdName(members), members }
}
