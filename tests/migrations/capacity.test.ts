/** From version 5 to 6: every room has its places as before, on every night, and everything about it stays. */
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { migrate, migrations } from '../../db/migrations/index.ts'

function migrated() {
  const db = new Database(':memory:')
  migrate(db, migrations.slice(0, 5))
  db.exec(`INSERT INTO office (id, name) VALUES (1, 'Teststadt');
    INSERT INTO accommodation (short_name, name, kind) VALUES ('FRI', 'Friedrichstraße', 'shelter'), ('DREH', 'Am Drehmannshof', 'shelter');
    INSERT INTO unit (accommodation_id, name) VALUES (1, ''), (2, '');
    INSERT INTO room (accommodation_id, unit_id, number, floor, area_hundredths, regular_places, densified_places, step_free, purpose)
      VALUES (1, 1, '1', 'EG', 1450, 1, 2, 1, 'women'), (1, 1, '2', NULL, NULL, 3, 3, NULL, NULL), (1, 1, '3', NULL, NULL, 1, 1, NULL, NULL);
    INSERT INTO person (number, sex) VALUES ('P-1', 'w'), ('P-2', 'w'), ('P-3', 'w');
    INSERT INTO stay (person_id, room_id, valid_from, known_since) VALUES (1, 1, '2022-02-20', '2022-02-20'), (2, 1, '2022-02-20', '2022-02-20');
    INSERT INTO audit (at, actor, command, command_id, input, previous_hash, hash) VALUES ('2022-03-01T08:00:00.000Z', 'x', 'x', 'x', '{}', '', 'x');
    DELETE FROM room WHERE number = '3'`)
  migrate(db)
  return db
}

it('each room keeps its places, known and valid since ever', () => {
  const lines = migrated().prepare(
    'SELECT room_id, regular_places, densified_places, valid_from, valid_to, known_since, known_until FROM room_capacity',
  )
  expect(lines.raw().all()).toEqual([
    [1, 1, 2, '1900-01-01', null, '1900-01-01', null],
    [2, 3, 3, '1900-01-01', null, '1900-01-01', null],
  ])
})

it('the room itself is as it was, and no number is given twice', () => {
  const db = migrated()
  expect(db.prepare('SELECT * FROM room WHERE id = 1').raw().get()).toEqual([1, 1, 1, '1', 'EG', 1450, 1, 'women'])
  db.exec(`INSERT INTO room (accommodation_id, unit_id, number) VALUES (1, 1, '4')`)
  expect(db.prepare('SELECT max(id) FROM room').pluck().get()).toBe(4)
  expect(db.prepare('SELECT undo_after FROM office').pluck().get()).toBe(1)
})

it('the fences stand again', () => {
  const db = migrated()
  const third = `INSERT INTO stay (person_id, room_id, valid_from, known_since) VALUES (3, ?, '2022-02-20', '2022-02-20')`
  expect(() => db.prepare(third).run(1)).toThrow('ROOM_OVER_DENSIFIED')
  expect(() => db.exec('UPDATE room SET unit_id = 2 WHERE id = 1')).toThrow('UNIT_OF_OTHER_HOUSE')
  expect(() => db.exec('UPDATE unit SET accommodation_id = 2 WHERE id = 1')).toThrow('UNIT_OF_OTHER_HOUSE')
  expect(() => db.exec(`UPDATE room_capacity SET valid_to = '2022-03-01' WHERE room_id = 1`)).toThrow('FOREIGN KEY')
  expect(() => db.exec('DELETE FROM room WHERE id = 1')).toThrow('FOREIGN KEY')
  expect(() =>
    db.exec(`INSERT INTO stay (person_id, room_id, valid_from, known_since) VALUES (3, 9, '2022-01-01', '2022-01-01')`),
  ).toThrow()
})
