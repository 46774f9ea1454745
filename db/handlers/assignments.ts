/** Topic `assignments`: the notices themselves; their people are in `assignments-arrival.ts`, the lists in `assignments-board.ts`. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { comesOn } from '../domain/assignments/coming.ts'
import type { AssignmentKind } from '../domain/people/terms.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { findNoticeByNumber, linksOfNotice, type NoticeRow } from '../store/notices.ts'
import { arrivals, keepAway } from './assignments-arrival.ts'
import { boardOn, needPlaceOn, noticeOn } from './assignments-board.ts'
import { assign, decideFor, noticeSeen, renewNotice, since, writeComing } from './assignments-seen.ts'
import { asking, type Backend, type Ordered, ordering } from './context.ts'

interface Announced {
  readonly number: string
  readonly kind: AssignmentKind
  readonly expectedOn: Day
  readonly persons: number
  readonly children: number | null
  readonly nationality: string | null
  readonly remark: string | null
  readonly announcedOn: Day | null
}
type Columns = Omit<NoticeRow, 'id' | 'version' | 'withdrawn_on'>

/** The columns of a notice as it is announced, or why it cannot be. `own`: the notice that is changed. */
async function columnsOf(db: Reader, input: Announced, today: Day, own: NoticeRow | null): Promise<Result<Columns>> {
  const announcedOn = input.announcedOn ?? own?.announced_on ?? today
  if (announcedOn > today) return refuse({ code: 'LEARNED_LATER' })
  if ((input.children ?? 0) > input.persons) return refuse({ code: 'CHILDREN_ABOVE_PERSONS' })
  const same = await findNoticeByNumber(db, input.number)
  if (same && same.id !== own?.id) return refuse({ code: 'NOTICE_NUMBER_TAKEN' })
  return ok({
    number: input.number,
    kind: input.kind,
    expected_on: input.expectedOn,
    persons: input.persons,
    children: input.children,
    nationality: input.nationality,
    remark: input.remark || null,
    announced_on: announcedOn,
  })
}

/** People who are still expected are expected on the new day, and are assigned as the notice says. */
async function followNotice(writer: Ordered, before: NoticeRow, after: NoticeRow): Promise<Result<object>> {
  const links = (await linksOfNotice(writer.db, before.id)).filter((link) => link.arrival !== 'not_arrived')
  const expected = links.filter((link) => link.arrival === 'expected')
  if (after.expected_on !== before.expected_on) {
    const changes = await decideFor(writer.db, expected, (person, link) =>
      comesOn(person, since(link, before), after.expected_on),
    )
    if (!changes.ok) return changes
    await writeComing(writer, changes.value)
  }
  const isExpected = new Set(expected.map((link) => link.person_id))
  const ids = links.map((link) => link.person_id)
  await assign(writer, ids, (person) => ({
    assigned_on:
      isExpected.has(person.id) && person.assigned_on === before.expected_on ? after.expected_on : person.assigned_on,
    assignment_kind: person.assignment_kind === before.kind ? after.kind : person.assignment_kind,
  }))
  return ok({})
}

export const assignments = (backend: Backend): Handlers<FullContract>['assignments'] => ({
  ...arrivals(backend),

  board: ({ on, knownOn }) => asking(backend, async (db) => ok(await boardOn(db, { on, known: knownOn }))),

  notice: ({ noticeId, on, knownOn }) =>
    asking(backend, async (db) => {
      const notice = await noticeOn(db, noticeId, { on, known: knownOn })
      return notice ? ok(notice) : refuse({ code: 'NOT_FOUND' })
    }),

  needPlace: ({ on, knownOn }) => asking(backend, async (db) => ok(await needPlaceOn(db, { on, known: knownOn }))),

  announce: (input, context) =>
    ordering(backend, context, { command: 'assignments.announce', input }, async ({ db, record, today }) => {
      const columns = await columnsOf(db, input, today, null)
      if (!columns.ok) return columns
      const [notice] = await record.insert('notice', [{ ...columns.value, version: 1, withdrawn_on: null }])
      if (!notice) throw new Error('a notice was not kept')
      return ok({ noticeId: notice.id })
    }),

  changeNotice: (input, context) =>
    ordering(backend, context, { command: 'assignments.changeNotice', input }, async (writer) => {
      const notice = await noticeSeen(writer.db, input)
      if (!notice.ok) return notice
      const columns = await columnsOf(writer.db, input, writer.today, notice.value)
      if (!columns.ok) return columns
      const wanted = { ...notice.value, ...columns.value }
      const isSame = Object.entries(columns.value).every(([column, value]) => notice.value[column as never] === value)
      if (isSame) return refuse({ code: 'NOTHING_CHANGED' })
      const followed = await followNotice(writer, notice.value, wanted)
      if (!followed.ok) return followed
      await renewNotice(writer, notice.value, columns.value)
      return ok({})
    }),

  withdrawNotice: (input, context) =>
    ordering(backend, context, { command: 'assignments.withdrawNotice', input }, async (writer) => {
      const notice = await noticeSeen(writer.db, input)
      if (!notice.ok) return notice
      const links = await linksOfNotice(writer.db, notice.value.id)
      if (links.some((link) => link.arrival === 'arrived')) return refuse({ code: 'PEOPLE_ARRIVED' })
      const expected = links.filter((link) => link.arrival === 'expected')
      const away = await keepAway(writer, notice.value, expected)
      if (!away.ok) return away
      await renewNotice(writer, notice.value, { withdrawn_on: writer.today })
      return ok({ people: expected.length })
    }),
})
