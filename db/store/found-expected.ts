/** Enters the expected households of a demo office as a clerk would have on the day on which their notice came. */
import type { EnteredPerson } from '../domain/people/entered.ts'
import type { Writer } from './connection.ts'
import { applyIntake, expectByNotice } from './intake.ts'

export interface ExpectedRow {
  /** Number of the notice. */
  readonly notice: string
  readonly persons: readonly EnteredPerson[]
}

/** @throws when a notice is not there: founding is no import that a clerk could mend */
export async function foundExpected(writer: Writer, households: readonly ExpectedRow[]): Promise<void> {
  const notices = await writer.db.selectFrom('notice').selectAll().execute()
  for (const { notice: number, persons } of households) {
    const notice = notices.find((candidate) => candidate.number === number)
    if (!notice) throw new Error('an expected household of no notice')
    const entered = { day: notice.expected_on, kind: notice.kind, persons }
    const { persons: kept } = await applyIntake(writer, entered, notice.announced_on)
    await expectByNotice(
      writer,
      notice.id,
      kept.map(({ personId }) => personId),
    )
  }
}
