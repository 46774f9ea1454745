/** The log of commands, and taking one back: the inverse of what the recorder kept, checked against what stands there now. */
import { isDeepStrictEqual } from 'node:util'
import type { Refusal } from '../domain/errors.ts'
import { isFrozen } from '../domain/payments/run.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { AuditId } from '../domain/values.ts'
import { changesOf } from './audit.ts'
import type { Reader, Writer } from './connection.ts'
import type { RowChange } from './recorder.ts'
import { columnsOf } from './sqlite/columns.ts'
import { amongst } from './sqlite/expressions.ts'
import { loadSubjects } from './subjects.ts'

/** An office and the names of those who work in it stay: there must be somebody left to take anything back. A file for the bank has left the program. */
const neverUndone: ReadonlySet<string> = new Set(['file.create', 'file.demo', 'office.addClerk', 'transfers.makeFile'])

/** Steps of a payment run from which nothing goes back: money may have left the house. */
const finalSteps: ReadonlySet<string> = new Set(['runs.release', 'runs.markPaid', 'runs.close'])

/** The last audit row that was written for an older layout of the tables. */
const lastOfOlderLayout = async (db: Reader): Promise<number> =>
  (await db.selectFrom('office').select('undo_after').executeTakeFirst())?.undo_after ?? 0

/** The latest commands, newest first, with how many rows each changed and whether it stands taken back. */
export async function loadLog(db: Reader, limit: number) {
  const undoneBy = new Map(
    (await db.selectFrom('audit').select(['id', 'undoes']).where('undoes', 'is not', null).execute()).map((row) => [
      row.undoes,
      row.id,
    ]),
  )
  // Taking back can itself be taken back, and so on: what counts is whether the last of them still stands.
  const isUndone = (id: number): boolean => {
    const by = undoneBy.get(id)
    return by !== undefined && !isUndone(by)
  }
  const rows = await db
    .selectFrom('audit')
    .select(['audit.id', 'audit.at', 'audit.actor', 'audit.command', 'audit.input'])
    .select((eb) =>
      eb
        .selectFrom('audit_change')
        .whereRef('audit_change.audit_id', '=', 'audit.id')
        .select((e) => e.fn.countAll<number>().as('count'))
        .as('changes'),
    )
    .orderBy('audit.id', 'desc')
    .limit(limit)
    .execute()
  const subjects = await loadSubjects(db, rows)
  const undoAfter = await lastOfOlderLayout(db)
  return rows.map(({ input, ...row }) => {
    const changes = row.changes ?? 0
    const undoable =
      row.id > undoAfter &&
      !undoneBy.has(row.id) &&
      changes > 0 &&
      !neverUndone.has(row.command) &&
      !finalSteps.has(row.command)
    return {
      ...row,
      id: row.id as AuditId,
      changes,
      undone: isUndone(row.id),
      undoable,
      subject: subjects.get(row.id) ?? {},
    }
  })
}

/**
 * Takes a command back by writing each changed row as it was before, last change first.
 * Refused with UNDO_OVERTAKEN when a row is no longer as the command left it, so that nothing later is lost.
 */
export async function takeBack({ db, trx, record }: Writer, id: AuditId): Promise<Result<{ command: string }>> {
  const command = await db.selectFrom('audit').select('command').where('id', '=', id).executeTakeFirst()
  if (!command) return refuse({ code: 'NOT_FOUND' })
  const undone = await db.selectFrom('audit').select('id').where('undoes', '=', id).executeTakeFirst()
  const changes = await changesOf(db, id)
  const isTooOld = id <= (await lastOfOlderLayout(db))
  if (isTooOld || undone || changes.length === 0 || neverUndone.has(command.command))
    return refuse({ code: 'NOTHING_TO_UNDO' })
  const frozen = await frozenRun(db, command.command, changes)
  if (frozen) return refuse(frozen)
  for (const change of changes.toReversed()) {
    const columns = await columnsOf(trx, change.table)
    const before = change.before && onlyColumns(change.before, columns)
    const after = change.after && onlyColumns(change.after, columns)
    const present = await trx
      .selectFrom(change.table as 'person')
      .selectAll()
      .where('id', '=', change.id as never)
      .executeTakeFirst()
    if (!isAsLeft(present, after)) return refuse({ code: 'UNDO_OVERTAKEN' })
    if (before === null && present) await record.remove(change.table, present as never)
    else if (after === null && before) await record.restore(change.table, before)
    else if (present && before) await record.update(change.table, present as never, backwards(before, present))
  }
  return ok({ command: command.command })
}

/** What was released stays, and what was handed over goes back as a whole, by taking back the handing over. */
async function frozenRun(db: Reader, command: string, changes: readonly RowChange[]): Promise<Refusal | null> {
  if (finalSteps.has(command)) return { code: 'RUN_FROZEN' }
  if (!command.startsWith('runs.')) return null
  const ids = changes.map(({ table, id, before, after }) => (table === 'payment_run' ? id : (after ?? before)?.run_id))
  const runs = await db
    .selectFrom('payment_run')
    .select('state')
    .where('id', 'in', amongst(new Set(ids.map(Number))) as never)
    .execute()
  if (runs.some((run) => isFrozen(run.state))) return { code: 'RUN_FROZEN' }
  const isOpen = command === 'runs.handOver' || runs.every((run) => run.state === 'draft')
  return isOpen ? null : { code: 'RUN_NOT_DRAFT' }
}

type Kept = Readonly<Record<string, unknown>>

const onlyColumns = (row: Kept, columns: ReadonlySet<string>): Kept =>
  Object.fromEntries(Object.entries(row).filter(([column]) => columns.has(column)))

/**
 * True when the row stands as the command left it. A household's version only ever grows, also when a change is taken back, so that
 * whoever still looks at it is told: it does not count here. Nor does a column that has come since.
 */
function isAsLeft(present: object | undefined, after: Kept | null): boolean {
  if (!present || !after) return !present && !after
  const { version, ...left } = after
  return Object.entries(left).every(([column, value]) => isDeepStrictEqual((present as Kept)[column], value))
}

/** The columns that go back; a version goes on counting instead. */
function backwards(before: Kept, present: object): never {
  const { id, version, ...columns } = before
  const counting = (present as Kept).version
  return (typeof counting === 'number' ? { ...columns, version: counting + 1 } : columns) as never
}
