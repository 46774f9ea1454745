/** From version 4 to 5: blocks, leases, units and stays are as they were, and have room for what is kept of them now. */
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, migrations } from '../../db/migrations/index.ts'

function migrated() {
  const db = new Database(':memory:')
  migrate(db, migrations.slice(0, 4))
  db.exec(`INSERT INTO office (id, name) VALUES (1, 'Teststadt');
    INSERT INTO household (number) VALUES ('H-1');
    INSERT INTO accommodation (short_name, name, kind) VALUES ('FRI', 'Friedrichstraße', 'shelter');
    INSERT INTO lease (accommodation_id, landlord, valid_from, cold_rent) VALUES (1, 'WBG', '2020-01-01', 50000);
    INSERT INTO unit (accommodation_id, name) VALUES (1, '');
    INSERT INTO room (accommodation_id, unit_id, number, regular_places, densified_places) VALUES (1, 1, '1', 1, 1), (1, 1, '2', 1, 1);
    INSERT INTO person (number, sex) VALUES ('P-1', 'm');
    INSERT INTO room_block (room_id, valid_from, reason) VALUES (2, '2022-03-01', 'Schimmel');
    INSERT INTO stay (person_id, room_id, valid_from, known_since) VALUES (1, 1, '2022-02-20', '2022-02-20');
    INSERT INTO audit (at, actor, command, command_id, input, previous_hash, hash) VALUES ('2022-03-01T08:00:00.000Z', 'x', 'x', 'x', '{}', '', 'x')`)
  migrate(db)
  return db
}

it('a block has always been believed, and goes on keeping people out', () => {
  const db = migrated()
  const rows = db.prepare('SELECT room_id, valid_from, valid_to, reason, known_since, known_until FROM room_block')
  expect(rows.raw().all()).toEqual([[2, '2022-03-01', null, 'Schimmel', '1900-01-01', null]])
  expect(() => db.exec('UPDATE stay SET room_id = 2')).toThrow('ROOM_BLOCKED')
  expect(() =>
    db.exec(
      `INSERT INTO room_block (room_id, valid_from, reason, known_since) VALUES (1, '2022-03-01', 'x', '2022-03-01')`,
    ),
  ).toThrow('ROOM_BLOCKED')
})

it('leases and stays stay as they were; what was never recorded is empty', () => {
  const db = migrated()
  expect(
    db.prepare('SELECT landlord, cold_rent, version, notice_months, notice_on, deposit, note FROM lease').raw().get(),
  ).toEqual(['WBG', 50000, 1, null, null, null, null])
  expect(db.prepare('SELECT valid_from, valid_to, overridden, ended, destination FROM stay').raw().get()).toEqual([
    '2022-02-20',
    null,
    '[]',
    null,
    null,
  ])
  expect(db.prepare('SELECT form, kitchen, bath FROM unit').raw().get()).toEqual([null, null, null])
})

it('what was recorded for the older layout is not taken back any more', () => {
  expect(migrated().prepare('SELECT undo_after FROM office').pluck().get()).toBe(1)
})
