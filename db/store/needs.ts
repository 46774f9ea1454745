/** Who needs a place on a day, with household, name and what the place must have. */
import { horizonDays, type NeedyPerson, needOf } from '../domain/assignments/needs.ts'
import { type Moment, seenUntil } from '../domain/assignments/notice.ts'
import { addDays, birthOf, covers, type Day, type HouseholdId, type NoticeId, type PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { holdsOn, knownOn } from './dated.ts'
import { loadPersonLines, nearest, type PersonLines, type PlaceLine, rangeOf } from './personLines.ts'
import { amongst } from './sqlite/expressions.ts'
import type { MembershipTable } from './tables.ts'

export interface PersonInNeed extends NeedyPerson {
  readonly personId: PersonId
  readonly familyName: string
  readonly givenName: string
  readonly noticeId: NoticeId | null
  /** The place that ends. */
  readonly place: PlaceLine | null
}

/** People of notices who may need a place, and those whose place ends within the horizon. */
async function candidates(db: Reader, { on, known }: Moment) {
  const links = await db
    .selectFrom('notice_person')
    .innerJoin('notice', 'notice.id', 'notice_person.notice_id')
    .selectAll('notice_person')
    .select(['notice.expected_on', 'notice.announced_on', 'notice.withdrawn_on'])
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
  const lines = await loadPersonLines(db, ids, known)
  const withFlat = await householdsWithFlat(db, moment)
  const needsOf = Map.groupBy(await needRows(db, ids, known), (row) => row.person_id)
  return ids.flatMap((personId) => {
    const own = lines.get(personId)
    const membership = own && membershipOn(own, on)
    if (!own || !membership) return []
    const link = links.get(personId)
    const seen = seenUntil(moment)
    const isOver = !link || link.announced_on > seen || (link.withdrawn_on !== null && link.withdrawn_on <= seen)
    const need = needOf(
      {
        memberships: own.memberships.map(rangeOf),
        stays: own.places,
        notice: isOver
          ? null
          : {
              expectedOn: link.expected_on,
              arrival: link.arrival,
              arrivedOn: link.arrived_on,
              isPrivate: link.private_home !== null,
            },
        hasFlat: withFlat.has(membership.household_id),
      },
      moment,
    )
    if (!need) return []
    const name = nearest(own.names, on)
    const day = need.from > on ? need.from : on
    return {
      ...need,
      personId,
      householdId: membership.household_id,
      familyName: name?.family_name ?? '',
      givenName: name?.given_name ?? '',
      birth: birthOf(own.person.birth_day, own.person.birth_precision),
      needs: (needsOf.get(personId) ?? []).filter((row) => covers(rangeOf(row), day)).map((row) => row.need),
      noticeId: isOver ? null : link.notice_id,
      place: own.places.find((place) => covers(place, on)) ?? null,
    }
  })
}

/** The household on the day, or the one to come. */
const membershipOn = (lines: PersonLines, on: Day): MembershipTable | undefined =>
  lines.memberships.find((row) => covers(rangeOf(row), on)) ?? lines.memberships.find((row) => row.valid_from > on)

/** Number and family name of households: the name of whoever leads it on the day or next. */
export async function loadHouseholdNames(
  db: Reader,
  ids: readonly HouseholdId[],
  { on, known }: Moment,
): Promise<ReadonlyMap<HouseholdId, { readonly number: string; readonly name: string }>> {
  const households = await db.selectFrom('household').select(['id', 'number']).where('id', 'in', amongst(ids)).execute()
  const members = await db
    .selectFrom('membership')
    .selectAll()
    .where(knownOn('membership', known))
    .where('household_id', 'in', amongst(ids))
    .where((eb) => eb.or([eb('valid_to', 'is', null), eb('valid_to', '>', on)]))
    .orderBy('valid_from')
    .execute()
  const lines = await loadPersonLines(
    db,
    members.map((row) => row.person_id),
    known,
  )
  const membersOf = Map.groupBy(members, (row) => row.household_id)
  return new Map(
    households.map(({ id, number }) => {
      const own = membersOf.get(id) ?? []
      const leader = own.find((row) => row.role === 'reference') ?? own[0]
      const name = leader && nearest(lines.get(leader.person_id)?.names ?? [], on)
      return [id, { number, name: name?.family_name ?? '' }]
    }),
  )
}
