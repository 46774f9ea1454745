/** An office's data file opened past the program: what somebody with a database tool could write into it. */
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import type { RegisterRows } from '../../db/domain/register/rows.ts'
import { foundOffice } from '../../db/store/found.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { temporaryFolder, value } from '../support/office.ts'

/** Two houses; three people; room 1 with one densified place, room 2 with two. */
const smallTown: RegisterRows = aRegister({
  rooms: [
    aRoom('1', { regularPlaces: 1, densifiedPlaces: 1 }),
    aRoom('2', { regularPlaces: 1, densifiedPlaces: 2 }),
    aRoom('3', { unit: 'Wohnung 2' }),
  ],
  people: [aPerson('P-1'), aPerson('P-2'), aPerson('P-3')],
  stays: [aStay('P-1', '1', '2022-03-01')],
})

let smallTownBytes: Buffer | undefined

/** The data file of an office with these rows. The small town is founded once and copied, so that a test costs milliseconds. */
export async function aFile(rows: RegisterRows = smallTown): Promise<string> {
  if (rows !== smallTown) return founded(rows)
  smallTownBytes ??= readFileSync(await founded(rows))
  const path = join(temporaryFolder(), 'office.quartier')
  writeFileSync(path, smallTownBytes)
  return path
}

async function founded(rows: RegisterRows): Promise<string> {
  const path = join(temporaryFolder(), 'office.quartier')
  const office = { officeName: 'Teststadt', clerks: ['S. Bergmann'], demoToday: day('2022-11-02'), rows, blocks: [] }
  const entry = { at: '2022-11-02T08:00:00.000Z', actor: 'S. Bergmann', command: 'file.demo', commandId: randomUUID() }
  value(await foundOffice(path, office, { ...entry, input: {} }))
  return path
}

export interface RawFile {
  readonly db: Database.Database
  /** First column of the first row. */
  one(sql: string, ...args: unknown[]): unknown
  run(sql: string, ...args: unknown[]): void
  /** What the database answers to a statement: `done`, or the words of its refusal. Nothing of it stays. */
  tried(sql: string, ...args: unknown[]): string
}

export function openRaw(path: string): RawFile {
  const db = new Database(path)
  // These tests ask what is refused, not what outlives a power cut.
  db.pragma('synchronous = OFF')
  onTestFinished(() => {
    db.close()
  })
  return {
    db,
    one: (sql, ...args) => db.prepare(sql).pluck().get(args),
    run: (sql, ...args) => void db.prepare(sql).run(args),
    tried(sql, ...args) {
      db.exec('SAVEPOINT tried')
      try {
        db.prepare(sql).run(args)
        // Checked at the end of the transaction, which the savepoint never reaches.
        return db.prepare('SELECT 1 FROM people_out_of_service').get() ? 'ROOM_OUT_OF_SERVICE' : 'done'
      } catch (fault) {
        if (fault instanceof Database.SqliteError) return fault.message
        throw fault
      } finally {
        db.exec('ROLLBACK TO tried; RELEASE tried')
      }
    },
  }
}

export const aRawFile = async (rows?: RegisterRows): Promise<RawFile> => openRaw(await aFile(rows))
