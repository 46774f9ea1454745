/** What a column may hold, and that the audit stays as it was written: refused by the database itself, by raw SQL past all of our code. */
import { describe, expect, it } from 'vitest'
import { aRawFile } from './rawFile.ts'

describe('columns hold what they say', () => {
  const lines = [
    'residence_status',
    'benefit_regime',
    'stay',
    'membership',
    'person_name',
    'residence_obligation',
    'housing_need',
    'kinship',
    'flat_search',
    'room_block',
    'reservation',
    'absence',
    'not_together',
    'room_capacity',
    'benefit_rate',
    'stage_override',
    'benefit_item',
    'payment_way',
    'no_account',
  ]
  const dayColumns = [
    'office.demo_today',
    'lease.valid_from',
    'lease.valid_to',
    'lease.notice_on',
    ...['handed_on', 'returned_on', 'lost_on'].map((column) => `key_handout.${column}`),
    ...['found_on', 'done_on'].map((column) => `defect.${column}`),
    'home_note.written_on',
    'photo.taken_on',
    'person.birth_day',
    'person.assigned_on',
    ...lines.flatMap((table) =>
      ['valid_from', 'valid_to', 'known_since', 'known_until'].map((column) => `${table}.${column}`),
    ),
    ...['known_since', 'known_until', 'day'].map((column) => `regime_change_step.${column}`),
    ...['expected_on', 'announced_on', 'withdrawn_on'].map((column) => `notice.${column}`),
    'notice_person.arrived_on',
    'flat_search.next_on',
    ...['due_on', 'opened_on', 'closed_on'].map((column) => `regime_change.${column}`),
    ...['due_on', 'created_on', 'done_on'].map((column) => `follow_up.${column}`),
    'no_account.next_on',
    ...['pay_on', 'opened_on', 'prepared_on', 'released_on', 'paid_on', 'closed_on'].map((c) => `payment_run.${c}`),
    'run_decision.decided_on',
    'transfer_return.returned_on',
    'cheque_book.received_on',
    ...['issued_on', 'handed_on', 'cashed_on', 'stopped_on', 'returned_on', 'ended_on'].map((c) => `cheque.${c}`),
    'transfer_file.made_on',
    ...['booked_on', 'imported_on'].map((column) => `bank_entry.${column}`),
  ]
  const withEverything = async () => {
    const raw = await aRawFile()
    raw.run(`INSERT INTO lease (accommodation_id, valid_from) VALUES (1, '2020-01-01')`)
    const dated = `'2020-01-01', '2020-01-01'`
    const of = (table: string, columns: string, values: string) =>
      raw.run(`INSERT INTO ${table} (${columns}, valid_from, known_since) VALUES (${values}, ${dated})`)
    of('residence_obligation', 'person_id, law', `1, 'section_12a'`)
    of('housing_need', 'person_id, need', `1, 'ground_floor'`)
    of('kinship', 'person_id, relative_id, kind', `1, 2, 'sibling'`)
    of('flat_search', 'household_id, step', `1, 'registered'`)
    of('room_block', 'room_id, reason', `3, 'Rohrbruch'`)
    of('absence', 'person_id, kind', `1, 'travel'`)
    of('reservation', 'room_id, places, label, valid_to', `1, 1, 'Notplatz', '2020-02-01'`)
    of('not_together', 'person_id, other_id, valid_to', `1, 2, '2020-02-01'`)
    raw.run(
      `INSERT INTO key_handout (room_id, person_id, label, pieces, handed_on) VALUES (1, 1, 'Zimmer', 1, '2020-01-01')`,
    )
    raw.run(
      `INSERT INTO defect (accommodation_id, found_on, text, state, done_on) VALUES (1, '2020-01-01', 'x', 'done', '2020-01-02')`,
    )
    raw.run(`INSERT INTO home_note (accommodation_id, written_on, text) VALUES (1, '2020-01-01', 'x')`)
    raw.run(`INSERT INTO photo_file (sha256, type, bytes) VALUES ('${'0'.repeat(64)}', 'image/png', x'00')`)
    raw.run(`INSERT INTO photo (accommodation_id, taken_on, sha256) VALUES (1, '2020-01-01', '${'0'.repeat(64)}')`)
    raw.run(
      `INSERT INTO notice (number, kind, expected_on, persons, announced_on) VALUES ('B-1', 'asylum', '2020-01-01', 1, '2020-01-01')`,
    )
    raw.run(
      `INSERT INTO notice_person (notice_id, person_id, arrival, arrived_on) VALUES (1, 1, 'arrived', '2020-01-01')`,
    )
    raw.run(
      `INSERT INTO regime_change (household_id, direction, due_on, opened_on) VALUES (1, 'to_jobcenter', '2020-01-01', '2020-01-01')`,
    )
    raw.run(
      `INSERT INTO regime_change_step (regime_change_id, step, day, known_since) VALUES (1, 'applied', '2020-01-01', '2020-01-01')`,
    )
    raw.run(
      `INSERT INTO follow_up (subject_kind, subject_id, due_on, text, created_on) VALUES ('office', 1, '2020-01-01', 'x', '2020-01-01')`,
    )
    of('stage_override', 'person_id, stage, reason', `1, 2, 'x'`)
    of('benefit_item', 'number, person_id, kind, label, amount', `1, 1, 'one_off', 'x', 1`)
    of('payment_way', 'household_id, kind, entered_by', `1, 'cheque', 'x'`)
    of('no_account', 'household_id, reason', `1, 'unwilling'`)
    raw.run(
      `INSERT INTO payment_run (kind, month, state, pay_on, opened_on, opened_by) VALUES ('monthly', '2020-01-01', 'draft', '2020-01-01', '2020-01-01', 'x')`,
    )
    raw.run(
      `INSERT INTO run_decision (run_id, household_id, finding, fingerprint, decision, decided_by, decided_on) VALUES (1, 1, 'x', 'x', 'pay', 'x', '2020-01-01')`,
    )
    raw.run(`INSERT INTO voucher (run_id, household_id, kind, amount, payee) VALUES (1, 1, 'cheque', 1, 'x')`)
    // Only what was released comes back; here the days are the matter, and a released run could not be changed any more.
    raw.run('DROP TRIGGER transfer_return_of_released')
    raw.run(`INSERT INTO transfer_return (voucher_id, returned_on, reason) VALUES (1, '2020-01-01', 'x')`)
    raw.run(`INSERT INTO cheque_book (first_number, last_number, digits, received_on) VALUES (1, 9, 6, '2020-01-01')`)
    raw.run(
      `INSERT INTO cheque (number, state, household_id, payee, amount, issued_on, handed_on) VALUES (1, 'handed_out', 1, 'x', 1, '2020-01-01', '2020-01-01')`,
    )
    raw.run(
      `INSERT INTO transfer_file (run_id, format, message_id, transfers, amount, sha256, made_on, made_by) VALUES (1, 'list', 'x', 1, 1, '${'0'.repeat(64)}', '2020-01-01', 'x')`,
    )
    raw.run(
      `INSERT INTO bank_entry (fingerprint, kind, booked_on, amount, imported_on) VALUES ('x', 'other', '2020-01-01', 1, '2020-01-01')`,
    )
    return raw
  }

  it('every column of a day is among these', async () => {
    const raw = await withEverything()
    const found = raw.db
      .prepare(`SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
        WHERE m.type = 'table' AND (c.name GLOB 'valid_*' OR c.name GLOB 'known_*' OR c.name GLOB '*_on' OR c.name IN ('birth_day', 'demo_today', 'day'))`)
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

  it.each([
    'lease',
    'room_block',
    'residence_status',
    'benefit_regime',
    'stay',
    'reservation',
    'absence',
    'not_together',
    'room_capacity',
  ])('%s ends after it begins', async (table) => {
    const raw = await withEverything()
    // Places can end only where nobody sleeps.
    if (table === 'room_capacity') raw.run('DELETE FROM stay')
    expect(raw.tried(`UPDATE ${table} SET valid_to = valid_from`)).toContain('CHECK')
    expect(raw.tried(`UPDATE ${table} SET valid_to = date(valid_from, '-1 day')`)).toContain('CHECK')
    expect(raw.tried(`UPDATE ${table} SET valid_to = date(valid_from, '+1 day')`)).toBe('done')
  })

  it.each([
    ['text for a count', `UPDATE room_capacity SET regular_places = 'drei'`],
    ['half a place', 'UPDATE room_capacity SET densified_places = 5.5'],
    ['fewer than no places', 'UPDATE room_capacity SET regular_places = -1'],
    ['a number beyond reason', 'UPDATE room_capacity SET densified_places = 201'],
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
