/** Entering people as households through the contract, on a real file: numbers, what is in the register then, notices, taking back. */
import { describe, expect, it } from 'vitest'
import type { AuditId, NoticeId } from '../../db/domain/values.ts'
import { aFamily, anEntered, born } from '../build/entered.ts'
import { aPerson, aRegister, aRoom, day } from '../build/register.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const today = day('2022-11-02')
const rows = aRegister({
  rooms: [aRoom('0.01')],
  people: [
    aPerson('P-0740', { household: 'H-0300', azrNumber: '220301123456' }),
    aPerson('P-0739', { household: 'H-0299', familyName: 'Sesay' }),
  ],
})
const plain = { day: today, kind: 'asylum' as const }
/** The persons as the page sends them. */
const sent = (persons: readonly unknown[]) => structuredClone(persons) as never
const enter = ({ client }: TestOffice, persons: readonly unknown[] = aFamily, arrival: object = plain) =>
  client.intake.enterHousehold({ arrival: arrival as typeof plain, persons: sent(persons) })
const entered = async (office: TestOffice, persons?: readonly unknown[], arrival?: object) =>
  value(await enter(office, persons, arrival))
const undo = async ({ client }: TestOffice, auditId: AuditId | null) =>
  value(await client.office.undo({ auditId: auditId ?? expect.fail('no audit row') }))

describe('a household that is entered', () => {
  it('is in the register with everything that was said of it, from the day of arrival on', async () => {
    const office = await anOffice(rows)
    const { client } = office
    const persons = [
      {
        ...aFamily[0],
        furtherNationalities: ['423'],
        languages: ['ar', 'kmr'],
        azrNumber: '221103004123',
        bamfFileNumber: '7654321-475',
        arrivalCertificate: 'A 1234567',
        fileNumber: '50-2022/17',
        status: { status: 'permission_to_stay', from: '2022-10-20', to: '2023-04-20' },
        needs: ['ground_floor'],
      },
      { ...aFamily[1], birth: { day: '1990-01-01', precision: 'year' } },
      { familyName: 'Haddad', givenName: 'Sami', role: 'child' },
    ]
    const { householdId } = await entered(office, persons, { day: '2022-10-25', kind: 'asylum' })
    const household = value(await client.people.household({ householdId, on: today }))
    expect(household).toMatchObject({ number: 'H-0301', name: 'Haddad', version: 1 })
    expect(household.members.map(({ givenName, role, age, sex }) => [givenName, role, age, sex])).toEqual([
      ['Omar', 'reference', 34, 'm'],
      ['Rima', 'partner', 32, 'w'],
      ['Sami', 'child', null, 'unknown'],
    ])
    const [omar, rima] = household.members
    const person = value(await client.people.person({ personId: omar?.personId ?? expect.fail(), on: today }))
    expect(person).toMatchObject({
      number: 'P-0741',
      birth: born('1988-04-05'),
      nationality: 'Syrien',
      azrNumber: '221103004123',
      bamfFileNumber: '7654321-475',
      assignedOn: '2022-10-25',
      assignmentKind: 'asylum',
      statuses: [{ status: 'permission_to_stay', from: '2022-10-20', to: '2023-04-20' }],
      regimes: [{ regime: 'asylblg_3', from: '2022-11-02', to: null }],
      memberships: [{ householdId, role: 'reference', began: 'arrival', from: '2022-10-25', to: null }],
    })
    expect(rima?.birth).toEqual({ day: '1990-01-01', precision: 'year' })
    const on = (day: string) => client.people.list({ on: day, text: 'Haddad' })
    expect(value(await on('2022-10-24')).total).toBe(0)
    expect(value(await on('2022-10-25')).total).toBe(3)
    const { tables } = tablesAndReplay(office.path)
    expect(JSON.stringify(tables)).toContain('[\\"ar\\",\\"kmr\\"]')
    expect(JSON.stringify(tables)).toContain('50-2022/17')
    expect(JSON.stringify(tables)).toContain('ground_floor')
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('was not known before the day on which it was entered', async () => {
    const office = await anOffice(rows)
    await entered(office, aFamily, { day: '2022-10-25', kind: 'asylum' })
    const on = '2022-10-30'
    expect(value(await office.client.people.list({ on, text: 'Haddad' })).total).toBe(3)
    expect(value(await office.client.people.list({ on, text: 'Haddad', knownOn: '2022-11-01' })).total).toBe(0)
  })

  it('can be given a place at once', async () => {
    const office = await anOffice(rows)
    const { householdId, persons } = await entered(office)
    const moved = await office.client.housing.moveHousehold({
      householdId,
      version: 1,
      personIds: persons.map(({ personId }) => personId),
      roomId: await office.roomId('0.01'),
      day: today,
    })
    expect(moved.ok).toBe(true)
    expect((await office.sleeping(today))['0.01']).toEqual(['P-0741', 'P-0742', 'P-0743'])
  })

  it('is told in the Protokoll by name, also after it was taken back', async () => {
    const office = await anOffice(rows)
    const told = async () => value(await office.client.office.log({})).find((row) => row.command.startsWith('intake'))
    const { auditId } = await entered(office)
    const subject = { household: 'Haddad', people: 3, day: '2022-11-02' }
    expect((await told())?.subject).toEqual(subject)
    await undo(office, auditId)
    expect((await told())?.subject).toEqual(subject)
  })
})

describe('numbers', () => {
  it('go on in the pattern of the office, for every person', async () => {
    const office = await anOffice(rows)
    const first = await entered(office)
    expect([first.number, ...first.persons.map(({ number }) => number)]).toEqual([
      'H-0301',
      'P-0741',
      'P-0742',
      'P-0743',
    ])
    const second = await entered(office, [anEntered('Musa')])
    expect([second.number, second.persons[0]?.number]).toEqual(['H-0302', 'P-0744'])
  })

  it('keep a pattern that looks different', async () => {
    const people = [
      aPerson('1/22', { household: '2022-11' }),
      aPerson('2/22', { household: '2022-12' }),
      aPerson('3/22', { household: '2022-13' }),
    ]
    const office = await anOffice(aRegister({ people }))
    const { number, persons } = await entered(office)
    expect([number, ...persons.map((person) => person.number)]).toEqual(['2022-14', '4/22', '5/22', '6/22'])
  })

  it('begin where the office has nobody yet', async () => {
    const { number, persons } = await entered(await anOffice(aRegister({})))
    expect([number, persons[0]?.number]).toEqual(['H-0001', 'P-0001'])
  })

  it('of a household that was taken back are not given again, and it can come back with them', async () => {
    const office = await anOffice(rows)
    const first = await entered(office)
    const back = await undo(office, first.auditId)
    const second = await entered(office)
    expect([second.number, second.persons[0]?.number]).toEqual(['H-0302', 'P-0744'])
    await undo(office, back.auditId)
    const list = value(await office.client.people.list({ on: today, text: 'Haddad' })).rows
    expect([...new Set(list.map(({ household }) => household))].sort()).toEqual(['H-0301', 'H-0302'])
    expect(new Set(list.map(({ number }) => number)).size).toBe(6)
    const { tables, replay } = tablesAndReplay(office.path)
    expect(tables).toEqual(replay)
  })
})

describe('a notice', () => {
  const announced = { number: 'ZW-7', kind: 'section_12a' as const, expectedOn: day('2022-11-08'), persons: 4 }
  async function withNotice() {
    const office = await anOffice(rows)
    const { noticeId } = value(await office.client.assignments.announce(announced))
    const notice = async () => value(await office.client.intake.notice({ noticeId })) ?? expect.fail('no notice')
    const by = async () => ({ noticeId, version: (await notice()).version })
    return { office, client: office.client, noticeId, notice, by }
  }
  const later = (persons: typeof aFamily) => persons.map((person) => ({ ...person, status: null, regime: null }))

  it('lends its day and kind, and says how many are left', async () => {
    const { office, client, notice, by } = await withNotice()
    expect(await notice()).toMatchObject({ ...announced, named: 0, isWithdrawn: false, nationality: null })
    const { day: on, left, persons } = await entered(office, later(aFamily), await by())
    expect([on, left]).toEqual(['2022-11-08', 1])
    expect(await notice()).toMatchObject({ persons: 4, named: 3 })
    expect(value(await client.people.list({ on: '2022-11-07', text: 'Haddad' })).total).toBe(0)
    expect(value(await client.people.list({ on: '2022-11-08', text: 'Haddad' })).total).toBe(3)
    const person = value(
      await client.people.person({ personId: persons[0]?.personId ?? expect.fail(), on: '2022-11-08' }),
    )
    expect(person).toMatchObject({ assignedOn: '2022-11-08', assignmentKind: 'section_12a' })
  })

  it('expects the people then: they can be checked in, and count as named', async () => {
    const { office, client, noticeId, by } = await withNotice()
    const { persons } = await entered(office, later(aFamily), await by())
    const board = async () => value(await client.assignments.board({ on: today }))[0]
    expect(await board()).toMatchObject({ state: 'entered', named: 3, missingNames: 1, expected: 3 })
    const personIds = persons.map(({ personId }) => personId)
    const { version } = await by()
    value(await client.assignments.arrive({ noticeId, version, personIds, day: today }))
    expect(await board()).toMatchObject({ arrived: 3, expected: 0 })
    expect(value(await client.people.list({ on: today, text: 'Haddad' })).total).toBe(3)
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('that has changed since is told, and nothing is entered', async () => {
    const { office, client, noticeId, notice, by } = await withNotice()
    const old = await by()
    value(await client.assignments.changeNotice({ ...old, ...announced, expectedOn: '2022-11-09' }))
    expect(refusal(await enter(office, later(aFamily), old))).toBe('STALE')
    expect((await notice()).named).toBe(0)
    value(await client.assignments.withdrawNotice(await by()))
    expect(refusal(await enter(office, later(aFamily), await by()))).toBe('NOTICE_WITHDRAWN')
    expect((await notice()).isWithdrawn).toBe(true)
    const unknown = { noticeId: 99 as NoticeId, version: 1 }
    expect(refusal(await enter(office, later(aFamily), unknown))).toBe('NOT_FOUND')
    expect(value(await client.intake.notice({ noticeId: unknown.noticeId }))).toBeNull()
    expect(noticeId).not.toBe(99)
  })

  it('has its people unnamed again when the household is taken back', async () => {
    const { office, client, notice, by } = await withNotice()
    const before = value(await client.assignments.board({ on: today })).map(({ version, ...entry }) => entry)
    const { auditId } = await entered(office, later(aFamily), await by())
    await undo(office, auditId)
    expect((await notice()).named).toBe(0)
    expect(value(await client.assignments.board({ on: today })).map(({ version, ...entry }) => entry)).toEqual(before)
    expect((await enter(office, later(aFamily), await by())).ok).toBe(true)
    const { tables, replay } = tablesAndReplay(office.path)
    expect(tables).toEqual(replay)
  })

  it('may bring more people than it announced: that is said, not refused', async () => {
    const { office, by } = await withNotice()
    await entered(office, later(aFamily), await by())
    const { left } = await entered(office, later(aFamily), await by())
    expect(left).toBe(0)
  })
})

describe('what is refused', () => {
  it('a household that cannot be; not a trace of it stays', async () => {
    const office = await anOffice(rows)
    const before = tablesAndReplay(office.path).tables
    const [omar, rima] = aFamily
    for (const persons of [
      [omar, { ...rima, role: 'reference' }],
      [{ ...omar, role: 'other' }],
      [{ ...omar, givenName: '  ' }],
      [{ ...omar, nationality: '987' }],
      [{ ...omar, birth: born('2022-11-03') }],
    ])
      expect(refusal(await enter(office, persons))).toBe('INTAKE_REFUSED')
    expect(refusal(await enter(office, aFamily, { day: '2022-11-03', kind: 'asylum' }))).toBe('INTAKE_REFUSED')
    expect(tablesAndReplay(office.path).tables).toEqual(before)
  })

  it('nobody, and more than twenty', async () => {
    const office = await anOffice(rows)
    expect(refusal(await enter(office, []))).toBe('INVALID_INPUT')
    const many = Array.from({ length: 21 }, (_, at) =>
      anEntered(`Alex ${at}`, { role: at === 0 ? 'reference' : 'other' }),
    )
    expect(refusal(await enter(office, many))).toBe('INVALID_INPUT')
    expect(
      (
        await enter(
          office,
          many.slice(1).map((person, at) => ({ ...person, role: at === 0 ? 'reference' : 'other' })),
        )
      ).ok,
    ).toBe(true)
  })

  it('taking back once somebody has a place', async () => {
    const office = await anOffice(rows)
    const { auditId, householdId, persons } = await entered(office)
    const [first] = persons.map(({ personId }) => personId)
    value(
      await office.client.housing.moveHousehold({
        householdId,
        version: 1,
        personIds: [first ?? expect.fail()],
        roomId: await office.roomId('0.01'),
        day: today,
      }),
    )
    expect(refusal(await office.client.office.undo({ auditId: auditId ?? expect.fail() }))).toBe('UNDO_OVERTAKEN')
  })
})

describe('somebody who is here already', () => {
  it('is found by name and birth date once the household is entered', async () => {
    const office = await anOffice(rows)
    await entered(office)
    const [found] = value(
      await office.client.people.similar({ familyName: 'Hadad', givenName: 'Omar', birth: born('1988-04-05') }),
    )
    expect(found).toMatchObject({ number: 'P-0741', household: 'H-0301', likeness: { birth: 'same' } })
  })

  it('is found by a number, however it is written', async () => {
    const { client } = await anOffice(rows)
    const numbers = ['2203 0112 3456', '220301123457', 'A1234567']
    expect(value(await client.intake.bearers({ numbers }))).toEqual([
      expect.objectContaining({ asked: '2203 0112 3456', number: 'P-0740' }),
    ])
  })
})
