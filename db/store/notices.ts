/** Notices and the people linked to them. */
import type { AnnouncedPerson } from '../domain/assignments/notice.ts'
import type { Day, NoticeId, PersonId } from '../domain/values.ts'
import type { Reader } from './connection.ts'
import { loadStoriesOf, type PersonStory } from './people.ts'
import { amongst } from './sqlite/expressions.ts'
import type { Row } from './tables.ts'

export type NoticeRow = Row<'notice'>
export type LinkRow = Row<'notice_person'>

export interface LinkedPerson {
  readonly link: LinkRow
  readonly story: PersonStory
}
export interface NoticeWithPeople {
  readonly notice: NoticeRow
  readonly people: readonly LinkedPerson[]
}

export const noticeFact = (notice: NoticeRow) => ({
  expectedOn: notice.expected_on,
  persons: notice.persons,
  announcedOn: notice.announced_on,
  withdrawnOn: notice.withdrawn_on,
})
export const announcedPerson = ({ link, story }: LinkedPerson): AnnouncedPerson => ({
  arrival: link.arrival,
  arrivedOn: link.arrived_on,
  isPrivate: link.private_home !== null,
  memberships: story.memberships,
  stays: story.places,
})

/** Every notice with its people as they are believed today or were on `known`. */
export async function loadNotices(db: Reader, known: Day | null): Promise<NoticeWithPeople[]> {
  const notices = await db.selectFrom('notice').selectAll().orderBy('expected_on').orderBy('id').execute()
  const links = await db.selectFrom('notice_person').selectAll().orderBy('id').execute()
  const stories = await loadStoriesOf(
    db,
    links.map((link) => link.person_id),
    known,
  )
  const linksOf = Map.groupBy(links, (link) => link.notice_id)
  return notices.map((notice) => ({
    notice,
    people: (linksOf.get(notice.id) ?? []).flatMap((link) => {
      const story = stories.get(link.person_id)
      return story ? [{ link, story }] : []
    }),
  }))
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
