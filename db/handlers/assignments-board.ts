/** The answers of topic `assignments` as the screens read them. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { byHousehold } from '../domain/assignments/needs.ts'
import {
  type AnnouncedPerson,
  arrivalOn,
  type Moment,
  noticeOnDay,
  noticeStates,
} from '../domain/assignments/notice.ts'
import { type AccommodationId, ageOn, birthOf, covers, type NoticeId, type RoomId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { nationalityName } from '../store/nationalities.ts'
import { loadHouseholdNames, loadPeopleInNeed } from '../store/needs.ts'
import {
  type Announced,
  announcedPerson,
  findNotice,
  loadLinkedPeople,
  loadNotices,
  type NoticeRow,
  type NoticeWithPeople,
  noticeFact,
} from '../store/notices.ts'
import { onDay, type StayPlace } from '../store/people.ts'

type Line = z.output<FullContract['assignments']['board']['output']>[number]
type Notice = z.output<FullContract['assignments']['notice']['output']>
type NeedPlace = z.output<FullContract['assignments']['needPlace']['output']>
type Linked = Awaited<ReturnType<typeof loadLinkedPeople>>[number]

function asPlace(stay: StayPlace | null | undefined) {
  if (!stay) return null
  const { reason, ...place } = stay
  return { ...place, roomId: place.roomId as RoomId, accommodationId: place.accommodationId as AccommodationId }
}

function personOf({ link, story }: Linked, notice: NoticeRow, moment: Moment): Notice['people'][number] {
  const { on } = moment
  const arrival = arrivalOn({ arrival: link.arrival, arrivedOn: link.arrived_on }, noticeFact(notice), moment)
  const day = on < notice.expected_on ? notice.expected_on : on
  const { familyName, givenName, membership: current } = onDay(story, day)
  const membership = current ?? story.memberships.at(-1)
  const birth = birthOf(story.person.birth_day, story.person.birth_precision)
  return {
    personId: link.person_id,
    householdId: membership?.householdId ?? null,
    role: membership?.role ?? null,
    number: story.person.number,
    familyName,
    givenName,
    birth,
    age: birth && birth.day <= day ? ageOn(birth.day, day) : null,
    arrival,
    arrivedOn: arrival === 'arrived' ? link.arrived_on : null,
    privateHome: link.private_home,
    place: asPlace(story.places.find((place) => covers(place, on))),
    nextPlace: asPlace(story.places.find((place) => place.from > on)),
  }
}

/** The notice in the list; null where it was not announced yet. */
function lineOf(notice: NoticeRow, people: readonly AnnouncedPerson[], moment: Moment): Line | null {
  const stands = noticeOnDay(noticeFact(notice), people, moment)
  if (!stands) return null
  return {
    id: notice.id,
    number: notice.number,
    version: notice.version,
    kind: notice.kind,
    expectedOn: notice.expected_on,
    persons: notice.persons,
    children: notice.children,
    nationality: notice.nationality,
    nationalityName: nationalityName(notice.nationality),
    remark: notice.remark,
    announcedOn: notice.announced_on,
    withdrawnOn: stands.state === 'withdrawn' ? notice.withdrawn_on : null,
    ...stands,
  }
}

/** Overdue, then open by the day they are expected, then what is done with, the latest first. */
const rank = (notice: Line): number => (notice.isOverdue ? 0 : noticeStates[notice.state].open ? 1 : 2)
const byWork = (a: Line, b: Line): number => {
  const sign = rank(a) === 2 ? -1 : 1
  return rank(a) - rank(b) || sign * (a.expectedOn < b.expectedOn ? -1 : a.expectedOn > b.expectedOn ? 1 : a.id - b.id)
}

export async function boardOn(db: Reader, moment: Moment): Promise<Line[]> {
  const notices = await loadNotices(db, moment.known)
  return notices.flatMap(({ notice, people }) => lineOf(notice, people, moment) ?? []).sort(byWork)
}

/** One notice with its people; null where there is none, or where it was not announced yet. */
export async function noticeOn(db: Reader, id: NoticeId, moment: Moment): Promise<Notice | null> {
  const notice = await findNotice(db, id)
  if (!notice) return null
  const linked = await loadLinkedPeople(db, id, moment.known)
  const people = linked.map(({ link, story }) =>
    announcedPerson(link, { memberships: story.memberships, stays: story.places }),
  )
  const line = lineOf(notice, people, moment)
  return line && { ...line, people: linked.map((one) => personOf(one, notice, moment)) }
}

/** Those of an open notice who have no name yet; how many of them are children, as far as the notice says it. */
function unnamedOf({ notice, people }: NoticeWithPeople, moment: Moment): NeedPlace['unnamed'] {
  const line = lineOf(notice, people, moment)
  if (!line || !noticeStates[line.state].open || line.missingNames === 0) return []
  const isChild = ({ birthDay }: Announced) => birthDay !== null && ageOn(birthDay, notice.expected_on) < 18
  const left = notice.children === null ? null : notice.children - people.filter(isChild).length
  return [
    {
      noticeId: notice.id,
      number: notice.number,
      people: line.missingNames,
      children: left === null ? null : Math.min(line.missingNames, Math.max(0, left)),
      nationalityName: line.nationalityName,
      expectedOn: notice.expected_on,
      isOverdue: line.isOverdue,
    },
  ]
}

export async function needPlaceOn(db: Reader, moment: Moment): Promise<NeedPlace> {
  const inNeed = await loadPeopleInNeed(db, moment)
  const names = await loadHouseholdNames(db, [...new Set(inNeed.map((person) => person.householdId))], moment)
  const unnamed = (await loadNotices(db, moment.known)).flatMap((entry) => unnamedOf(entry, moment))
  const households = byHousehold(inNeed, moment.on).map((household) => ({
    ...household,
    ...(names.get(household.householdId) ?? { number: '', name: '' }),
    needs: [...household.needs],
    people: household.people.map(({ birth, householdId, ...person }) => ({
      ...person,
      needs: [...person.needs],
      age: birth && birth.day <= moment.on ? ageOn(birth.day, moment.on) : null,
      place: asPlace(person.place),
    })),
  }))
  return {
    households,
    unnamed,
    people: inNeed.length + unnamed.reduce((sum, notice) => sum + notice.people, 0),
  }
}
