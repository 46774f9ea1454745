/** From version 1 to 2: the people of a file stay as they were, are found in any spelling, and what was done before can be taken back. */
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { migrate, migrations } from '../../db/migrations/index.ts'
import { firstHash, hashOf } from '../../db/store/audit.ts'
import { day } from '../build/register.ts'
import { clientOf, temporaryFolder, value } from '../support/office.ts'

const people = [
  ['P-1', 'Al Haddad', 'Lina', 'al haddad lina p 1'],
  ['P-2', 'Kovalchuk', 'Olena', 'kovalchuk olena p 2'],
  ['P-3', 'Yıldız', 'Can', 'yildiz can p 3'],
] as const

/** A file of version 1, in which the last command renamed Kovalenko to Kovalchuk. */
function aFileOfVersionOne(): string {
  const path = join(temporaryFolder(), 'office.quartier')
  const db = new Database(path)
  migrate(db, migrations.slice(0, 1))
  db.exec(`INSERT INTO office (id, name, demo_today) VALUES (1, 'Teststadt', '2022-11-02');
    INSERT INTO clerk (name) VALUES ('S. Bergmann'); INSERT INTO household (number) VALUES ('H-1')`)
  const insert = db.prepare(
    `INSERT INTO person (number, household_id, role, family_name, given_name, birth_day, birth_precision, sex, azr_number, search_key)
     VALUES (?, 1, 'other', ?, ?, '1990-05-04', 'day', 'w', '220301123456', ?)`,
  )
  for (const person of people) insert.run(...person)
  const after = JSON.stringify(db.prepare('SELECT * FROM person WHERE id = 2').get())
  const before = after.replace('"Kovalchuk"', '"Kovalenko"').replace('kovalchuk', 'kovalenko')
  const change = { position: 0, table_name: 'person', row_id: 2, before, after }
  const row = {
    at: '2022-11-02T08:00:00.000Z',
    actor: 'S. Bergmann',
    command: 'imports.apply',
    command_id: randomUUID(),
    input: '{}',
    undoes: null,
    previous_hash: firstHash,
  }
  db.prepare(
    `INSERT INTO audit (at, actor, command, command_id, input, undoes, previous_hash, hash)
     VALUES (@at, @actor, @command, @command_id, @input, @undoes, @previous_hash, @hash)`,
  ).run({ ...row, hash: hashOf(row, [change]) })
  db.prepare(
    `INSERT INTO audit_change (audit_id, position, table_name, row_id, before, after)
     VALUES (1, @position, @table_name, @row_id, @before, @after)`,
  ).run(change)
  db.close()
  return path
}

const open = (path: string) => {
  const db = new Database(path)
  onTestFinished(() => {
    db.close()
  })
  return db
}
/** Every row of every table, with the columns that both versions have. */
function contents(path: string) {
  const db = open(path)
  const tables = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`)
    .pluck()
    .all() as string[]
  return tables.map((table) => {
    const rows = db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
    return [table, rows.map(({ search_key, ...row }) => row)]
  })
}

async function opened(path: string) {
  const { client, backend } = clientOf()
  onTestFinished(() => backend.close())
  value(await client.file.open({ path }))
  const names = async (text: string) =>
    value(await client.people.search({ text, on: day('2022-11-02') })).flatMap((hit) =>
      hit.kind === 'person' ? hit.name : [],
    )
  return { client, names }
}

describe('from version 1 to version 2', () => {
  it('no row is lost or changed but for the folded copy of the names', () => {
    const path = aFileOfVersionOne()
    const before = contents(path)
    const db = open(path)
    migrate(db, migrations.slice(0, 2))
    expect(contents(path)).toEqual(before)
    expect(db.prepare(`SELECT count(*) FROM pragma_table_info('person') WHERE name = 'search_key'`).pluck().get()).toBe(
      0,
    )
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  })

  it('those who were there are found in any spelling and by number, and check has nothing to say', async () => {
    const { client, names } = await opened(aFileOfVersionOne())
    expect(await names('hadad')).toEqual(['Al Haddad, Lina'])
    expect(await names('kowaltschuk')).toEqual(['Kovalchuk, Olena'])
    expect(await names('Jildis')).toEqual(['Yıldız, Can'])
    expect(await names('P-3')).toEqual(['Yıldız, Can'])
    expect(await names('220 301 123 456')).toHaveLength(3)
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('a command of an older layout is not taken back any more: that is said, and everything stays', async () => {
    const { client, names } = await opened(aFileOfVersionOne())
    const [command] = value(await client.office.log({ limit: 1 }))
    expect(command).toMatchObject({ id: 1, undoable: false })
    expect(await client.office.undo({ auditId: 1 })).toMatchObject({ ok: false, error: { code: 'NOTHING_TO_UNDO' } })
    expect(await names('kowaltschuk')).toEqual(['Kovalchuk, Olena'])
    expect(value(await client.office.check({})).problems).toEqual([])
  })
})
