/** What SQLite throws, as a refusal where the clerk can do something about it; undefined where it is a fault of ours. */
import Database from 'better-sqlite3'
import type { ErrorCode, Refusal } from '../../domain/errors.ts'

const codes: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'DISK_FULL'],
  ['SQLITE_BUSY', 'FILE_LOCKED'],
  ['SQLITE_LOCKED', 'FILE_LOCKED'],
  ['SQLITE_READONLY', 'FILE_READ_ONLY'],
  ['SQLITE_PERM', 'FILE_READ_ONLY'],
  ['SQLITE_CANTOPEN', 'FILE_NOT_FOUND'],
  ['SQLITE_CORRUPT', 'FILE_DAMAGED'],
  ['SQLITE_NOTADB', 'FILE_FOREIGN'],
]

export function refusalOf(fault: unknown): Refusal | undefined {
  if (!(fault instanceof Database.SqliteError)) return undefined
  const known = codes.find(([prefix]) => fault.code.startsWith(prefix))
  return known && { code: known[1] }
}

/** True when a constraint, a foreign key or one of our triggers refused the change. */
export const isConstraint = (fault: unknown): boolean =>
  fault instanceof Database.SqliteError && fault.code.startsWith('SQLITE_CONSTRAINT')
