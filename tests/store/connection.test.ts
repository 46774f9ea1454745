/** One connection that reads, one that writes, in the settings that keep data: whole steps or none, and an audit row for each. */
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { sql } from 'kysely'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ok, refuse } from '../../db/domain/result.ts'
import type { AuditEntry } from '../../db/store/audit.ts'
import { openStore, type Store } from '../../db/store/connection.ts'
import { refusalOf } from '../../db/store/sqlite/faults.ts'
import { openFile, secure } from '../../db/store/sqlite/file.ts'
import { refusal, temporaryFolder, value } from '../support/office.ts'
import { aFile, openRaw } from './rawFile.ts'

const entry = (over: Partial<AuditEntry> = {}): AuditEntry => ({
  at: '2022-11-02T08:00:00.000Z',
  actor: 'S. Bergmann',
  command: 'office.addClerk',
  commandId: randomUUID(),
  input: {},
  ...over,
})
function open(path: string): Store {
  const store = value(openStore(path))
  onTestFinished(() => store.close())
  return store
}
const clerks = (store: Store) =>
  store.read(async (db) => (await db.selectFrom('clerk').select('name').execute()).map((row) => row.name))
const audits = (store: Store) => store.read(async (db) => (await db.selectFrom('audit').select('id').execute()).length)
const addClerk = (store: Store, name: string, over: Partial<AuditEntry> = {}) =>
  store.write(entry(over), async ({ record }) => {
    await record.insert('clerk', [{ name }])
    return ok({ name })
  })

describe('settings of a connection', () => {
  const wanted = {
    journal_mode: 'wal',
    synchronous: 2,
    foreign_keys: 1,
    trusted_schema: 0,
    cell_size_check: 1,
    secure_delete: 2,
    busy_timeout: 5000,
  }
  it.each([false, true])('are those that lose nothing (read-only: %s)', async (readOnly) => {
    const file = openFile(await aFile())
    secure(file, { readOnly })
    expect(file.pragma('query_only', { simple: true })).toBe(readOnly ? 1 : 0)
    const kept = Object.fromEntries(Object.keys(wanted).map((name) => [name, file.pragma(name, { simple: true })]))
    expect(kept).toEqual(wanted)
    file.close()
  })

  it('are read back: a file that cannot keep them is not used', () => {
    const memory = openFile(':memory:', { create: true })
    expect(() => secure(memory)).toThrow('journal_mode')
    memory.close()
  })

  it('a file that is not there is not made by opening it', () => {
    const path = join(temporaryFolder(), 'nothing.quartier')
    expect(() => openStore(path)).toThrow(Database.SqliteError)
    expect(existsSync(path)).toBe(false)
  })

  it('the reading connection cannot write', async () => {
    const store = open(await aFile())
    const writing = store.read(async (db) => {
      await sql`DELETE FROM clerk`.execute(db)
    })
    await expect(writing).rejects.toThrow('readonly')
    expect(await clerks(store)).toEqual(['S. Bergmann'])
  })

  it('leaves one file behind when it closes, whole, without its write-ahead log', async () => {
    const path = await aFile()
    const store = value(openStore(path))
    value(await addClerk(store, 'M. Yıldız'))
    await store.close()
    expect(existsSync(`${path}-wal`)).toBe(false)
    expect(openRaw(path).one('SELECT count(*) FROM clerk')).toBe(2)
  })
})

describe('a step is whole or not at all', () => {
  it('a value is kept with its audit row', async () => {
    const store = open(await aFile())
    const before = await audits(store)
    expect(value(await addClerk(store, 'M. Yıldız')).auditId).toBe(before + 1)
    expect(await clerks(store)).toEqual(['S. Bergmann', 'M. Yıldız'])
  })

  it('a refusal after a change rolls the change back', async () => {
    const store = open(await aFile())
    const before = await audits(store)
    const refused = await store.write(entry(), async ({ record }) => {
      await record.insert('clerk', [{ name: 'M. Yıldız' }])
      return refuse({ code: 'STALE' as const })
    })
    expect(refusal(refused)).toBe('STALE')
    expect(await clerks(store)).toEqual(['S. Bergmann'])
    expect(await audits(store)).toBe(before)
  })

  it('an exception after a change rolls it back, and the next step works', async () => {
    const store = open(await aFile())
    const broken = store.write(entry(), async ({ record }) => {
      await record.insert('clerk', [{ name: 'M. Yıldız' }])
      throw new Error('out of ink')
    })
    await expect(broken).rejects.toThrow('out of ink')
    value(await addClerk(store, 'K. Öztürk'))
    expect(await clerks(store)).toEqual(['S. Bergmann', 'K. Öztürk'])
  })

  it('a constraint of the database rolls everything back, what was right included', async () => {
    const store = open(await aFile())
    const broken = store.write(entry(), async ({ record }) => {
      await record.insert('clerk', [{ name: 'M. Yıldız' }])
      await record.insert('clerk', [{ name: 's. bergmann' }])
      return ok({})
    })
    await expect(broken).rejects.toThrow('UNIQUE')
    expect(await clerks(store)).toEqual(['S. Bergmann'])
  })

  it('a command that changes nothing leaves no audit row, unless it must', async () => {
    const store = open(await aFile())
    const before = await audits(store)
    expect(value(await store.write(entry(), async () => ok({}))).auditId).toBeNull()
    expect(value(await store.write(entry({ always: true }), async () => ok({}))).auditId).toBe(before + 1)
  })

  it('an update that changes no column is no change', async () => {
    const store = open(await aFile())
    const same = await store.write(entry(), async ({ db, record }) => {
      const room = await db.selectFrom('room').selectAll().executeTakeFirstOrThrow()
      await record.update('room', room, { floor: room.floor, number: room.number })
      return ok({})
    })
    expect(value(same).auditId).toBeNull()
  })
})

describe('a full disk', () => {
  it('is a refusal that changed nothing, and the office goes on when there is room again', async () => {
    const store = open(await aFile())
    const limit = (pages: number) =>
      store.write(entry(), async ({ trx }) => {
        await sql`PRAGMA max_page_count = ${sql.lit(pages)}`.execute(trx)
        return ok({})
      })
    await limit(1)
    const many = Array.from({ length: 400 }, (_, i) => `Kraft ${i} mit einem langen Namen`)
    const filling = store.write(entry(), async ({ record }) => {
      await record.insert(
        'clerk',
        many.map((name) => ({ name })),
      )
      return ok({})
    })
    expect(refusalOf(await filling.catch((reason: unknown) => reason))).toEqual({ code: 'DISK_FULL' })
    expect(await clerks(store)).toEqual(['S. Bergmann'])
    await limit(100_000)
    value(await addClerk(store, 'M. Yıldız'))
    expect(await clerks(store)).toEqual(['S. Bergmann', 'M. Yıldız'])
  })
})

describe('two programs on one file', () => {
  it('each sees what the other has confirmed', async () => {
    const path = await aFile()
    const [one, two] = [open(path), open(path)]
    for (const [i, store] of [one, two, two, one].entries()) value(await addClerk(store, `Kraft ${i}`))
    expect(await clerks(one)).toEqual(['S. Bergmann', 'Kraft 0', 'Kraft 1', 'Kraft 2', 'Kraft 3'])
    expect(await clerks(two)).toEqual(await clerks(one))
  })

  it('a read sees one state from its beginning to its end, whatever is confirmed in between', async () => {
    const path = await aFile()
    const [one, two] = [open(path), open(path)]
    const seen = await one.read(async (db) => {
      const before = await db.selectFrom('clerk').selectAll().execute()
      value(await addClerk(two, 'M. Yıldız'))
      return [before.length, (await db.selectFrom('clerk').selectAll().execute()).length]
    })
    expect(seen).toEqual([1, 1])
    expect(await clerks(one)).toEqual(['S. Bergmann', 'M. Yıldız'])
  })

  it('while another program holds the file, a writer is refused and has changed nothing', async () => {
    const path = await aFile()
    const store = open(path)
    // The writer waits five seconds for the other; here it need not.
    await store.write(entry(), async ({ trx }) => {
      await sql`PRAGMA busy_timeout = 20`.execute(trx)
      return ok({})
    })
    const other = openRaw(path)
    other.db.exec('BEGIN IMMEDIATE')
    const blocked = addClerk(store, 'M. Yıldız')
    const fault = await blocked.catch((reason: unknown) => reason)
    expect(refusalOf(fault)).toEqual({ code: 'FILE_LOCKED' })
    other.db.exec('ROLLBACK')
    value(await addClerk(store, 'K. Öztürk'))
    expect(await clerks(store)).toEqual(['S. Bergmann', 'K. Öztürk'])
  })
})
