/** Topic `intake`: the sheet on which people are entered as households. */
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { decideIntake } from '../domain/people/intake.ts'
import { ok, type Result } from '../domain/result.ts'
import type { NoticeId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { applyIntake, bearersOf, expectByNotice } from '../store/intake.ts'
import { nationalityNames } from '../store/nationalities.ts'
import { findNotice, linksOfNotice, type NoticeRow } from '../store/notices.ts'
import { noticeSeen, renewNotice } from './assignments-seen.ts'
import { asking, type Backend, ordering } from './context.ts'

const isNationality = (key: string): boolean => Object.hasOwn(nationalityNames, key)

type Arrival = { readonly noticeId: NoticeId; readonly version: number } | object

/** The notice by which they come, as the clerk saw it, with how many have a name; null where they come without one. */
async function noticeOf(
  db: Reader,
  arrival: Arrival,
): Promise<Result<{ readonly row: NoticeRow; readonly named: number } | null>> {
  if (!('noticeId' in arrival)) return ok(null)
  const notice = await noticeSeen(db, arrival)
  if (!notice.ok) return notice
  return ok({ row: notice.value, named: (await linksOfNotice(db, notice.value.id)).length })
}

export const intake = (backend: Backend): Handlers<FullContract>['intake'] => ({
  notice: ({ noticeId }) =>
    asking(backend, async (db) => {
      const notice = await findNotice(db, noticeId)
      if (!notice) return ok(null)
      return ok({
        id: notice.id,
        number: notice.number,
        version: notice.version,
        kind: notice.kind,
        expectedOn: notice.expected_on,
        nationality: notice.nationality,
        persons: notice.persons,
        named: (await linksOfNotice(db, noticeId)).length,
        isWithdrawn: notice.withdrawn_on !== null,
      })
    }),

  bearers: ({ numbers }) => asking(backend, async (db) => ok(await bearersOf(db, numbers))),

  enterHousehold: ({ arrival, persons }, context) => {
    // The audit names what it was about; who it was stands in its changes.
    const by = 'noticeId' in arrival ? { noticeId: arrival.noticeId } : { day: arrival.day }
    const entry = { command: 'intake.enterHousehold', input: { ...by, entered: persons.length } }
    return ordering(backend, context, entry, async (writer) => {
      const notice = await noticeOf(writer.db, arrival)
      if (!notice.ok) return notice
      const found = notice.value
      const comes = found ? { day: found.row.expected_on, kind: found.row.kind } : arrival
      if (!('day' in comes)) throw new Error('people come by a notice or on a day')
      const household = { ...comes, persons }
      const announced = found && { announced: found.row.persons, named: found.named }
      const decided = decideIntake(household, { today: writer.today, isNationality, notice: announced })
      if (!decided.ok) return decided
      const entered = await applyIntake(writer, household, writer.today)
      if (found) {
        const ids = entered.persons.map(({ personId }) => personId)
        await expectByNotice(writer, found.row.id, ids)
        await renewNotice(writer, found.row)
      }
      const left = found && Math.max(0, found.row.persons - found.named - persons.length)
      return ok({ ...entered, persons: [...entered.persons], day: comes.day, left })
    })
  },
})
