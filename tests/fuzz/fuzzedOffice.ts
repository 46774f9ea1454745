/** An office for the workbooks of the fuzz: founded with a blocked and a not yet rented room, filled by an import, and looked at from outside. */
import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { aHouse, aRegister, aRoom, day } from '../build/register.ts'
import { anOffice, clientOf, type TestOffice, value } from '../support/office.ts'
import { plainBook } from './book.ts'
import { type Register, today } from './register.ts'
import { written } from './write.ts'

export interface FuzzedOffice {
  readonly client: TestOffice['client']
  /** Faults that the backend has logged: code places, never a message. */
  readonly faults: readonly string[]
  /** Every row of every table. */
  everything(): string
  /** The records alone: without the log, and without what only ever counts on (versions, the last id given). */
  records(): string
  /** What a command wrote. */
  changesOf(auditId: number): readonly Change[]
  close(): Promise<void>
}

export interface Change {
  readonly table: string
  readonly id: number
  readonly before: Readonly<Record<string, unknown>> | null
  readonly after: Readonly<Record<string, unknown>> | null
}

const log = new Set(['audit', 'audit_change', 'sqlite_sequence'])

/** Rows in an order of their own, so that a row that was removed and written again stands where it stood. */
function fingerprint(db: Database.Database, isAll: boolean): string {
  const hash = createHash('sha256')
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[]
  for (const table of tables.filter((name) => isAll || !log.has(name))) {
    const rows = db.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[]
    const kept = rows.map((row) => JSON.stringify(isAll ? row : { ...row, version: null }))
    hash.update(table).update(kept.sort().join('\n'))
  }
  return hash.digest('hex')
}

function reading(path: string) {
  const db = new Database(path, { readonly: true })
  onTestFinished(() => void db.close())
  return {
    everything: () => fingerprint(db, true),
    records: () => fingerprint(db, false),
    changesOf(auditId: number): Change[] {
      const rows = db.prepare('SELECT * FROM audit_change WHERE audit_id = ? ORDER BY position').all(auditId)
      return (rows as Record<string, string>[]).map(({ table_name = '', row_id, before, after }) => ({
        table: table_name,
        id: Number(row_id),
        before: JSON.parse(before ?? 'null'),
        after: JSON.parse(after ?? 'null'),
      }))
    },
    end: () => void db.close(),
  }
}

/** The office that knows this register; since today, or since some weeks before, so that what it believed is kept. */
export async function aFuzzedOffice(register: Register, isOld: boolean): Promise<FuzzedOffice> {
  const late = { leaseFrom: day('2039-01-01') }
  const rows = aRegister({
    houses: [aHouse({ shortName: 'ZU' }), aHouse({ shortName: 'SPÄT', ...late })],
    rooms: [aRoom('99', { accommodation: 'ZU' }), aRoom('99', { accommodation: 'SPÄT' })],
  })
  const block = { accommodation: 'ZU', room: '99', from: day('2019-01-01'), to: null, reason: 'Rohrbruch' }
  const office = await anOffice(rows, [block], isOld ? { demoToday: day('2022-10-03') } : {})
  await office.close()
  const { backend, client, faults } = clientOf()
  onTestFinished(() => backend.close())
  value(await client.file.open({ path: office.path }))
  const bytes = await written(plainBook(register, register))
  value(await client.imports.apply({ name: 'Liste.xlsx', bytes, fingerprint: null }))
  const later = new Database(office.path)
  later.prepare('UPDATE office SET demo_today = ?').run(today)
  later.close()
  const { end, ...eye } = reading(office.path)
  const close = async () => {
    end()
    await backend.close()
  }
  return { client, faults, ...eye, close }
}
