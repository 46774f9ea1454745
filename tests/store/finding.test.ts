/** The indexes that people are found by: the database keeps them in step with the rows, whoever writes, and `check` proves it. */
import { describe, expect, it } from 'vitest'
import { runChecks } from '../../db/store/checks.ts'
import { openStore, type Reader } from '../../db/store/connection.ts'
import { findPeople } from '../../db/store/findPeople.ts'
import { value } from '../support/office.ts'
import { aFile, openRaw } from './rawFile.ts'

async function asking<T>(path: string, question: (db: Reader) => Promise<T>): Promise<T> {
  const store = value(openStore(path))
  try {
    return await store.read(question)
  } finally {
    await store.close()
  }
}
const numbers = (path: string, text: string) =>
  asking(path, async (db) => ((await findPeople(db, text)) ?? []).map((person) => person.number))

describe('written past the program', () => {
  it('a person is found as she stands there', async () => {
    const path = await aFile()
    const raw = openRaw(path)
    raw.run(`UPDATE person_name SET family_name = 'Kovalchuk' WHERE person_id = 2`)
    raw.run(`UPDATE person SET azr_number = '220 301 123 456' WHERE id = 2`)
    raw.run(`UPDATE household SET number = 'H-0099' WHERE id = 3`)
    raw.db.close()
    expect(await numbers(path, 'kowaltschuk')).toEqual(['P-2'])
    expect(await numbers(path, '220301123456')).toEqual(['P-2'])
    expect(await numbers(path, 'MusterP-2')).not.toContain('P-2')
    expect(await numbers(path, '99')).toEqual(['P-3'])
    expect(await asking(path, runChecks)).toEqual([])
  })
})

describe('an index that does not fit its rows', () => {
  it.each([
    ['person_name_by_given', '(given_name)', '(family_name)'],
    ['person_name_by_family', '(family_name, given_name)', '(valid_from, given_name)'],
    ['person_by_birth', '(birth_day)', '(assigned_on)'],
    ['person_by_number', "replace(upper(number), ' ', '')", "replace(upper(number), 'P', '')"],
    ['household_by_bare_number', 'ltrim(number', 'ltrim(version'],
  ])('%s is reported', async (name, from, to) => {
    const path = await aFile()
    const raw = openRaw(path)
    raw.db.unsafeMode(true)
    raw.db.pragma('writable_schema = ON')
    raw.run('UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?', from, to, name)
    expect(raw.one('SELECT instr(sql, ?) FROM sqlite_schema WHERE name = ?', to, name)).toBeGreaterThan(0)
    raw.db.close()
    const findings = await asking(path, runChecks)
    expect(findings).toContainEqual(
      expect.objectContaining({ check: 'integrity', example: expect.stringContaining(name) }),
    )
  })
})
