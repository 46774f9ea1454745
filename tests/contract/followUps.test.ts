/** Follow-ups through the contract: own and derived in one list, and what clerks decide about them. */
import { describe, expect, it } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { openRaw } from '../store/rawFile.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const born = (text: string, precision: 'day' | 'year' = 'day') => ({ day: day(text), precision })
const family = { household: 'H-1', familyName: 'Haddad' }
/** On 2 November 2022: one paper runs out on 30 November, another ran out on 20 October; a child turns six; a flat is rented until the year's end. */
const town = {
  houses: [
    aHouse(),
    aHouse({
      shortName: 'OST1',
      name: 'Oststraße 1',
      kind: 'rented_flat',
      leaseFrom: day('2021-01-01'),
      leaseTo: day('2023-01-01'),
    }),
  ],
  rooms: [aRoom('0.01'), aRoom('1', { accommodation: 'OST1' })],
  people: [
    aPerson('P-1', { ...family, givenName: 'Rania', residenceStatus: 'toleration_60a', statusTo: day('2022-12-01') }),
    aPerson('P-2', { ...family, givenName: 'Sami', role: 'child', birth: born('2016-12-05') }),
    aPerson('P-3', { familyName: 'Kaya', givenName: 'Deniz', statusTo: day('2022-10-21') }),
    aPerson('P-4', { familyName: 'Alt', givenName: 'Lea', birth: born('2005-01-01', 'year') }),
  ],
}
const rows = aRegister({
  ...town,
  stays: [
    aStay('P-1', '0.01', '2022-03-01'),
    aStay('P-2', '0.01', '2022-03-01'),
    aStay('P-3', '1', '2022-03-01', '2022-12-24', 'OST1'),
  ],
})

const ready = () => anOffice(rows, [], { clerks: ['S. Bergmann', 'M. Kaya'] })
type Asked = Partial<Parameters<TestOffice['client']['followUps']['list']>[0]>
const list = async (office: TestOffice, asked: Asked = {}) =>
  value(await office.client.followUps.list({ on: office.today, ...asked })).rows
/** `kind name due`, own ones by their text. */
const shown = async (office: TestOffice, asked: Asked = {}) =>
  (await list(office, asked)).map((row) => `${row.cause?.kind ?? row.text} ${row.about.name} ${row.dueOn}`)
const find = async (office: TestOffice, kind: string, asked: Asked = {}) => {
  const row = (await list(office, asked)).find((candidate) => (candidate.cause?.kind ?? candidate.text) === kind)
  if (!row) throw new Error(`no ${kind}`)
  return row
}
const refOf = (row: Awaited<ReturnType<typeof list>>[number]) => row.stored ?? { derivedKey: row.key }
const undo = async (office: TestOffice, { auditId }: { auditId: unknown }) =>
  value(await office.client.office.undo({ auditId: auditId as never }))

describe('the list', () => {
  it('shows what the program noticed, in the order in which it is due, with names, places and facts', async () => {
    const office = await ready()
    expect(await shown(office)).toEqual([
      'lease_ends Oststraße 1 2022-10-02',
      'status_expired Kaya, Deniz 2022-10-20',
      'turns_6 Haddad, Sami 2022-10-24',
      'status_expires Haddad, Rania 2022-11-02',
      'turns_18 Alt, Lea 2022-11-20',
    ])
    const expires = await find(office, 'status_expires')
    expect(expires).toMatchObject({
      key: expect.stringMatching(/^status_expires:\d+:2022-11-30$/),
      stored: null,
      cause: { day: '2022-11-30', details: { status: 'toleration_60a' }, stands: true },
      subject: { kind: 'person', id: (await office.person('P-1')).personId },
      about: { household: 'Haddad', place: 'FRI 0.01' },
    })
    expect((await find(office, 'turns_18')).cause?.details).toEqual({ approximate: true })
  })

  it('counts who would be inside when a lease ends, as the list of leases does: not who leaves before, but who comes by then', async () => {
    const counts = async (office: TestOffice, on: Day) => {
      const kind = on < '2023-01-01' ? 'lease_ends' : 'lease_ended'
      const [lease] = value(await office.client.leases.list({ on }))
      const listed = (lease?.insideAtEnd ?? []).reduce((sum, { people }) => sum + people, 0)
      return [(await find(office, kind, { on })).cause?.details.people, listed]
    }
    expect(await counts(await ready(), day('2022-11-02'))).toEqual([0, 0])
    const stays = [
      aStay('P-3', '1', '2022-03-01', '2022-12-24', 'OST1'),
      aStay('P-4', '1', '2022-12-24', null, 'OST1'),
      aStay('P-1', '1', '2022-12-24', null, 'OST1'),
    ]
    const later = await anOffice(aRegister({ ...town, stays }))
    expect(await counts(later, day('2022-11-02'))).toEqual([2, 2])
    expect(await counts(later, day('2023-01-20'))).toEqual([2, 2])
  })

  it('puts own ones among them, and counts what is due until today', async () => {
    const office = await ready()
    const { householdId } = await office.person('P-1')
    const own = { dueOn: office.today, text: 'Geburtsurkunde anfordern', assignee: 'M. Kaya' }
    value(await office.client.followUps.add({ subject: { kind: 'household', id: householdId }, ...own }))
    expect(await shown(office, { dueUntil: office.today })).toContain('Geburtsurkunde anfordern Haddad 2022-11-02')
    expect(await shown(office, { kind: 'own' })).toHaveLength(1)
    expect(await shown(office, { assigned: { clerk: 'M. Kaya' } })).toHaveLength(1)
    expect(await shown(office, { assigned: 'nobody' })).toHaveLength(5)
    expect(value(await office.client.followUps.due({ on: office.today }))).toEqual({ count: 5 })
    expect(value(await office.client.followUps.list({ on: office.today, limit: 2 }))).toMatchObject({
      rows: [{}, {}],
      total: 6,
    })
  })

  it('shows of a household also what is about its members', async () => {
    const office = await ready()
    const { householdId, personId } = await office.person('P-1')
    expect(await shown(office, { subject: { kind: 'household', id: householdId } })).toEqual([
      'turns_6 Haddad, Sami 2022-10-24',
      'status_expires Haddad, Rania 2022-11-02',
    ])
    expect(await shown(office, { subject: { kind: 'person', id: personId } })).toEqual([
      'status_expires Haddad, Rania 2022-11-02',
    ])
  })

  it('is about anything the office keeps', async () => {
    const office = await ready()
    const roomId = await office.roomId('0.01')
    const [house] = value(await office.client.housing.houses({ on: office.today }))
    const raw = openRaw(office.path)
    raw.run(
      `INSERT INTO notice (id, number, kind, expected_on, persons, announced_on) VALUES (4, 'Z-4', 'ukraine', '2022-11-10', 6, '2022-10-30')`,
    )
    const { householdId } = await office.person('P-1')
    raw.run(
      `INSERT INTO regime_change (id, household_id, direction, due_on, opened_on) VALUES (9, ?, 'to_jobcenter', '2022-12-01', '2022-10-01')`,
      householdId,
    )
    const terms = { dueOn: office.today, text: 'x' }
    for (const subject of [
      { kind: 'room' as const, id: roomId },
      { kind: 'accommodation' as const, id: house?.id as never },
      { kind: 'notice' as const, id: 4 },
      { kind: 'regime_change' as const, id: 9 },
      { kind: 'office' as const, id: 1 as const },
    ])
      value(await office.client.followUps.add({ subject, ...terms }))
    const about = (await list(office, { kind: 'own' })).map((row) => [
      row.subject.kind,
      row.about.name,
      row.about.place,
    ])
    expect(new Set(about)).toEqual(
      new Set([
        ['room', '0.01', 'FRI 0.01'],
        ['accommodation', 'Friedrichstraße', 'FRI'],
        ['notice', 'Z-4', null],
        ['regime_change', 'Haddad', 'FRI 0.01'],
        ['office', 'Teststadt', null],
      ]),
    )
    expect(await shown(office, { kind: 'notice_expected' })).toEqual(['notice_expected Z-4 2022-11-10'])
    expect((await find(office, 'notice_expected')).cause?.details).toEqual({ people: 6, assignmentKind: 'ukraine' })
    raw.run(`UPDATE notice SET withdrawn_on = '2022-11-02' WHERE id = 4`)
    expect(await shown(office, { kind: 'notice_expected' })).toEqual([])
  })

  it('is printed as the report of what is open, with the same sentences', async () => {
    const office = await ready()
    value(await office.client.followUps.done({ items: [refOf(await find(office, 'turns_18'))] }))
    const item = refOf(await find(office, 'turns_6'))
    const remark = { dueOn: office.today, text: 'Anmeldung läuft', assignee: 'M. Kaya' }
    value(await office.client.followUps.change({ item, ...remark }))
    const { sections } = value(await office.client.reports.build({ name: 'wiedervorlagen', on: office.today }))
    expect(sections.map((section) => section.heading)).toEqual(['Überfällig', 'Heute'])
    expect(sections[0]?.rows[0]).toEqual([
      '2022-10-02',
      'Oststraße 1',
      'OST1',
      'Mietvertrag endet am 31.12.2022; am Ende wohnt niemand mehr dort',
      null,
      null,
    ])
    expect(sections[1]?.rows).toContainEqual([
      '2022-11-02',
      'Haddad, Sami',
      'FRI 0.01',
      'Wird am 05.12.2022 6 Jahre alt: Schule, neue Bedarfsstufe',
      'Anmeldung läuft',
      'M. Kaya',
    ])
  })

  it('loses something derived with its cause, and gets it back when that is undone', async () => {
    const office = await ready()
    const { personId } = await office.person('P-1')
    const key = (await find(office, 'status_expires')).key
    const { version } = value(await office.client.people.person({ personId, on: office.today }))
    const renewed = value(
      await office.client.people.recordStatus({
        personId,
        version,
        status: 'toleration_60a',
        from: day('2022-12-01'),
        to: null,
      }),
    )
    expect((await list(office)).map((row) => row.key)).not.toContain(key)
    await undo(office, renewed)
    expect((await list(office)).map((row) => row.key)).toContain(key)
  })
})

describe('what a clerk decides', () => {
  it('marks own and derived ones as done in one step, which can be taken back', async () => {
    const office = await ready()
    const { personId } = await office.person('P-1')
    const subject = { kind: 'person' as const, id: personId }
    value(await office.client.followUps.add({ subject, dueOn: office.today, text: 'Anrufen' }))
    const items = [refOf(await find(office, 'Anrufen')), refOf(await find(office, 'status_expires'))]
    const done = value(await office.client.followUps.done({ items }))
    expect(done.count).toBe(2)
    expect(await shown(office)).not.toContain('Anrufen Haddad, Rania 2022-11-02')
    expect(await list(office, { state: 'done' })).toMatchObject([
      { text: 'Anrufen', doneOn: office.today, doneBy: 'S. Bergmann' },
      { cause: { kind: 'status_expires' }, doneOn: office.today, doneBy: 'S. Bergmann' },
    ])
    expect(refusal(await office.client.followUps.done({ items }))).toBe('STALE')
    await undo(office, done)
    expect(await list(office, { state: 'done' })).toEqual([])
    expect(await shown(office)).toContain('status_expires Haddad, Rania 2022-11-02')
  })

  it('opens a done one again', async () => {
    const office = await ready()
    value(await office.client.followUps.done({ items: [refOf(await find(office, 'turns_6'))] }))
    const done = await find(office, 'turns_6', { state: 'done' })
    expect(done.cause?.stands).toBe(true)
    value(await office.client.followUps.reopen({ items: [refOf(done)] }))
    expect(await find(office, 'turns_6')).toMatchObject({ doneOn: null, doneBy: null, stored: { version: 2 } })
  })

  it('keeps a done one done while its cause stands, and says when the cause is gone', async () => {
    const office = await ready()
    value(await office.client.followUps.done({ items: [refOf(await find(office, 'status_expired'))] }))
    expect((await shown(office)).join()).not.toContain('status_expired')
    const { personId } = await office.person('P-3')
    const { version } = value(await office.client.people.person({ personId, on: office.today }))
    value(
      await office.client.people.recordStatus({
        personId,
        version,
        status: 'permit_25_3',
        from: day('2022-10-21'),
        to: null,
      }),
    )
    const done = await find(office, 'status_expired', { state: 'done' })
    expect(done).toMatchObject({ cause: { day: '2022-10-20', stands: false }, about: { name: 'Kaya, Deniz' } })
    expect(refusal(await office.client.followUps.reopen({ items: [refOf(done)] }))).toBe('CAUSE_GONE')
  })

  it('puts off and assigns several at once; what was put off stays after its time', async () => {
    const office = await ready()
    const items = [refOf(await find(office, 'turns_6')), refOf(await find(office, 'lease_ends'))]
    value(await office.client.followUps.postpone({ items, to: day('2023-03-01') }))
    const later = [await find(office, 'turns_6'), await find(office, 'lease_ends')]
    expect(later).toMatchObject([
      { dueOn: '2023-03-01', movedFrom: '2022-10-24' },
      { dueOn: '2023-03-01', movedFrom: '2022-10-02' },
    ])
    const assigned = value(await office.client.followUps.assign({ items: later.map(refOf), assignee: 'M. Kaya' }))
    expect((await list(office, { assigned: { clerk: 'M. Kaya' } })).map((row) => row.cause?.kind)).toEqual([
      'turns_6',
      'lease_ends',
    ])
    // Sami turned six on 5 December; without a decision that is over by March.
    const march = { on: day('2023-03-01') }
    expect(await shown(office, march)).toContain('turns_6 Haddad, Sami 2023-03-01')
    await undo(office, assigned)
    expect(await list(office, { assigned: { clerk: 'M. Kaya' } })).toEqual([])
  })

  it('changes text, day and clerk of an own one, and adds a remark to a derived one', async () => {
    const office = await ready()
    const subject = { kind: 'office' as const, id: 1 as const }
    value(await office.client.followUps.add({ subject, dueOn: office.today, text: 'Schlüssel zählen' }))
    const terms = { dueOn: day('2022-11-04'), text: 'Schlüssel nachbestellen', assignee: 'M. Kaya' }
    value(await office.client.followUps.change({ item: refOf(await find(office, 'Schlüssel zählen')), ...terms }))
    expect(await find(office, terms.text)).toMatchObject({ ...terms, stored: { version: 2 } })
    const six = await find(office, 'turns_6')
    const remark = { dueOn: six.dueOn, text: 'Anmeldung läuft', assignee: null }
    value(await office.client.followUps.change({ item: refOf(six), ...remark }))
    expect(await find(office, 'turns_6')).toMatchObject({ text: 'Anmeldung läuft', movedFrom: null })
    const item = refOf(await find(office, terms.text))
    expect(refusal(await office.client.followUps.change({ item, ...terms, text: null }))).toBe('TEXT_MISSING')
  })

  it('refuses what a colleague has changed in the meantime, and changes nothing', async () => {
    const office = await ready()
    const six = await find(office, 'turns_6')
    const lease = await find(office, 'lease_ends')
    value(await office.client.followUps.assign({ items: [refOf(six)], assignee: 'M. Kaya' }))
    const items = [refOf(lease), refOf(six)]
    expect(refusal(await office.client.followUps.done({ items }))).toBe('STALE')
    expect(await list(office, { state: 'done' })).toEqual([])
    const assigned = await find(office, 'turns_6')
    value(await office.client.followUps.postpone({ items: [refOf(assigned)], to: day('2022-11-09') }))
    expect(refusal(await office.client.followUps.done({ items: [refOf(assigned)] }))).toBe('STALE')
  })

  it.each<[string, (office: TestOffice) => Promise<unknown>]>([
    [
      'DUE_PASSED',
      async ({ client, today }) =>
        client.followUps.add({ subject: { kind: 'office', id: 1 }, dueOn: '2022-11-01' as Day, text: today }),
    ],
    [
      'CLERK_UNKNOWN',
      async ({ client, today }) =>
        client.followUps.add({ subject: { kind: 'office', id: 1 }, dueOn: today, text: 'x', assignee: 'Niemand' }),
    ],
    [
      'NOT_FOUND',
      async ({ client, today }) =>
        client.followUps.add({ subject: { kind: 'notice', id: 77 }, dueOn: today, text: 'x' }),
    ],
    ['NOT_FOUND', async ({ client }) => client.followUps.done({ items: [{ id: 77, version: 1 }] })],
    ['NOT_FOUND', async ({ client }) => client.followUps.done({ items: [{ derivedKey: 'turns_6:1:2022-12-05' }] })],
    ['NOT_FOUND', async ({ client }) => client.followUps.done({ items: [{ derivedKey: 'Unsinn' }] })],
    ['INVALID_INPUT', async ({ client }) => client.followUps.done({ items: [] })],
  ])('is refused with %s', async (code, order) => {
    const office = await ready()
    expect(refusal((await order(office)) as never)).toBe(code)
    expect(value(await office.client.office.log({})).map((row) => row.command)).toEqual(['file.demo'])
  })

  it('is told in the log by whom it is about, or by how many they were', async () => {
    const office = await ready()
    const rows = [await find(office, 'turns_6'), await find(office, 'status_expires')]
    value(await office.client.followUps.postpone({ items: [refOf(rows[0] as never)], to: day('2022-11-09') }))
    value(
      await office.client.followUps.done({ items: [refOf(await find(office, 'turns_6')), refOf(rows[1] as never)] }),
    )
    const log = value(await office.client.office.log({ limit: 2 }))
    expect(log.map((row) => row.subject)).toEqual([{ followUps: 2 }, { person: 'Sami Haddad', day: '2022-11-09' }])
  })
})

describe('the list on another day', () => {
  it('has own ones from the day they were written and done ones from the day they were done', async () => {
    const office = await ready()
    const { personId } = await office.person('P-4')
    openRaw(office.path).run(
      `INSERT INTO follow_up (subject_kind, subject_id, due_on, text, created_on, done_on, done_by)
       VALUES ('person', ?, '2022-10-20', 'Nachfragen', '2022-10-10', '2022-10-25', 'M. Kaya')`,
      personId,
    )
    const own = { kind: 'own' as const, state: 'all' as const }
    expect(await shown(office, { ...own, on: day('2022-10-09') })).toEqual([])
    expect(await list(office, { ...own, on: day('2022-10-24') })).toMatchObject([{ doneOn: null }])
    expect(await list(office, { ...own, on: day('2022-10-25') })).toMatchObject([{ doneOn: '2022-10-25' }])
    // As it was known before it was done, or before it was written.
    expect(await list(office, { ...own, knownOn: day('2022-10-24') })).toMatchObject([{ doneOn: null }])
    expect(await shown(office, { ...own, knownOn: day('2022-10-09') })).toEqual([])
  })

  it('derives from the papers and people of that day', async () => {
    const office = await ready()
    expect(await shown(office, { on: day('2022-10-20') })).toEqual(
      expect.arrayContaining(['status_expires Kaya, Deniz 2022-09-22', 'turns_6 Haddad, Sami 2022-10-24']),
    )
    expect((await shown(office, { on: day('2022-10-20') })).join()).not.toContain('status_expired')
    expect(await shown(office, { on: day('2022-02-28') })).toEqual([])
  })
})
