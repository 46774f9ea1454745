/** Who needs a place on a day, with household, name and what the place must have. */
import { horizonDays, type NeedyPerson, needOf } from '../domain/assignments/needs.ts'
import { type Moment, seenUntil } from '../domain/assignments/notice.ts'
import type { Sex } from '../domain/people/terms.ts'
import { addDays, birthOf, covers, type Day, type HouseholdId, type NoticeId, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import {
  householdName,
  loadStoriesOf,
  type MembershipPeriod,
  onDay,
  type PersonStory,
  type StayPlace,
} from './people.ts'
import { amongst } from './sqlite/expressions.ts'

export interface PersonInNeed extends NeedyPerson {
  readonly personId: PersonId
  readonly familyName: string
  readonly givenName: string
  readonly sex: Sex
  readonly noticeId: NoticeId | null
  /** The place that ends. */
  readonly place: StayPlace | null
}

/** People of notices who may need a place (nobody with a place without end, nobody who has left), and those whose place ends within the horizon. */
async function candidates(db: Reader, { on, known }: Moment) {
  const links = await db
    .selectFrom('notice_person')
    .innerJoin('notice', 'notice.id', 'notice_person.notice_id')
    .selectAll('notice_person')
    .select(['notice.expected_on', 'notice.announced_on', 'notice.withdrawn_on'])
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('stay')
            .select('stay.id')
            .whereRef('stay.person_id', '=', 'notice_person.person_id')
            .where(knownOn('stay', known))
            .where('stay.valid_to', 'is', null),
        ),
      ),
    )
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership')
          .select('membership.id')
          .whereRef('membership.person_id', '=', 'notice_person.person_id')
          .where(knownOn('membership', known))
          .where((eb) => eb.or([eb('membership.valid_to', 'is', null), eb('membership.valid_to', '>', on)])),
      ),
    )
    .execute()
  const ending = await db
    .selectFrom('stay')
    .select('person_id')
    .where(knownOn('stay', known))
    .where('valid_to', '>=', on)
    .where('valid_to', '<=', addDays(on, horizonDays))
    .execute()
  return { links: new Map(links.map((link) => [link.person_id, link])), ending: ending.map((row) => row.person_id) }
}

/** Households that have a flat to go to: a lease is signed, or they have moved. */
async function householdsWithFlat(db: Reader, { on, known }: Moment): Promise<ReadonlySet<HouseholdId>> {
  const rows = await db
    .selectFrom('flat_search')
    .select('household_id')
    .where(holdsOn('flat_search', on, known))
    .where('step', 'in', ['contract', 'moved'])
    .execute()
  return new Set(rows.map((row) => row.household_id))
}

const needRows = (db: Reader, ids: readonly PersonId[], known: Day | null) =>
  db
    .selectFrom('housing_need')
    .selectAll()
    .where(knownOn('housing_need', known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('id')
    .execute()

export async function loadPeopleInNeed(db: Reader, moment: Moment): Promise<PersonInNeed[]> {
  const { on, known } = moment
  const { links, ending } = await candidates(db, moment)
  const ids = [...new Set([...links.keys(), ...ending])]
  const stories = await loadStoriesOf(db, ids, known)
  const withFlat = await householdsWithFlat(db, moment)
  const needsOf = Map.groupBy(await needRows(db, ids, known), (row) => row.person_id)
  return ids.flatMap((personId) => {
    const story = stories.get(personId)
    const membership = story && membershipOn(story, on)
    if (!story || !membership) return []
    const link = links.get(personId)
    const seen = seenUntil(moment)
    const isOver = !link || link.announced_on > seen || (link.withdrawn_on !== null && link.withdrawn_on <= seen)
    const need = needOf(
      {
        memberships: story.memberships,
        stays: story.places,
        notice: isOver
          ? null
          : {
              expectedOn: link.expected_on,
              arrival: link.arrival,
              arrivedOn: link.arrived_on,
              isPrivate: link.private_home !== null,
            },
        hasFlat: withFlat.has(membership.householdId),
      },
      moment,
    )
    if (!need) return []
    const day = need.from > on ? need.from : on
    const { familyName, givenName } = onDay(story, on)
    return {
      ...need,
      personId,
      householdId: membership.householdId,
      familyName,
      givenName,
      sex: story.person.sex,
      birth: birthOf(story.person.birth_day, story.person.birth_precision),
      needs: (needsOf.get(personId) ?? [])
        .filter((row) => covers({ from: row.valid_from, to: row.valid_to }, day))
        .map((row) => row.need),
      noticeId: isOver ? null : link.notice_id,
      place: story.places.find((place) => covers(place, on)) ?? null,
    }
  })
}

/** The household on the day, or the one to come. */
const membershipOn = (story: PersonStory, on: Day): MembershipPeriod | undefined =>
  story.memberships.find((period) => covers(period, on)) ?? story.memberships.find((period) => period.from > on)

/** Number and family name of households, by who belongs to them on the day or, where nobody does yet, later. */
export async function loadHouseholdNames(
  db: Reader,
  ids: readonly HouseholdId[],
  { on, known }: Moment,
): Promise<ReadonlyMap<HouseholdId, { readonly number: string; readonly name: string }>> {
  const members = await db
    .selectFrom('membership')
    .innerJoin('household', 'household.id', 'membership.household_id')
    .select(['person_id as personId', 'household_id as householdId', 'role', 'household.number'])
    .where(knownOn('membership', known))
    .where('household_id', 'in', amongst(ids))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy('valid_from')
    .execute()
  const stories = await loadStoriesOf(
    db,
    members.map((member) => member.personId),
    known,
  )
  const named = members.flatMap((member) => {
    const story = stories.get(member.personId)
    return story ? { ...member, familyName: onDay(story, on).familyName } : []
  })
  return new Map(
    [...Map.groupBy(named, (member) => member.householdId)].map(([id, own]) => [
      id,
      { number: own[0]?.number ?? '', name: householdName(own) },
    ]),
  )
}
