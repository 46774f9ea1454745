/** From version 3 to 4: names and households become dated lines that give the same answers, and no id is ever used again. */
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../db/migrations/index.ts'

/** Four people of a file of version 3; the last one was removed again. */
function migrated() {
  const db = new Database(':memory:')
  migrate(db, migrations.slice(0, 3))
  db.exec(`INSERT INTO office (id, name) VALUES (1, 'Teststadt');
    INSERT INTO household (number) VALUES ('H-1'), ('H-2');
    INSERT INTO accommodation (short_name, name, kind) VALUES ('FRI', 'Friedrichstraße', 'shelter');
    INSERT INTO unit (accommodation_id, name) VALUES (1, '');
    INSERT INTO room (accommodation_id, unit_id, number, regular_places, densified_places) VALUES (1, 1, '1', 4, 4);
    INSERT INTO person (number, household_id, role, family_name, given_name, birth_day, birth_precision, sex, assigned_on) VALUES
      ('P-1', 1, 'reference', 'Muster', 'Alex', '1990-05-04', 'day', 'm', '2022-03-01'),
      ('P-2', 1, 'child', 'Muster', 'Kim', '2022-05-01', 'day', 'w', NULL),
      ('P-3', 2, 'reference', 'Probe', 'Lou', NULL, NULL, 'd', NULL),
      ('P-4', 2, 'other', 'Probe', 'Eli', NULL, NULL, 'd', NULL);
    INSERT INTO stay (person_id, room_id, valid_from, known_since) VALUES (1, 1, '2022-02-20', '2022-02-20');
    DELETE FROM person WHERE id = 4`)
  migrate(db)
  return db
}

describe('from version 3 to 4', () => {
  it('everybody belongs to the household as before, since the first trace, and has always been known to', () => {
    const rows = migrated().prepare(
      'SELECT person_id, household_id, role, valid_from, valid_to, known_since FROM membership',
    )
    expect(rows.raw().all()).toEqual([
      [1, 1, 'reference', '2022-02-20', null, '1900-01-01'],
      [2, 1, 'child', '2022-05-01', null, '1900-01-01'],
      [3, 2, 'reference', '1900-01-01', null, '1900-01-01'],
    ])
  })

  it('every name and every other fact stays, the foreign keys too', () => {
    const db = migrated()
    const names = db.prepare('SELECT family_name, given_name, valid_from, valid_to FROM person_name ORDER BY person_id')
    expect(names.raw().all()).toEqual([
      ['Muster', 'Alex', '1900-01-01', null],
      ['Muster', 'Kim', '1900-01-01', null],
      ['Probe', 'Lou', '1900-01-01', null],
    ])
    expect(db.prepare('SELECT number, birth_day, sex, assigned_on FROM person').raw().all()).toEqual([
      ['P-1', '1990-05-04', 'm', '2022-03-01'],
      ['P-2', '2022-05-01', 'w', null],
      ['P-3', null, 'd', null],
    ])
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(() => db.exec('DELETE FROM person WHERE id = 1')).toThrow('FOREIGN KEY')
  })

  it('the id of a person who was removed is never given away again', () => {
    expect(migrated().prepare(`SELECT seq FROM sqlite_sequence WHERE name = 'person'`).pluck().get()).toBe(4)
  })

  it('two households, two names or two reference persons on one day are refused by the file itself', () => {
    const db = migrated()
    const tried = (sql: string) => {
      try {
        db.exec(sql)
        return 'done'
      } catch (fault) {
        return (fault as Error).message
      }
    }
    const member = (person: number, household: number, role: string, from: string, to: string | null) =>
      tried(`INSERT INTO membership (person_id, household_id, role, valid_from, valid_to, known_since)
        VALUES (${person}, ${household}, '${role}', '${from}', ${to === null ? 'NULL' : `'${to}'`}, '2022-01-01')`)
    expect(member(1, 2, 'other', '2022-11-01', null)).toBe('MEMBERSHIP_OVERLAPS')
    expect(member(1, 2, 'other', '2022-01-01', '2022-02-20')).toBe('done')
    expect(member(1, 2, 'reference', '2021-01-01', '2022-01-01')).toBe('TWO_REFERENCE_PERSONS')
    expect(
      tried(`INSERT INTO person_name (person_id, family_name, given_name, valid_from, known_since)
        VALUES (1, 'Beispiel', 'Alex', '2022-11-01', '2022-11-01')`),
    ).toBe('NAME_OVERLAPS')
  })
})
