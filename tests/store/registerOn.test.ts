/** The register on a day from a data file: only what the office believes today, joined to the right person. */
import { describe, expect, it } from 'vitest'
import { registerOn } from '../../db/domain/people/registerOn.ts'
import { openStore } from '../../db/store/connection.ts'
import { loadRecords } from '../../db/store/registerOn.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { value } from '../support/office.ts'
import { aFile, openRaw } from './rawFile.ts'

const rows = aRegister({
  rooms: [aRoom('1'), aRoom('2')],
  people: [
    aPerson('P-1', { benefitRegime: 'sgb_2', residenceStatus: 'permit_24', birth: null }),
    aPerson('P-2', { household: 'H-P-1', role: 'child', nationality: '166', assignmentKind: 'ukraine' }),
    aPerson('P-3', { assignedOn: null, residenceStatus: null, benefitRegime: null }),
  ],
  stays: [aStay('P-1', '1', '2022-03-01', '2022-08-01'), aStay('P-1', '2', '2022-08-01')],
})

async function register(path: string, on = '2022-11-02') {
  const store = value(openStore(path))
  try {
    return await store.read(async (db) => registerOn(await loadRecords(db, null), day(on)))
  } finally {
    await store.close()
  }
}

describe('the register on a day, from the file', () => {
  it('joins each person to household, papers, benefits and room', async () => {
    const [first, second, third] = await register(await aFile(rows))
    expect(first).toMatchObject({
      personNumber: 'P-1',
      householdNumber: 'H-P-1',
      birth: null,
      status: { status: 'permit_24', from: '2022-03-01', to: null },
      regime: 'sgb_2',
      place: { house: 'FRI', houseName: 'Friedrichstraße', kind: 'shelter', room: '2' },
      overstaySince: '2022-03-01',
    })
    expect(second).toMatchObject({
      personNumber: 'P-2',
      householdNumber: 'H-P-1',
      role: 'child',
      birth: { day: '1990-05-04', precision: 'day' },
      nationality: '166',
      assignedOn: '2022-03-01',
      assignmentKind: 'ukraine',
      regime: 'asylblg_3',
      place: null,
      overstaySince: null,
    })
    expect(third).toMatchObject({ personNumber: 'P-3', assignedOn: null, status: null, regime: null, place: null })
  })

  it('is that of the day asked for', async () => {
    const path = await aFile(rows)
    expect((await register(path, '2022-07-31'))[0]?.place?.room).toBe('1')
    expect((await register(path, '2022-02-28')).map((person) => person.personNumber)).toEqual(['P-3'])
  })

  it('knows nothing of what the office no longer believes', async () => {
    const path = await aFile(rows)
    const raw = openRaw(path)
    const third = raw.one('SELECT id FROM person WHERE number = ?', 'P-3')
    const believed = `'2022-01-01', NULL, '2022-01-01', '2022-06-01'`
    const dates = 'valid_from, valid_to, known_since, known_until'
    raw.run(`INSERT INTO stay (person_id, room_id, ${dates}) SELECT ?, min(id), ${believed} FROM room`, third)
    raw.run(`INSERT INTO residence_status (person_id, status, ${dates}) VALUES (?, 'permit_24', ${believed})`, third)
    raw.run(`INSERT INTO benefit_regime (person_id, regime, ${dates}) VALUES (?, 'sgb_2', ${believed})`, third)
    const person = (await register(path)).find((one) => one.personNumber === 'P-3')
    expect(person).toMatchObject({ status: null, regime: null, place: null, overstaySince: null })
  })
})
