/** The list of migrations and the runner: a file is brought to the newest version step by step, or refused when it is newer. */
import type Database from 'better-sqlite3'
import type { Refusal } from '../domain/errors.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { register } from './0001-register.ts'
import { finding } from './0002-finding.ts'
import { stories } from './0003-stories.ts'
import { lives } from './0004-lives.ts'
import { homes } from './0005-homes.ts'
import { capacity } from './0006-capacity.ts'
import { payments } from './0007-payments.ts'
import { rates } from './0008-rates.ts'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

export const migrations: readonly Migration[] = [register, finding, stories, lives, homes, capacity, payments, rates]
export const newestVersion = migrations.length

/** `QRTR`: marks a file as ours, so that another program's database is never touched. */
export const applicationId = 0x51525452

const pragma = (file: Database.Database, name: string): number => Number(file.pragma(name, { simple: true }))

/** Whether this file may be opened: ours, or empty, and not newer than this program. */
export function inspect(file: Database.Database): Result<{ version: number }, Refusal> {
  const version = pragma(file, 'user_version')
  const owner = pragma(file, 'application_id')
  const empty = pragma(file, 'schema_version') === 0
  if (owner !== applicationId && !(empty && owner === 0)) return refuse({ code: 'FILE_FOREIGN' })
  if (version > newestVersion) return refuse({ code: 'FILE_NEWER', details: { file: version, program: newestVersion } })
  return ok({ version })
}

/**
 * Brings the file to the newest version; each migration is one immediate transaction with its foreign keys checked before the commit.
 * Call `inspect` first. SQLite's own migrators do not wrap the DDL in a transaction, hence this runner.
 */
export function migrate(file: Database.Database, list: readonly Migration[] = migrations): void {
  for (const migration of list) {
    if (migration.version <= pragma(file, 'user_version')) continue
    file.pragma('foreign_keys = OFF')
    try {
      file.exec('BEGIN IMMEDIATE')
      // Another program may have brought the file forward while this one waited for its lock.
      if (migration.version > pragma(file, 'user_version')) file.exec(migration.sql)
      const broken = file.pragma('foreign_key_check') as unknown[]
      if (broken.length > 0) throw new Error(`${migration.name}: ${broken.length} broken foreign keys`)
      file.pragma(`user_version = ${Math.max(migration.version, pragma(file, 'user_version'))}`)
      file.pragma(`application_id = ${applicationId}`)
      file.exec('COMMIT')
    } catch (fault) {
      if (file.inTransaction) file.exec('ROLLBACK')
      throw fault
    } finally {
      file.pragma('foreign_keys = ON')
    }
  }
}
