/** What is recorded of a person through the contract: each line as of a day and as known on a day, corrected, ended, taken out, taken back. */
import { beforeEach, describe, expect, it } from 'vitest'
import { asItHappened } from '../../db/store/apply-known.ts'
import { aPerson, aRegister, aRoom, aStay } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const rows = aRegister({
  rooms: [aRoom('0.01'), aRoom('0.02')],
  people: [
    aPerson('P-1', { familyName: 'Haddad', givenName: 'Rania', sex: 'w', azrNumber: '220301111111' }),
    aPerson('P-2', { familyName: 'Tesfay', givenName: 'Abel', household: 'H-2', bamfFileNumber: '8123456-225' }),
    aPerson('P-3', {
      familyName: 'Tesfay',
      givenName: 'Selam',
      household: 'H-2',
      role: 'child',
      bamfFileNumber: '8123456-225',
    }),
  ],
  stays: [aStay('P-1', '0.01', '2022-03-01')],
})

let office: TestOffice
let personId: Awaited<ReturnType<TestOffice['person']>>['personId']
beforeEach(async () => {
  office = await anOffice(rows, [], { knownSince: asItHappened })
  personId = (await office.person('P-1')).personId
})

const seen = async (on: string = office.today, knownOn: string | null = null) =>
  value(await office.client.people.person({ personId, on, knownOn }))
/** What every order begins with: the person as the clerk sees her now. */
const her = async () => ({ personId, version: (await seen()).version })
const undone = async ({ auditId }: { auditId: number | null }) =>
  value(await office.client.office.undo({ auditId: auditId ?? 0 }))

describe('a name', () => {
  const married = { familyName: 'Sabbagh', givenName: 'Rania', from: '2022-09-10' }

  it('holds from its day on; the former one finds her, and both are told', async () => {
    value(await office.client.people.recordName({ ...(await her()), ...married, learnedOn: '2022-10-01' }))
    expect((await seen('2022-09-09')).familyName).toBe('Haddad')
    expect((await seen('2022-09-10')).familyName).toBe('Sabbagh')
    expect((await seen('2022-09-10', '2022-09-30')).familyName).toBe('Haddad')
    const [hit] = value(await office.client.people.search({ text: 'haddat', on: office.today }))
    expect(hit).toMatchObject({ kind: 'person', personId, name: 'Sabbagh, Rania', formerName: 'Haddad, Rania' })
    expect((await seen()).names).toEqual([
      { familyName: 'Haddad', givenName: 'Rania', from: '1900-01-01', to: '2022-09-10' },
      { familyName: 'Sabbagh', givenName: 'Rania', from: '2022-09-10', to: null },
    ])
  })

  it('is corrected since always, and what was believed can be read', async () => {
    const correction = { familyName: 'Hadad', givenName: 'Rania', from: '2022-11-02', replaces: '1900-01-01' }
    const done = value(await office.client.people.recordName({ ...(await her()), ...correction }))
    expect((await seen('2022-03-05')).familyName).toBe('Hadad')
    expect((await seen('2022-03-05', '2022-11-01')).familyName).toBe('Haddad')
    expect((await seen()).formerNames).toMatchObject([{ familyName: 'Haddad', knownUntil: '2022-11-02' }])
    await undone(done)
    expect((await seen('2022-03-05')).familyName).toBe('Haddad')
  })

  it('can be taken out again, but not the only one', async () => {
    value(await office.client.people.recordName({ ...(await her()), ...married }))
    const line = { kind: 'name' as const }
    value(await office.client.people.removePeriod({ ...(await her()), line, from: '2022-09-10' }))
    expect((await seen()).familyName).toBe('Haddad')
    const only = await office.client.people.removePeriod({ ...(await her()), line, from: '1900-01-01' })
    expect(refusal(only)).toBe('LAST_NAME')
  })
})

describe('a residence obligation', () => {
  const obligation = { law: 'section_12a' as const, place: 'Kamp-Lintfort', from: '2022-03-01', to: '2025-03-01' }

  it('holds in its days as they are known, is corrected, ended and taken back', async () => {
    value(await office.client.people.recordObligation({ ...(await her()), ...obligation, learnedOn: '2022-05-01' }))
    expect((await seen()).obligations).toEqual([obligation])
    expect((await seen(office.today, '2022-04-30')).obligations).toEqual([])
    const corrected = { ...obligation, place: '', to: '2025-06-01', replaces: '2022-03-01' }
    value(await office.client.people.recordObligation({ ...(await her()), ...corrected }))
    expect((await seen()).obligations).toEqual([{ ...obligation, place: null, to: '2025-06-01' }])
    const line = { kind: 'obligation' as const }
    const ended = value(await office.client.people.endPeriod({ ...(await her()), line, day: '2022-12-01' }))
    expect((await seen()).obligations).toMatchObject([{ from: '2022-03-01', to: '2022-12-01' }])
    expect((await seen()).formerObligations).toMatchObject([
      { place: 'Kamp-Lintfort', to: '2025-03-01', knownSince: '2022-05-01', knownUntil: '2022-11-02' },
    ])
    await undone(ended)
    expect((await seen()).obligations).toMatchObject([{ to: '2025-06-01' }])
  })
})

describe('needs for housing', () => {
  const needs = async (on?: string, knownOn?: string) =>
    (await seen(on, knownOn)).needs.map(({ need, from, to }) => `${need} ${from} ${to ?? ''}`.trim())

  it('can be several at once; entries of one need that touch become one', async () => {
    const { recordNeed, endPeriod, removePeriod } = office.client.people
    value(
      await recordNeed({ ...(await her()), need: 'step_free', from: '2022-05-01', to: null, learnedOn: '2022-06-01' }),
    )
    value(await recordNeed({ ...(await her()), need: 'quiet', from: '2022-06-01', to: '2022-08-01' }))
    value(await recordNeed({ ...(await her()), need: 'quiet', from: '2022-08-01', to: '2022-10-01' }))
    expect(await needs()).toEqual(['step_free 2022-05-01', 'quiet 2022-06-01 2022-10-01'])
    expect(await needs(office.today, '2022-06-01')).toEqual(['step_free 2022-05-01'])
    const again = await recordNeed({ ...(await her()), need: 'quiet', from: '2022-07-01', to: '2022-09-01' })
    expect(refusal(again)).toBe('NOTHING_CHANGED')
    const stepFree = { kind: 'need' as const, need: 'step_free' as const }
    value(await endPeriod({ ...(await her()), line: stepFree, day: '2022-11-01' }))
    expect(await needs()).toEqual(['step_free 2022-05-01 2022-11-01', 'quiet 2022-06-01 2022-10-01'])
    const gone = value(await removePeriod({ ...(await her()), line: stepFree, from: '2022-05-01' }))
    expect(await needs()).toEqual(['quiet 2022-06-01 2022-10-01'])
    await undone(gone)
    expect(await needs()).toEqual(['step_free 2022-05-01 2022-11-01', 'quiet 2022-06-01 2022-10-01'])
  })
})

describe('what a home must have', () => {
  it('is marked in the plan, named to who moves her, and counted for the fire brigade, on its days', async () => {
    const { people, housing, reports } = office.client
    value(await people.recordNeed({ ...(await her()), need: 'step_free', from: '2022-05-01', to: '2022-12-01' }))
    const [house] = value(await housing.houses({ on: office.today }))
    const scope = { accommodationId: house?.id ?? 0 }
    const needs = async (on: string) => {
      const { groups } = value(await housing.plan({ on, scope }))
      return groups.flatMap((group) => group.rooms).flatMap((room) => room.people.flatMap((person) => person.needs))
    }
    expect(await needs('2022-04-30')).toEqual([])
    expect(await needs('2022-05-01')).toEqual(['step_free'])
    const { options } = value(await housing.moveOptions({ personIds: [personId], day: office.today }))
    const findings = options.flatMap((option) => option.findings).filter(({ rule }) => rule === 'step_free')
    expect(findings).toMatchObject([{ severity: 'warn', facts: { need: 'step_free', met: 'no' } }])
    const { options: later } = value(await housing.moveOptions({ personIds: [personId], day: '2022-12-01' }))
    expect(later.flatMap((option) => option.findings).filter(({ rule }) => rule === 'step_free')).toEqual([])
    const counted = async (on: string) =>
      value(await reports.build({ name: 'belegung', audience: 'feuerwehr', on })).totals?.at(-1)
    expect(await counted('2022-11-02')).toBe(1)
    expect(await counted('2022-12-01')).toBe(0)
  })
})

describe('a status that was recorded wrongly', () => {
  const permit = { status: 'permit_25_3' as const, from: '2022-08-01', to: null }
  const statuses = async () => (await seen()).statuses.map(({ status, from, to }) => [status, from, to])

  it('gets the right day, and the one before it goes on until then', async () => {
    value(await office.client.people.recordStatus({ ...(await her()), ...permit }))
    const later = { ...permit, from: '2022-09-01', replaces: '2022-08-01' }
    value(await office.client.people.recordStatus({ ...(await her()), ...later }))
    expect(await statuses()).toEqual([
      ['permission_to_stay', '2022-03-01', '2022-09-01'],
      ['permit_25_3', '2022-09-01', null],
    ])
  })

  it.each([
    [true, [['permission_to_stay', '2022-03-01', null]]],
    [false, [['permission_to_stay', '2022-03-01', '2022-08-01']]],
  ])('is taken out; the one before goes on: %s', async (fills, expected) => {
    value(await office.client.people.recordStatus({ ...(await her()), ...permit }))
    const line = { kind: 'status' as const }
    value(await office.client.people.removePeriod({ ...(await her()), line, from: '2022-08-01', fills }))
    expect(await statuses()).toEqual(expected)
    expect((await seen('2022-08-15', '2022-11-01')).status?.status).toBe('permission_to_stay')
  })

  it('ends on a day with nothing after it', async () => {
    const line = { kind: 'regime' as const }
    value(await office.client.people.endPeriod({ ...(await her()), line, day: '2022-10-01' }))
    expect((await seen('2022-09-30')).regime?.regime).toBe('asylblg_3')
    expect((await seen('2022-10-01')).regime).toBeNull()
    expect(refusal(await office.client.people.endPeriod({ ...(await her()), line, day: '2022-10-01' }))).toBe(
      'NOTHING_CHANGED',
    )
  })
})

it('is refused to a clerk who has not seen the latest state, line by line', async () => {
  const before = await her()
  const { people } = office.client
  value(await people.recordNeed({ ...before, need: 'quiet', from: '2022-06-01', to: null }))
  const line = { kind: 'status' as const }
  const orders = [
    people.recordName({ ...before, familyName: 'A', givenName: 'B', from: '2022-06-01' }),
    people.recordObligation({ ...before, law: 'section_61', place: null, from: '2022-06-01', to: null }),
    people.recordNeed({ ...before, need: 'own_bath', from: '2022-06-01', to: null }),
    people.endPeriod({ ...before, line, day: '2022-10-01' }),
    people.removePeriod({ ...before, line, from: '2022-03-01' }),
  ]
  for (const order of orders) expect(refusal(await order)).toBe('STALE')
})

describe('what has no days', () => {
  const identity = {
    birth: { day: '1988-05-01', precision: 'month' as const },
    sex: 'w' as const,
    nationality: '475',
    furtherNationalities: ['163', '475', '163'],
    languages: ['ar' as const, 'kmr' as const, 'ar' as const],
    azrNumber: '220615 123456',
    arrivalCertificate: 'm1234567',
    bamfFileNumber: '  ',
    fileNumber: '50.3/12',
    assignedOn: '2022-03-01',
    assignmentKind: 'asylum' as const,
  }

  it('is changed at once, tidied, and taken back', async () => {
    const done = value(await office.client.people.change({ ...(await her()), ...identity }))
    const after = await seen()
    expect(after).toMatchObject({
      birth: identity.birth,
      sex: 'w',
      mainNationality: { key: '475', name: 'Syrien' },
      furtherNationalities: [{ key: '163', name: 'Türkei' }],
      languages: ['ar', 'kmr'],
      azrNumber: '220615123456',
      arrivalCertificate: 'M 1234567',
      bamfFileNumber: null,
      fileNumber: '50.3/12',
    })
    const same = { ...identity, birth: after.birth }
    expect(refusal(await office.client.people.change({ ...(await her()), ...same }))).toBe('NOTHING_CHANGED')
    await undone(done)
    expect(await seen()).toMatchObject({ azrNumber: '220301111111', languages: [], fileNumber: null })
  })

  it('keeps a paper that looks unusual, and finds her by it', async () => {
    value(await office.client.people.change({ ...(await her()), ...identity, arrivalCertificate: 'AB-99' }))
    expect((await seen()).arrivalCertificate).toBe('AB-99')
    const hits = value(await office.client.people.search({ text: 'ab99', on: office.today }))
    expect(hits).toMatchObject([{ personId }])
  })

  it.each([
    ['in the future', { day: '2022-11-03', precision: 'day' as const }],
    ['after the assignment', { day: '2022-03-02', precision: 'day' as const }],
  ])('refuses a birth %s', async (_, birth) => {
    expect(refusal(await office.client.people.change({ ...(await her()), ...identity, birth }))).toBe('BORN_AFTER')
  })

  it('tells who else has a number; a BAMF file is shared within a household', async () => {
    expect((await seen()).sameNumbers).toEqual([])
    const abel = await office.person('P-2')
    const other = value(await office.client.people.person({ personId: abel.personId, on: office.today }))
    expect(other.sameNumbers).toEqual([])
    value(await office.client.people.change({ ...(await her()), ...identity, bamfFileNumber: '8123456 - 225' }))
    expect((await seen()).sameNumbers.map(({ identifier, number }) => `${identifier} ${number}`)).toEqual([
      'bamf_file_number P-2',
      'bamf_file_number P-3',
    ])
    const entering = { personId: null, azrNumber: '220615/123456' }
    expect(value(await office.client.people.sameNumbers(entering))).toMatchObject([
      { identifier: 'azr_number', personId, number: 'P-1', familyName: 'Haddad' },
    ])
  })
})
