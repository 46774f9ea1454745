/** What the commands of topic `assignments` share: the notice as the clerk saw it, its people, and the writing of what was decided. */
import type { ComingChange, ComingPerson } from '../domain/assignments/coming.ts'
import type { AssignmentKind } from '../domain/people/terms.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, NoticeId, PersonId } from '../domain/values.ts'
import { applyComing, loadComing, renewHouseholds } from '../store/coming.ts'
import type { Reader, Writer } from '../store/connection.ts'
import { findNotice, type LinkRow, linksOfNotice, type NoticeRow } from '../store/notices.ts'
import { amongst } from '../store/sqlite/expressions.ts'
import type { Row } from '../store/tables.ts'
import type { Ordered } from './context.ts'

export interface SeenNotice {
  readonly noticeId: NoticeId
  readonly version: number
}

/** NOT_FOUND, STALE, and NOTICE_WITHDRAWN where the notice must still stand. */
export async function noticeSeen(
  db: Reader,
  seen: SeenNotice,
  { isStanding = true }: { readonly isStanding?: boolean } = {},
): Promise<Result<NoticeRow>> {
  const notice = await findNotice(db, seen.noticeId)
  if (!notice) return refuse({ code: 'NOT_FOUND' })
  if (notice.version !== seen.version) return refuse({ code: 'STALE', details: { version: notice.version } })
  return isStanding && notice.withdrawn_on !== null ? refuse({ code: 'NOTICE_WITHDRAWN' }) : ok(notice)
}

/** The links of these people to the notice; NOT_FOUND when somebody is not linked to it. */
export async function linksSeen(db: Reader, notice: NoticeRow, ids: readonly PersonId[]): Promise<Result<LinkRow[]>> {
  const wanted = new Set(ids)
  const links = (await linksOfNotice(db, notice.id)).filter((link) => wanted.has(link.person_id))
  return links.length === wanted.size ? ok(links) : refuse({ code: 'NOT_FOUND' })
}

/** The day on which the membership of a linked person begins. */
export const since = (link: LinkRow, notice: NoticeRow): Day => link.arrived_on ?? notice.expected_on

/** Decides for each of the linked people; the first refusal stands for all. */
export async function decideFor(
  db: Reader,
  links: readonly LinkRow[],
  decide: (person: ComingPerson, link: LinkRow) => Result<ComingChange>,
): Promise<Result<ComingChange[]>> {
  const coming = await loadComing(
    db,
    links.map((link) => link.person_id),
  )
  const changes: ComingChange[] = []
  for (const link of links) {
    const person = coming.get(link.person_id)
    const decided = person ? decide(person, link) : refuse({ code: 'NOT_FOUND' as const })
    if (!decided.ok) return decided
    changes.push(decided.value)
  }
  return ok(changes)
}

/** @returns how many stays begin on another day now or fell away */
export async function writeComing(writer: Ordered, changes: readonly ComingChange[]): Promise<number> {
  const { movedStays, households } = await applyComing(writer, changes, writer.today)
  await renewHouseholds(writer, households)
  return movedStays
}

interface Assignment {
  readonly assigned_on: Day | null
  readonly assignment_kind: AssignmentKind | null
}

/** Day and kind of assignment as they stand with each of these people. */
export async function assign(
  { db, record }: Writer,
  ids: Iterable<PersonId>,
  assignmentOf: (person: Row<'person'>) => Assignment,
): Promise<void> {
  for (const person of await db.selectFrom('person').selectAll().where('id', 'in', amongst(ids)).execute()) {
    const { assigned_on, assignment_kind } = assignmentOf(person)
    if (assigned_on === person.assigned_on && assignment_kind === person.assignment_kind) continue
    await record.update('person', person, { assigned_on, assignment_kind, version: person.version + 1 })
  }
}

/** Changes the notice; its version grows with everything that happens to its people, too. */
export const renewNotice = (
  writer: Writer,
  notice: NoticeRow,
  patch: Partial<Omit<NoticeRow, 'id' | 'version'>> = {},
): Promise<NoticeRow> => writer.record.update('notice', notice, { ...patch, version: notice.version + 1 })
