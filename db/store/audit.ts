/** The audit: one row a command with everything it changed, chained by SHA-256, so that a removed or altered row shows. */
import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import type { AuditId } from '../domain/values.ts'
import type { RowChange } from './recorder.ts'
import type { AuditChangeTable, AuditTable, RecordedTable, Tables } from './tables.ts'

export interface AuditEntry {
  /** Instant, UTC ISO text. */
  readonly at: string
  readonly actor: string
  /** Method of the contract. */
  readonly command: string
  readonly commandId: string
  readonly input: unknown
  /** Id of the audit row that this command takes back. */
  readonly undoes?: number
  /** Write the row even when nothing changed: exports and prints are kept, too. */
  readonly always?: boolean
}

const chunk = 2000
export const firstHash = '0'.repeat(64)

type Hashed = Omit<AuditTable, 'id' | 'hash'>
type HashedChange = Omit<AuditChangeTable, 'audit_id'>

/** The hash of an audit row: SHA-256 over its own fields, the hash before it, and every change in order. */
export function hashOf(row: Hashed, changes: readonly HashedChange[]): string {
  const hash = createHash('sha256')
  hash.update(
    JSON.stringify([row.previous_hash, row.at, row.actor, row.command, row.command_id, row.input, row.undoes]),
  )
  for (const c of changes) hash.update(JSON.stringify([c.position, c.table_name, c.row_id, c.before, c.after]))
  return hash.digest('hex')
}

/** Writes the audit row of a command and its changes at the end of its transaction; null when there was nothing to write. */
export async function appendAudit(
  trx: Transaction<Tables>,
  entry: AuditEntry,
  changes: readonly RowChange[],
): Promise<AuditId | null> {
  if (changes.length === 0 && !entry.always) return null
  const last = await trx.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst()
  const row: Hashed = {
    at: entry.at,
    actor: entry.actor,
    command: entry.command,
    command_id: entry.commandId,
    input: JSON.stringify(entry.input ?? null),
    undoes: entry.undoes ?? null,
    previous_hash: last?.hash ?? firstHash,
  }
  const rows = changes.map((change, position) => ({
    position,
    table_name: change.table,
    row_id: change.id,
    before: change.before && JSON.stringify(change.before),
    after: change.after && JSON.stringify(change.after),
  }))
  const { id } = await trx
    .insertInto('audit')
    .values({ ...row, hash: hashOf(row, rows) })
    .returning('id')
    .executeTakeFirstOrThrow()
  for (let start = 0; start < rows.length; start += chunk)
    await trx
      .insertInto('audit_change')
      .values(rows.slice(start, start + chunk).map((change) => ({ audit_id: id, ...change })))
      .execute()
  return id as AuditId
}

/** Whether a command with this id was carried out before. */
export async function wasCarriedOut(db: Pick<Kysely<Tables>, 'selectFrom'>, commandId: string): Promise<boolean> {
  const row = await db.selectFrom('audit').select('id').where('command_id', '=', commandId).executeTakeFirst()
  return row !== undefined
}

/** What a command changed, in the order in which it changed it. */
export async function changesOf(db: Pick<Kysely<Tables>, 'selectFrom'>, auditId: number): Promise<RowChange[]> {
  const rows = await db
    .selectFrom('audit_change')
    .selectAll()
    .where('audit_id', '=', auditId)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    table: row.table_name as RecordedTable,
    id: row.row_id,
    before: row.before === null ? null : JSON.parse(row.before),
    after: row.after === null ? null : JSON.parse(row.after),
  }))
}

/** Walks the chain; returns the id of the first audit row whose hash does not fit, or null when all do. */
export async function firstBrokenLink(db: Pick<Kysely<Tables>, 'selectFrom'>): Promise<number | null> {
  let previous = firstHash
  for (const row of await db.selectFrom('audit').selectAll().orderBy('id').execute()) {
    const changes = await db
      .selectFrom('audit_change')
      .select(['position', 'table_name', 'row_id', 'before', 'after'])
      .where('audit_id', '=', row.id)
      .orderBy('position')
      .execute()
    if (row.previous_hash !== previous || row.hash !== hashOf(row, changes)) return row.id
    previous = row.hash
  }
  return null
}
