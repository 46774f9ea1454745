/** Notices and the people linked to them. */
import type { AnnouncedPerson } from '../domain/assignments/notice.ts'
import type { Day, NoticeId, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { knownOn } from './dated.ts'
import { loadStoriesOf } from './people.ts'
import { amongst } from './sqlite/expressions.ts'
import type { Row } from './tables.ts'

export type NoticeRow = Row<'notice'>
export type LinkRow = Row<'notice_person'>

/** Somebody who is linked, as far as the state of the notice asks: stays and memberships only of those who have arrived. */
export interface Announced extends AnnouncedPerson {
  readonly birthDay: Day | null
}
export interface NoticeWithPeople {
  readonly notice: NoticeRow
  readonly people: readonly Announced[]
}

export const noticeFact = (notice: NoticeRow) => ({
  expectedOn: notice.expected_on,
  persons: notice.persons,
  announcedOn: notice.announced_on,
  withdrawnOn: notice.withdrawn_on,
})
export const announcedPerson = (
  link: LinkRow,
  lines: Pick<AnnouncedPerson, 'memberships' | 'stays'>,
): AnnouncedPerson => ({
  arrival: link.arrival,
  arrivedOn: link.arrived_on,
  isPrivate: link.private_home !== null,
  ...lines,
})

/** The ranges of a dated table of these people, by person and in time order. */
async function rangesOf(db: Reader, table: 'membership' | 'stay', ids: readonly PersonId[], known: Day | null) {
  const rows = await db
    .selectFrom(table)
    .select(['person_id', 'valid_from as from', 'valid_to as to'])
    .where(knownOn(table, known))
    .where('person_id', 'in', amongst(ids))
    .orderBy('valid_from')
    .execute()
  return Map.groupBy(rows, (row) => row.person_id)
}

/** Every notice with its people as they are believed today or were on `known`. Four statements, however many. */
export async function loadNotices(db: Reader, known: Day | null): Promise<NoticeWithPeople[]> {
  const notices = await db.selectFrom('notice').selectAll().orderBy('expected_on').orderBy('id').execute()
  const links = await db
    .selectFrom('notice_person')
    .innerJoin('person', 'person.id', 'notice_person.person_id')
    .selectAll('notice_person')
    .select('person.birth_day')
    .execute()
  const arrived = links.filter((link) => link.arrival === 'arrived').map((link) => link.person_id)
  const memberships = await rangesOf(db, 'membership', arrived, known)
  const stays = await rangesOf(db, 'stay', arrived, known)
  const linksOf = Map.groupBy(links, (link) => link.notice_id)
  return notices.map((notice) => ({
    notice,
    people: (linksOf.get(notice.id) ?? []).map((link) => ({
      ...announcedPerson(link, {
        memberships: memberships.get(link.person_id) ?? [],
        stays: stays.get(link.person_id) ?? [],
      }),
      birthDay: link.birth_day,
    })),
  }))
}

/** The people of one notice with their whole story. */
export async function loadLinkedPeople(db: Reader, id: NoticeId, known: Day | null) {
  const links = await linksOfNotice(db, id)
  const stories = await loadStoriesOf(
    db,
    links.map((link) => link.person_id),
    known,
  )
  return links.flatMap((link) => {
    const story = stories.get(link.person_id)
    return story ? [{ link, story }] : []
  })
}

export const findNotice = (db: Reader, id: NoticeId): Promise<NoticeRow | undefined> =>
  db.selectFrom('notice').selectAll().where('id', '=', id).executeTakeFirst()

export const findNoticeByNumber = (db: Reader, number: string): Promise<NoticeRow | undefined> =>
  db.selectFrom('notice').selectAll().where('number', '=', number).executeTakeFirst()

export const linksOfNotice = (db: Reader, id: NoticeId): Promise<LinkRow[]> =>
  db.selectFrom('notice_person').selectAll().where('notice_id', '=', id).orderBy('id').execute()

/** The links of these people, to whatever notice. */
export const linksOfPeople = (db: Reader, ids: readonly PersonId[]): Promise<LinkRow[]> =>
  db.selectFrom('notice_person').selectAll().where('person_id', 'in', amongst(ids)).orderBy('id').execute()
