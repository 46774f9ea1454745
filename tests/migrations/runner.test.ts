/** The migrations runner: a file becomes the newest version whole, or stays as it was; what is not ours is never touched. */
import { createHash } from 'node:crypto'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  applicationId,
  inspect,
  type Migration,
  migrate,
  migrations,
  newestVersion,
} from '../../db/migrations/index.ts'
import { clientOf, refusal, temporaryFolder } from '../support/office.ts'

const newFile = () => join(temporaryFolder(), 'office.quartier')
function open(path: string): Database.Database {
  const db = new Database(path)
  onTestFinished(() => {
    db.close()
  })
  return db
}
/** A file as another program, or a later version of ours, could have left it. */
function aFile(prepare: (db: Database.Database) => void): string {
  const path = newFile()
  const db = new Database(path)
  prepare(db)
  db.close()
  return path
}
const mine = (version: number) =>
  aFile((db) => {
    migrate(db)
    db.pragma(`user_version = ${version}`)
  })
const pragma = (db: Database.Database, name: string) => db.pragma(name, { simple: true })
const schemaOf = (db: Database.Database) =>
  db.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY type, name').all()
const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

describe('migrating', () => {
  it('brings an empty file to the newest version and marks it as ours', () => {
    const db = open(newFile())
    expect(inspect(db)).toEqual({ ok: true, value: { version: 0 } })
    migrate(db)
    expect(inspect(db)).toEqual({ ok: true, value: { version: newestVersion } })
    expect(pragma(db, 'application_id')).toBe(applicationId)
    expect(pragma(db, 'foreign_keys')).toBe(1)
  })

  it('numbers its migrations 1, 2, 3 without a gap, and names each only once', () => {
    expect(migrations.map((migration) => migration.version)).toEqual(migrations.map((_, index) => index + 1))
    expect(new Set(migrations.map((migration) => migration.name)).size).toBe(migrations.length)
  })

  it('does nothing the second time', () => {
    const db = open(newFile())
    migrate(db)
    const before = schemaOf(db)
    migrate(db)
    expect(schemaOf(db)).toEqual(before)
  })

  it('carries out only what is missing, in order', () => {
    const db = open(newFile())
    const step = (version: number, sql: string): Migration => ({ version, name: `step ${version}`, sql })
    migrate(db, [step(1, 'CREATE TABLE a (x)')])
    migrate(db, [
      step(1, 'CREATE TABLE a (x)'),
      step(2, 'ALTER TABLE a ADD COLUMN y'),
      step(3, 'INSERT INTO a (x, y) VALUES (1, 2)'),
    ])
    expect(db.prepare('SELECT x, y FROM a').all()).toEqual([{ x: 1, y: 2 }])
    expect(pragma(db, 'user_version')).toBe(3)
  })

  it.each([
    ['a wrong statement', `CREATE TABLE later (x); DELETE FROM stay; CREATE TABLE nonsense (`],
    ['a statement that fails on the data', `CREATE TABLE later (x); INSERT INTO office (id, name) VALUES (2, 'x')`],
    ['a broken foreign key', `CREATE TABLE later (x); INSERT INTO unit (accommodation_id, name) VALUES (99, 'x')`],
  ])('%s in the middle leaves the file as it was', (_, sql) => {
    const db = open(newFile())
    migrate(db)
    const before = schemaOf(db)
    const next = { version: newestVersion + 1, name: 'next', sql }
    expect(() => migrate(db, [...migrations, next])).toThrow()
    expect(schemaOf(db)).toEqual(before)
    expect(pragma(db, 'user_version')).toBe(newestVersion)
    expect(db.prepare('SELECT count(*) FROM unit').pluck().get()).toBe(0)
    expect(db.inTransaction).toBe(false)
    expect(pragma(db, 'foreign_keys')).toBe(1)
  })
})

describe('opening a file', () => {
  const openBy = async (path: string) => {
    const { client, backend } = clientOf()
    onTestFinished(() => backend.close())
    return client.file.open({ path })
  }

  it('refuses an empty file, which a cut-off copy looks like, and leaves it empty', async () => {
    const path = newFile()
    writeFileSync(path, '')
    expect(await openBy(path)).toMatchObject({ ok: false, error: { code: 'FILE_DAMAGED' } })
    expect(statSync(path).size).toBe(0)
  })

  it.each([
    ['a newer version of ours', () => mine(newestVersion + 1), 'FILE_NEWER'],
    ['a newer version of ours, far ahead', () => mine(9000), 'FILE_NEWER'],
    [
      "another program's database",
      () => aFile((db) => db.exec('CREATE TABLE customers (name); INSERT INTO customers VALUES (1)')),
      'FILE_FOREIGN',
    ],
    [
      "another program's database with a mark of its own",
      () => aFile((db) => db.exec('PRAGMA application_id = 252006673; CREATE TABLE tracks (x)')),
      'FILE_FOREIGN',
    ],
    [
      'our tables without our mark',
      () =>
        aFile((db) => {
          migrate(db)
          db.pragma('application_id = 0')
        }),
      'FILE_FOREIGN',
    ],
    [
      'a text',
      () => {
        const path = newFile()
        writeFileSync(path, 'Name;Vorname\nMuster;Alex\n'.repeat(100))
        return path
      },
      'FILE_FOREIGN',
    ],
    ['no file', () => newFile(), 'FILE_NOT_FOUND'],
  ])('refuses %s and leaves it as it was, byte for byte', async (_, make, code) => {
    const path = make()
    const before = code === 'FILE_NOT_FOUND' ? null : hashOf(path)
    expect(refusal(await openBy(path))).toBe(code)
    if (before) expect(hashOf(path)).toBe(before)
  })

  it('says that a torn file is damaged', async () => {
    const path = mine(newestVersion)
    const bytes = readFileSync(path)
    bytes.fill(0xff, 100, 4096)
    writeFileSync(path, bytes)
    expect(refusal(await openBy(path))).toBe('FILE_DAMAGED')
  })
})
