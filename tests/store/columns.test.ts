/** What a column may hold, and that the audit stays as it was written: refused by the database itself, by raw SQL past all of our code. */
import { describe, expect, it } from 'vitest'
import { aRawFile } from './rawFile.ts'

describe('columns hold what they say', () => {
  const dayColumns = [
    'office.demo_today',
    'lease.valid_from',
    'lease.valid_to',
    'room_block.valid_from',
    'room_block.valid_to',
    'person.birth_day',
    'person.assigned_on',
    ...['residence_status', 'benefit_regime', 'stay'].flatMap((table) =>
      ['valid_from', 'valid_to', 'known_since', 'known_until'].map((column) => `${table}.${column}`),
    ),
  ]
  const withEverything = async () => {
    const raw = await aRawFile()
    raw.run(`INSERT INTO lease (accommodation_id, valid_from) VALUES (1, '2020-01-01')`)
    raw.run(`INSERT INTO room_block (room_id, valid_from, reason) VALUES (3, '2020-01-01', 'Rohrbruch')`)
    return raw
  }

  it('every column of a day is among these', async () => {
    const raw = await withEverything()
    const found = raw.db
      .prepare(`SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND (c.name GLOB 'valid_*' OR c.name GLOB 'known_*' OR c.name IN ('birth_day', 'assigned_on', 'demo_today'))`)
      .pluck()
      .all() as string[]
    expect(found.sort()).toEqual([...dayColumns].sort())
  })

  it.each(dayColumns)('%s takes real days only', async (name) => {
    const raw = await withEverything()
    const [table, column] = name.split('.')
    const wrong = [
      '2022-02-30',
      '02.11.2022',
      '2022-11-2',
      '2022-11-02 00:00',
      '2022-11-02T00:00Z',
      '',
      'now',
      '2459886',
      'heute',
    ]
    for (const value of wrong) expect(raw.tried(`UPDATE ${table} SET ${column} = ?`, value)).toContain('CHECK')
    expect(raw.tried(`UPDATE ${table} SET ${column} = ?`, Buffer.from('2022-11-02'))).toMatch(/cannot store BLOB|CHECK/)
  })

  it.each(['lease', 'room_block', 'residence_status', 'benefit_regime', 'stay'])(
    '%s ends after it begins',
    async (table) => {
      const raw = await withEverything()
      expect(raw.tried(`UPDATE ${table} SET valid_to = valid_from`)).toContain('CHECK')
      expect(raw.tried(`UPDATE ${table} SET valid_to = date(valid_from, '-1 day')`)).toContain('CHECK')
      expect(raw.tried(`UPDATE ${table} SET valid_to = date(valid_from, '+1 day')`)).toBe('done')
    },
  )

  it.each([
    ['text for a count', `UPDATE room SET regular_places = 'drei'`],
    ['half a place', 'UPDATE room SET densified_places = 5.5'],
    ['fewer than no places', 'UPDATE room SET regular_places = -1'],
    ['a number beyond reason', 'UPDATE room SET densified_places = 201'],
    ['no area at all', 'UPDATE room SET area_hundredths = 0'],
    ['a word for yes or no', `UPDATE room SET step_free = 2`],
    ['an unknown purpose', `UPDATE room SET purpose = 'cats'`],
    ['an unknown kind of house', `UPDATE accommodation SET kind = 'tent'`],
    ['an unknown class', `UPDATE unit SET legal_class = 'hotel'`],
    ['an unknown sex', `UPDATE person SET sex = 'x'`],
    ['an unknown role', `UPDATE membership SET role = 'dog'`],
    ['a nationality by name', `UPDATE person SET nationality = 'Syrien'`],
    ['a precision without a birth date', `UPDATE person SET birth_day = NULL`],
    ['an unknown regime', `UPDATE benefit_regime SET regime = 'alg'`],
    ['bytes for a name', `UPDATE person_name SET family_name = x'00'`],
    ['no name', `UPDATE person_name SET family_name = ''`],
    [
      'a rent below nothing',
      `INSERT INTO lease (accommodation_id, valid_from, cold_rent) VALUES (1, '2022-01-01', -1)`,
    ],
    ['a block without a reason', `INSERT INTO room_block (room_id, valid_from, reason) VALUES (3, '2022-01-01', ' ')`],
    ['two people of one number', `UPDATE person SET number = 'P-1'`],
    ['two rooms of one number in a house', `UPDATE room SET number = '1'`],
    ['a clerk twice, in capitals', `INSERT INTO clerk (name) VALUES ('s. bergmann')`],
    ['a second office', `INSERT INTO office (id, name) VALUES (2, 'Nebenstelle')`],
  ])('%s is refused', async (_, sql) => {
    expect((await aRawFile()).tried(sql)).toMatch(/CHECK|cannot store|UNIQUE/)
  })
})

describe('the audit', () => {
  it.each([
    ['UPDATE audit SET actor = ?', 'Niemand'],
    ['UPDATE audit SET at = ?', '2020-01-01T00:00:00.000Z'],
    ['UPDATE OR REPLACE audit SET hash = ?', 'x'],
    ['DELETE FROM audit WHERE id = ?', 1],
    ['UPDATE audit_change SET after = ?', '{}'],
    ['DELETE FROM audit_change WHERE audit_id = ?', 1],
    [
      'REPLACE INTO audit SELECT id, at, ?, command, command_id, input, undoes, previous_hash, hash FROM audit',
      'Niemand',
    ],
    [
      'INSERT OR REPLACE INTO audit_change SELECT audit_id, position, table_name, row_id, before, ? FROM audit_change',
      '{}',
    ],
  ])('%s is refused', async (sql, arg) => {
    expect((await aRawFile()).tried(sql, arg)).toBe('AUDIT_APPEND_ONLY')
  })
})
