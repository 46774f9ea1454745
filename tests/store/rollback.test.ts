/** Where SQLite itself takes a transaction back (a full disk does that), the clerk is told the reason and not a second fault. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { ok } from '../../db/domain/result.ts'
import { openStore } from '../../db/store/connection.ts'
import { emptyRegister, foundOffice } from '../../db/store/found.ts'
import { temporaryFolder, value } from '../support/office.ts'

const entry = (commandId: string) => ({
  at: '2022-11-02T08:00:00Z',
  actor: 'A. Neu',
  command: 'office.addClerk',
  commandId,
  input: {},
})

it('keeps the reason, and the next command works', async () => {
  const path = join(temporaryFolder(), 'Amt.quartier')
  value(
    await foundOffice(
      path,
      { officeName: 'Amt', clerks: ['A. Neu'], demoToday: null, rows: emptyRegister, blocks: [] },
      entry('found-0001'),
    ),
  )
  const raw = new Database(path)
  raw.exec(
    `CREATE TRIGGER full BEFORE INSERT ON clerk WHEN NEW.name = 'zu viel' BEGIN SELECT RAISE(ROLLBACK, 'disk is full'); END`,
  )
  raw.close()
  const store = value(openStore(path))
  const adding = (name: string) =>
    store.write(entry(`add-${name.length}-000`), async ({ record }) =>
      ok({ rows: await record.insert('clerk', [{ name }]) }),
    )
  await expect(adding('zu viel')).rejects.toThrow('disk is full')
  expect(value(await adding('B. Alt')).auditId).toBe(2)
  await store.close()
})
