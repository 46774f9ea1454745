/** Looking only at those who can have a follow-up loses none of them, whatever is written about them. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deriveFollowUps } from '../../db/domain/followUps/derive.ts'
import { openStore } from '../../db/store/connection.ts'
import { loadFacts } from '../../db/store/followUpFacts.ts'
import { aRegister } from '../build/register.ts'
import { aDayAround, anOfficeOfFacts, type ModelOffice } from '../domain/followUpModel.ts'
import { dayAt, dayFrom, type NumberRange } from '../support/modelDays.ts'
import { value } from '../support/office.ts'
import { aFile, openRaw, type RawFile } from './rawFile.ts'

const dated = 'valid_from, valid_to, known_since, known_until'
const always = "'1900-01-01'"
const days = ({ from, to }: NumberRange) => [dayFrom(from), to === null ? null : dayFrom(to)]

/** Everybody in one household of the register; the notices with as many arrivals as are settled. */
function write(raw: RawFile, office: ModelOffice): void {
  for (const table of [
    'residence_status',
    'residence_obligation',
    'membership',
    'person_name',
    'notice_person',
    'person',
    'lease',
    'notice',
  ])
    raw.run(`DELETE FROM ${table}`)
  for (const { id, birth, papers, obligations } of office.persons) {
    raw.run(
      `INSERT INTO person (id, number, birth_day, birth_precision, sex) VALUES (?, ?, ?, ?, 'w')`,
      id,
      `P-${id}`,
      birth && dayAt(birth.number),
      birth?.precision ?? null,
    )
    raw.run(
      `INSERT INTO person_name (person_id, family_name, given_name, ${dated}) VALUES (?, 'Muster', 'Kim', ${always}, NULL, ${always}, NULL)`,
      id,
    )
    raw.run(
      `INSERT INTO membership (person_id, household_id, role, ${dated}) VALUES (?, 1, 'other', ${always}, NULL, ${always}, NULL)`,
      id,
    )
    for (const period of papers)
      raw.run(
        `INSERT INTO residence_status (person_id, status, ${dated}) VALUES (?, 'permit_24', ?, ?, ${always}, NULL)`,
        id,
        ...days(period),
      )
    for (const period of obligations)
      raw.run(
        `INSERT INTO residence_obligation (person_id, law, ${dated}) VALUES (?, 'section_12a', ?, ?, ${always}, NULL)`,
        id,
        ...days(period),
      )
  }
  for (const { leases } of office.houses.slice(0, 1))
    for (const period of leases)
      raw.run('INSERT INTO lease (accommodation_id, valid_from, valid_to) VALUES (1, ?, ?)', ...days(period))
  for (const { id, expected, persons } of office.notices)
    raw.run(
      `INSERT INTO notice (id, number, kind, expected_on, persons, announced_on) VALUES (?, ?, 'asylum', ?, ?, ${always})`,
      id,
      `Z-${id}`,
      dayFrom(expected),
      persons,
    )
}

it('finds the same as a look at everybody', async () => {
  const path = await aFile(aRegister({}))
  const raw = openRaw(path)
  raw.run(`INSERT INTO household (id, number, version) VALUES (1, 'H-1', 1)`)
  const store = value(openStore(path))
  const asked = anOfficeOfFacts.chain((office) => fc.tuple(fc.constant(office), aDayAround(office)))
  await fc.assert(
    fc.asyncProperty(asked, async ([office, offset]) => {
      write(raw, office)
      const on = dayFrom(offset)
      const everybody = {
        persons: office.persons.map(({ id }) => id),
        houses: [1],
        rooms: [],
        households: [],
        notices: office.notices.map(({ id }) => id),
      } as never
      const derivedFrom = async (only: null | never) => {
        const kept = new Set<string>()
        const facts = await store.read((db) => loadFacts(db, { on, knownOn: null, kept, only }))
        return deriveFollowUps(facts, on)
          .map(({ key, dueOn }) => `${key} ${dueOn}`)
          .sort()
      }
      expect(await derivedFrom(null)).toEqual(await derivedFrom(everybody))
    }),
    { numRuns: 600 },
  )
  await store.close()
})
