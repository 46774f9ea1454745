/** Follow-ups as they are stored: what a clerk wrote, and what was decided about something derived. */
import type { ChangePlan, Fresh } from '../domain/followUps/change.ts'
import type { Subject } from '../domain/followUps/kinds.ts'
import type { Stored } from '../domain/followUps/list.ts'
import type { Day, FollowUpId } from '../domain/values.ts'
import type { Reader, Writer } from './connection.ts'
import { amongst } from './sqlite/expressions.ts'
import type { FollowUpTable, Row } from './tables.ts'

const fromRow = (row: FollowUpTable): Stored => ({
  id: row.id,
  version: row.version,
  subject: { kind: row.subject_kind, id: row.subject_id },
  derivedKey: row.derived_key,
  dueOn: row.due_on,
  text: row.text,
  assignee: row.assignee,
  createdOn: row.created_on,
  doneOn: row.done_on,
  doneBy: row.done_by,
})

const toRow = (row: Fresh): Omit<FollowUpTable, 'id' | 'version'> => ({
  subject_kind: row.subject.kind,
  subject_id: row.subject.id,
  derived_key: row.derivedKey,
  due_on: row.dueOn,
  text: row.text,
  assignee: row.assignee,
  created_on: row.createdOn,
  done_on: row.doneOn,
  done_by: row.doneBy,
})

export interface StoredFilter {
  readonly on: Day
  /** Leaves out what a clerk wrote and was done by the day. */
  readonly openOnly: boolean
  /** Only those about one of these; null for all. */
  readonly about: readonly Subject[] | null
}

/** Rows written by the day. With `openOnly`, what was decided about something derived is still among them: done, it hides its cause. */
export async function loadStored(db: Reader, { on, openOnly, about }: StoredFilter): Promise<Stored[]> {
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where('created_on', '<=', on)
    .$if(openOnly, (q) =>
      q.where((eb) => eb.or([eb('done_on', 'is', null), eb('done_on', '>', on), eb('derived_key', 'is not', null)])),
    )
    .$if(about !== null, (q) =>
      q.where((eb) =>
        eb.or(
          [...Map.groupBy(about ?? [], (subject) => subject.kind)].map(([kind, subjects]) =>
            eb.and([
              eb('subject_kind', '=', kind),
              eb('subject_id', 'in', amongst(subjects.map((subject) => subject.id))),
            ]),
          ),
        ),
      ),
    )
    .execute()
  return rows.map(fromRow)
}

/** The rows with these ids or derived keys. */
export async function findStored(db: Reader, ids: readonly FollowUpId[], keys: readonly string[]): Promise<Stored[]> {
  const rows = await db
    .selectFrom('follow_up')
    .selectAll()
    .where((eb) => eb.or([eb('id', 'in', amongst(ids)), eb('derived_key', 'in', amongst(keys))]))
    .execute()
  return rows.map(fromRow)
}

export async function insertFollowUps({ record }: Pick<Writer, 'record'>, rows: readonly Fresh[]): Promise<void> {
  await record.insert(
    'follow_up',
    rows.map((row) => ({ version: 1, ...toRow(row) })),
  )
}

/** Carries a decided change out. */
export async function applyChange({ record }: Pick<Writer, 'record'>, plan: ChangePlan): Promise<void> {
  for (const { before, after } of plan.update) {
    const row: Row<'follow_up'> = { id: before.id, version: before.version, ...toRow(before) }
    await record.update('follow_up', row, { version: after.version, ...toRow(after) })
  }
  if (plan.insert.length > 0) await insertFollowUps({ record }, plan.insert)
}

/** True when what a follow-up is to be about is there. */
export async function subjectExists(db: Reader, { kind, id }: Subject): Promise<boolean> {
  const found = await db
    .selectFrom(kind as 'person')
    .select('id')
    .where('id', '=', id as never)
    .executeTakeFirst()
  return found !== undefined
}
