/**
 * The one way to the data: `read(fn)` on a read-only connection, `write(fn)` in one immediate transaction with its audit row.
 * The bare connection never leaves this file.
 */
import type Database from 'better-sqlite3'
import { Kysely, SqliteDialect, type Transaction } from 'kysely'
import type { Refusal } from '../domain/errors.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { AuditId } from '../domain/values.ts'
import { inspect, migrate } from '../migrations/index.ts'
import { type AuditEntry, appendAudit } from './audit.ts'
import { createRecorder, type Recorder } from './recorder.ts'
import { ImmediateSqliteDialect } from './sqlite/dialect.ts'
import { openFile, secure } from './sqlite/file.ts'
import type { Tables } from './tables.ts'

/** A snapshot to ask: every query of one `read` sees the same state. */
export type Reader = Pick<Transaction<Tables>, 'selectFrom' | 'getExecutor'>
/** A transaction to ask and to change; changes go through `record`, so that each has its audit row and can be undone. */
export interface Writer {
  readonly db: Reader
  readonly record: Recorder
  readonly trx: Transaction<Tables>
}

/** Names the audit row of a command, so that it can be taken back; null when nothing changed. */
export interface Receipt {
  readonly auditId: AuditId | null
}

export interface Store {
  readonly path: string
  read<T>(fn: (db: Reader) => Promise<T>): Promise<T>
  /**
   * Runs `fn` in one transaction. A refusal or an exception rolls everything back; a value commits it together with the audit row.
   * The audit row is left out (`auditId` null) when `fn` changed nothing and `entry.always` is not set.
   */
  write<T extends object>(entry: AuditEntry, fn: (writer: Writer) => Promise<Result<T>>): Promise<Result<T & Receipt>>
  close(): Promise<void>
}

/** Carries a refusal out of Kysely's transaction, which rolls back only on an exception. */
class RolledBack extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

/**
 * Opens the data file and brings it to the newest version.
 * @returns a refusal when the file is foreign or newer than this program; the file is then as it was
 * @throws SqliteError when SQLite cannot open it (see `refusalOf`)
 */
export function openStore(path: string, options: { create?: boolean } = {}): Result<Store> {
  const file = openFile(path, options)
  try {
    const inspected = inspect(file)
    // An empty file is no new office: it is what a copy that was cut off looks like.
    if (inspected.ok && inspected.value.version === 0 && !options.create) {
      file.close()
      return refuse({ code: 'FILE_DAMAGED' })
    }
    if (inspected.ok) {
      secure(file)
      migrate(file)
      return ok(storeOf(path, file, openSnapshot(path)))
    }
    file.close()
    return inspected
  } catch (fault) {
    file.close()
    throw fault
  }
}

function openSnapshot(path: string): Database.Database {
  const snapshot = openFile(path)
  try {
    secure(snapshot, { readOnly: true })
    return snapshot
  } catch (fault) {
    snapshot.close()
    throw fault
  }
}

function storeOf(path: string, file: Database.Database, snapshot: Database.Database): Store {
  const writing = new Kysely<Tables>({ dialect: new ImmediateSqliteDialect(file) })
  const reading = new Kysely<Tables>({ dialect: new SqliteDialect({ database: snapshot }) })
  return {
    path,
    read: (fn) => reading.transaction().execute((trx) => fn(trx)),
    async write(entry, fn) {
      try {
        return await writing.transaction().execute(async (trx) => {
          const record = createRecorder(trx)
          const result = await fn({ db: trx, trx, record })
          if (!result.ok) throw new RolledBack(result.error)
          const auditId = await appendAudit(trx, entry, record.changes())
          return ok({ ...result.value, auditId })
        })
      } catch (fault) {
        if (fault instanceof RolledBack) return refuse(fault.refusal)
        throw fault
      }
    },
    async close() {
      // Kysely closes only what it has used. The writer goes last: it folds the write-ahead log back into the file.
      await reading.destroy()
      snapshot.close()
      await writing.destroy()
      file.close()
    },
  }
}
