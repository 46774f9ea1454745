/** `check` finds each breach of a rule and each tampering with the audit, planted with the fence taken down. */
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { ok } from '../../db/domain/result.ts'
import { runChecks } from '../../db/store/checks.ts'
import { openStore } from '../../db/store/connection.ts'
import { value } from '../support/office.ts'
import { aFile, openRaw, type RawFile } from './rawFile.ts'

/** Writes past every fence: no triggers, no foreign keys, no column rules. */
function plant(path: string, write: (raw: RawFile) => void): void {
  const raw = openRaw(path)
  const triggers = raw.db.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string
    sql: string
  }[]
  for (const { name } of triggers) raw.db.exec(`DROP TRIGGER ${name}`)
  raw.db.pragma('foreign_keys = OFF')
  raw.db.pragma('ignore_check_constraints = ON')
  write(raw)
  for (const { sql } of triggers) raw.db.exec(sql)
  raw.db.close()
}

async function checked(path: string) {
  const store = value(openStore(path))
  try {
    return await store.read(runChecks)
  } finally {
    await store.close()
  }
}
const found = async (path: string) => (await checked(path)).map(({ check, example }) => `${check}: ${example}`)

const stay = (id: number, person: number, room: number, from: string, to: string | null) => (raw: RawFile) =>
  raw.run(
    `INSERT INTO stay (id, person_id, room_id, valid_from, valid_to, known_since) VALUES (?, ?, ?, ?, ?, '2022-01-01')`,
    id,
    person,
    room,
    from,
    to,
  )
const sql = (statement: string) => (raw: RawFile) => raw.run(statement)

describe('check', () => {
  it('has nothing to say of a sound office', async () => {
    expect(await checked(await aFile())).toEqual([])
  })

  it.each<[string, string, (raw: RawFile) => void]>([
    ['two places a night', 'two_places_a_night: stay 1', stay(50, 1, 3, '2022-11-02', '2022-11-03')],
    [
      'too many in a room on one night in the past',
      'over_densified: room 1',
      stay(50, 2, 1, '2022-03-01', '2022-03-02'),
    ],
    ['too many in a room on one night to come', 'over_densified: room 1', stay(50, 2, 1, '2030-03-01', '2030-03-02')],
    [
      'a capacity lowered too far',
      'over_densified: room 1',
      sql('UPDATE room_capacity SET regular_places = 0, densified_places = 0 WHERE room_id = 1'),
    ],
    [
      'a room that closes with somebody in it',
      'out_of_service: stay 1',
      sql(`UPDATE room_capacity SET valid_to = '2023-01-01' WHERE room_id = 1`),
    ],
    [
      'two capacities on a night',
      'two_capacities: room 3',
      sql(
        `INSERT INTO room_capacity (room_id, regular_places, densified_places, valid_from, known_since) VALUES (3, 1, 1, '2022-01-01', '2022-01-01')`,
      ),
    ],
    [
      'a stay in a blocked room',
      'stay_in_blocked_room: stay 1',
      sql(
        `INSERT INTO room_block (room_id, valid_from, valid_to, reason) VALUES (1, '2022-12-01', '2022-12-02', 'Rohrbruch')`,
      ),
    ],
    [
      'two statuses',
      'two_statuses: residence_status 1',
      sql(
        `INSERT INTO residence_status (person_id, status, valid_from, known_since) VALUES (1, 'permit_24', '2022-05-01', '2022-05-01')`,
      ),
    ],
    [
      'two regimes',
      'two_regimes: benefit_regime 1',
      sql(
        `INSERT INTO benefit_regime (person_id, regime, valid_from, known_since) VALUES (1, 'sgb_2', '2022-05-01', '2022-05-01')`,
      ),
    ],
    [
      'a room in a unit of another house',
      'unit_of_other_house: room 1',
      (raw) => {
        raw.run(`INSERT INTO accommodation (id, short_name, name, kind) VALUES (9, 'X', 'X', 'house')`)
        raw.run('UPDATE unit SET accommodation_id = 9 WHERE id = 1')
      },
    ],
    [
      'two reference persons',
      'two_reference_persons: household 1',
      sql('UPDATE membership SET household_id = 1 WHERE person_id = 2'),
    ],
    [
      'a birth after the assignment',
      'born_after_assignment: person 1',
      sql(`UPDATE person SET birth_day = '2022-03-02' WHERE id = 1`),
    ],
    ['no office', 'no_office: office', sql('DELETE FROM office')],
    ['a stay of nobody', 'foreign_keys: stay 1', sql('UPDATE stay SET person_id = 99 WHERE id = 1')],
  ])('finds %s', async (_, expected, write) => {
    const path = await aFile()
    plant(path, write)
    expect(await found(path)).toContain(expected)
  })

  it.each([
    ['a day that does not exist', `UPDATE stay SET valid_from = '2022-02-30'`],
    ['a word for a number', `UPDATE person SET sex = 'x' WHERE id = 1`],
    ['fewer places densified than regular', 'UPDATE room_capacity SET regular_places = 9 WHERE room_id = 3'],
  ])('finds %s', async (_, statement) => {
    const path = await aFile()
    plant(path, sql(statement))
    expect((await found(path)).join()).toContain('integrity: CHECK constraint failed')
  })

  it('says nothing of what is no longer believed', async () => {
    const path = await aFile()
    plant(path, (raw) => {
      stay(50, 1, 1, '2022-11-02', '2022-11-03')(raw)
      raw.run(`UPDATE stay SET known_until = '2022-11-02' WHERE id = 50`)
    })
    expect(await checked(path)).toEqual([])
  })

  it('counts every place and names no person', async () => {
    const path = await aFile()
    plant(path, (raw) => {
      stay(50, 1, 3, '2022-11-02', '2022-11-03')(raw)
      stay(51, 1, 3, '2022-12-02', '2022-12-03')(raw)
    })
    const findings = await checked(path)
    expect(findings).toMatchObject([{ check: 'two_places_a_night', count: 2 }])
    expect(JSON.stringify(findings)).not.toMatch(/Muster|Alex|P-1/)
  })
})

/** An audit of five rows: the founding and four clerks. */
async function aFileWithHistory(): Promise<string> {
  const path = await aFile()
  const store = value(openStore(path))
  for (const name of ['A', 'B', 'C', 'D']) {
    const entry = {
      at: '2022-11-02T09:00:00.000Z',
      actor: 'S. Bergmann',
      command: 'office.addClerk',
      commandId: randomUUID(),
      input: {},
    }
    value(
      await store.write(entry, async ({ record }) => {
        await record.insert('clerk', [{ name }])
        return ok({})
      }),
    )
  }
  await store.close()
  return path
}

describe('the chain of the audit', () => {
  it('holds where nobody touched it', async () => {
    expect(await checked(await aFileWithHistory())).toEqual([])
  })

  it.each([
    ['the time', `UPDATE audit SET at = '2022-11-02T09:00:00.001Z' WHERE id = 3`],
    ['the clerk', `UPDATE audit SET actor = 'S. Bergmanm' WHERE id = 3`],
    ['the command', `UPDATE audit SET command = 'office.undo' WHERE id = 3`],
    ['its id', `UPDATE audit SET command_id = 'other' WHERE id = 3`],
    ['what it was given', `UPDATE audit SET input = '{"x":1}' WHERE id = 3`],
    ['what it took back', 'UPDATE audit SET undoes = 2 WHERE id = 3'],
    ['its own hash', `UPDATE audit SET hash = replace(hash, substr(hash, 1, 1), 'x') WHERE id = 3`],
    ['the hash before it', `UPDATE audit SET previous_hash = '0' WHERE id = 3`],
    ['the table of a change', `UPDATE audit_change SET table_name = 'person' WHERE audit_id = 3`],
    ['the row of a change', 'UPDATE audit_change SET row_id = 7 WHERE audit_id = 3'],
    ['the order of changes', 'UPDATE audit_change SET position = 4 WHERE audit_id = 3'],
    ['what stood there before', `UPDATE audit_change SET before = '{}' WHERE audit_id = 3`],
    [
      'one letter of what stood there after',
      `UPDATE audit_change SET after = replace(after, 'B', 'b') WHERE audit_id = 3`,
    ],
    ['a change that goes', 'DELETE FROM audit_change WHERE audit_id = 3'],
    [
      'a change that comes',
      `INSERT INTO audit_change (audit_id, position, table_name, row_id) VALUES (3, 1, 'clerk', 1)`,
    ],
  ])('%s was altered: the row is named', async (_, statement) => {
    const path = await aFileWithHistory()
    plant(path, sql(statement))
    expect(await found(path)).toContain('audit_chain: audit 3')
  })

  it.each([
    ['the first', 1, 'audit_chain: audit 2'],
    ['one in the middle', 3, 'audit_chain: audit 4'],
    ['the newest', 5, 'audit_shortened: audit 5'],
  ])('%s row was removed with its changes', async (_, id, expected) => {
    const path = await aFileWithHistory()
    plant(path, (raw) => {
      raw.run('DELETE FROM audit_change WHERE audit_id = ?', id)
      raw.run('DELETE FROM audit WHERE id = ?', id)
    })
    expect(await found(path)).toContain(expected)
  })

  it('a row was removed and its changes left behind', async () => {
    const path = await aFileWithHistory()
    plant(path, sql('DELETE FROM audit WHERE id = 5'))
    expect(await found(path)).toEqual(
      expect.arrayContaining(['audit_shortened: audit 5', 'foreign_keys: audit_change']),
    )
  })

  it('two rows changed places', async () => {
    const path = await aFileWithHistory()
    plant(path, (raw) => {
      for (const [from, to] of [
        [3, 99],
        [4, 3],
        [99, 4],
      ]) {
        raw.run('UPDATE audit SET id = ? WHERE id = ?', to, from)
        raw.run('UPDATE audit_change SET audit_id = ? WHERE audit_id = ?', to, from)
      }
    })
    expect(await found(path)).toContain('audit_chain: audit 3')
  })
})
