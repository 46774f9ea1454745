/** The answers of topic `assignments` as the screens read them. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import { byHousehold } from '../domain/assignments/needs.ts'
import { arrivalOn, type Moment, noticeOnDay, noticeStates } from '../domain/assignments/notice.ts'
import { type AccommodationId, ageOn, birthOf, covers, type RoomId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { nationalityName } from '../store/nationalities.ts'
import { loadHouseholdNames, loadPeopleInNeed } from '../store/needs.ts'
import { announcedPerson, type LinkedPerson, loadNotices, type NoticeWithPeople, noticeFact } from '../store/notices.ts'
import { onDay, type StayPlace } from '../store/people.ts'

type Notice = z.output<FullContract['assignments']['board']['output']>[number]
type NeedPlace = z.output<FullContract['assignments']['needPlace']['output']>

function asPlace(stay: StayPlace | null | undefined) {
  if (!stay) return null
  const { reason, ...place } = stay
  return { ...place, roomId: place.roomId as RoomId, accommodationId: place.accommodationId as AccommodationId }
}

function personOf(linked: LinkedPerson, notice: NoticeWithPeople['notice'], moment: Moment): Notice['people'][number] {
  const { link, story } = linked
  const { on } = moment
  const arrival = arrivalOn(announcedPerson(linked), noticeFact(notice), moment)
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

function noticeOf(entry: NoticeWithPeople, moment: Moment): Notice[] {
  const { notice, people } = entry
  const onDay = noticeOnDay(noticeFact(notice), people.map(announcedPerson), moment)
  if (!onDay) return []
  const isWithdrawn = onDay.state === 'withdrawn'
  return [
    {
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
      withdrawnOn: isWithdrawn ? notice.withdrawn_on : null,
      ...onDay,
      people: people.map((linked) => personOf(linked, notice, moment)),
    },
  ]
}

/** Overdue, then open by the day they are expected, then what is done with, the latest first. */
const rank = (notice: Notice): number => (notice.isOverdue ? 0 : noticeStates[notice.state].open ? 1 : 2)
const byWork = (a: Notice, b: Notice): number => {
  const sign = rank(a) === 2 ? -1 : 1
  return rank(a) - rank(b) || sign * (a.expectedOn < b.expectedOn ? -1 : a.expectedOn > b.expectedOn ? 1 : a.id - b.id)
}

export async function boardOn(db: Reader, moment: Moment): Promise<Notice[]> {
  const notices = await loadNotices(db, moment.known)
  return notices.flatMap((entry) => noticeOf(entry, moment)).sort(byWork)
}

const isChild = (notice: Notice) => (person: Notice['people'][number]) =>
  person.birth !== null && ageOn(person.birth.day, notice.expectedOn) < 18

/** Those of an open notice who have no name yet; how many of them are children, as far as the notice says it. */
function unnamedOf(notice: Notice): NeedPlace['unnamed'] {
  if (!noticeStates[notice.state].open || notice.missingNames === 0) return []
  const left = notice.children === null ? null : notice.children - notice.people.filter(isChild(notice)).length
  return [
    {
      noticeId: notice.id,
      number: notice.number,
      people: notice.missingNames,
      children: left === null ? null : Math.min(notice.missingNames, Math.max(0, left)),
      nationalityName: notice.nationalityName,
      expectedOn: notice.expectedOn,
      isOverdue: notice.isOverdue,
    },
  ]
}

export async function needPlaceOn(db: Reader, moment: Moment): Promise<NeedPlace> {
  const inNeed = await loadPeopleInNeed(db, moment)
  const names = await loadHouseholdNames(db, [...new Set(inNeed.map((person) => person.householdId))], moment)
  const unnamed = (await boardOn(db, moment)).flatMap(unnamedOf)
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
