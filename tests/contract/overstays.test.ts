/** The search for a flat and "who fits in?" through the contract, on a real file. */
import { describe, expect, it } from 'vitest'
import type { HouseholdId } from '../../db/domain/values.ts'
import { ofNotice, overstayTown } from '../build/overstays.ts'
import { aPerson, aStay, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const ready = () => anOffice(overstayTown)

const household = async (office: TestOffice, number = 'P-1') => {
  const { householdId } = await office.person(number)
  const { version } = value(await office.client.overstays.household({ householdId, on: office.today }))
  return { householdId, version }
}
const board = async (office: TestOffice, on = office.today, knownOn: typeof on | null = null) =>
  value(await office.client.overstays.board({ on, knownOn }))

describe('the board', () => {
  it('shows the household with who is in a Fehlbelegung, who lives with them, and where', async () => {
    const { figures, households } = await board(await ready())
    expect(figures).toEqual({ persons: 2, housed: 4, households: 1, overdue: 0 })
    expect(households).toMatchObject([
      {
        name: 'Haddad',
        number: 'H-1',
        since: '2022-05-01',
        months: 6,
        search: null,
        suggested: 'registered',
        isOverdue: false,
      },
    ])
    const [one] = households
    expect(one?.people.map((person) => [person.role, person.since, person.room])).toEqual([
      ['reference', '2022-05-01', '0.01'],
      ['child', '2022-06-01', '0.01'],
    ])
    expect(one?.others.map((person) => [person.role, person.age, person.room])).toEqual([['child', 16, '0.02']])
    expect(one?.rooms.map((room) => `${room.houseName} ${room.room}`)).toEqual([
      'Friedrichstraße 0.01',
      'Friedrichstraße 0.02',
    ])
  })

  it('is empty before the Fehlbelegung began, and has one person on the first day of one', async () => {
    const office = await ready()
    expect((await board(office, day('2022-04-30'))).households).toEqual([])
    expect((await board(office, day('2022-05-31'))).figures).toMatchObject({ persons: 1, housed: 4 })
  })
})

describe('a step of the search', () => {
  it('holds from its day on, stands in the report with the next date, and is taken back as one step', async () => {
    const office = await ready()
    const order = await household(office)
    value(await office.client.overstays.recordStep({ ...order, step: 'registered', on: day('2022-09-01') }))
    const viewing = {
      ...order,
      version: order.version + 1,
      step: 'viewing' as const,
      on: day('2022-10-10'),
      nextOn: day('2022-10-20'),
      note: '3 Zimmer',
    }
    const recorded = value(await office.client.overstays.recordStep(viewing))
    const [one] = (await board(office)).households
    expect(one).toMatchObject({
      search: { step: 'viewing', from: '2022-10-10', nextOn: '2022-10-20', note: '3 Zimmer' },
      suggested: 'offer',
      isOverdue: true,
    })
    expect((await board(office)).figures.overdue).toBe(1)
    expect((await board(office, day('2022-09-30'))).households[0]?.search).toMatchObject({ step: 'registered' })
    expect((await board(office, day('2022-10-20'))).households[0]?.isOverdue).toBe(false)

    const document = value(await office.client.reports.build({ name: 'fehlbelegung', on: office.today }))
    const at = ['step', 'next', 'nextOn'].map((key) => document.columns.findIndex((column) => column.key === key))
    expect(document.sections[0]?.rows.map((row) => at.map((index) => row[index]))).toEqual([
      ['Besichtigung', 'Angebot', '2022-10-20'],
      ['Besichtigung', 'Angebot', '2022-10-20'],
    ])

    if (recorded.auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId: recorded.auditId }))
    expect((await board(office)).households[0]?.search).toMatchObject({ step: 'registered', from: '2022-09-01' })
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it('was not known before it was recorded', async () => {
    const office = await ready()
    const order = await household(office)
    value(await office.client.overstays.recordStep({ ...order, step: 'registered', on: day('2022-09-01') }))
    expect((await board(office, day('2022-10-01'))).households[0]?.search).toMatchObject({ step: 'registered' })
    expect((await board(office, day('2022-10-01'), day('2022-11-01'))).households).toEqual([])
    const known = await board(office, office.today, office.today)
    expect(known.households[0]?.search).toMatchObject({ step: 'registered' })
  })

  it('is refused to a clerk who looks at an older state, on a day ahead, before its next date, and without a change', async () => {
    const office = await ready()
    const { client, today } = office
    const order = await household(office)
    const step = { ...order, step: 'viewing' as const, on: today }
    expect(refusal(await client.overstays.recordStep({ ...step, on: day('2022-11-03') }))).toBe('STEP_AHEAD')
    expect(refusal(await client.overstays.recordStep({ ...step, nextOn: day('2022-11-01') }))).toBe('NEXT_BEFORE_STEP')
    expect(refusal(await client.overstays.recordStep({ ...step, householdId: 99_999 as HouseholdId }))).toBe(
      'NOT_FOUND',
    )
    value(await client.overstays.recordStep(step))
    expect(refusal(await client.overstays.recordStep(step))).toBe('STALE')
    const again = { ...step, version: order.version + 1 }
    expect(refusal(await client.overstays.recordStep(again))).toBe('NOTHING_CHANGED')
  })

  it('is told in the log by household, step and day', async () => {
    const office = await ready()
    value(
      await office.client.overstays.recordStep({ ...(await household(office)), step: 'offer', on: day('2022-10-28') }),
    )
    const [latest] = value(await office.client.office.log({ limit: 1 }))
    expect(latest).toMatchObject({
      command: 'overstays.recordStep',
      subject: { household: 'Haddad', step: 'offer', day: '2022-10-28' },
    })
  })
})

describe('the next date and the end of a search', () => {
  it('changes the date without touching the step; what stood there before can be read', async () => {
    const office = await ready()
    const { client, today } = office
    const order = await household(office)
    const next = (nextOn: string | null, version: number) =>
      client.overstays.setNext({ ...order, version, nextOn: nextOn === null ? null : day(nextOn), note: null })
    expect(refusal(await next('2022-11-09', order.version))).toBe('NO_FLAT_SEARCH')
    value(await client.overstays.recordStep({ ...order, step: 'viewing', on: day('2022-10-10'), nextOn: today }))
    expect(refusal(await next('2022-10-01', order.version + 1))).toBe('NEXT_BEFORE_STEP')
    expect(refusal(await next('2022-11-09', order.version))).toBe('STALE')
    value(await next('2022-11-09', order.version + 1))
    const found = value(await client.overstays.household({ householdId: order.householdId, on: today }))
    expect(found.story).toEqual([{ step: 'viewing', from: '2022-10-10', to: null, nextOn: '2022-11-09', note: null }])
    // Both were recorded today: nobody believed the first on any day.
    expect(found.former).toEqual([])
  })

  it('keeps the story of an ended search; the household counts as not registered again', async () => {
    const office = await ready()
    const { client, today } = office
    const order = await household(office)
    const end = (version: number, on = today) => client.overstays.endSearch({ ...order, version, on })
    expect(refusal(await end(order.version))).toBe('NO_FLAT_SEARCH')
    value(await client.overstays.recordStep({ ...order, step: 'registered', on: day('2022-10-10') }))
    expect(refusal(await end(order.version + 1, day('2022-11-03')))).toBe('STEP_AHEAD')
    const ended = value(await end(order.version + 1))
    const found = value(await client.overstays.household({ householdId: order.householdId, on: today }))
    expect(found).toMatchObject({
      search: null,
      suggested: 'registered',
      story: [{ from: '2022-10-10', to: '2022-11-02' }],
    })
    expect((await board(office)).households[0]?.search).toBeNull()
    if (ended.auditId === null) throw new Error('no audit row')
    value(await client.office.undo({ auditId: ended.auditId }))
    expect((await board(office)).households[0]?.search).toMatchObject({ step: 'registered' })
  })

  it('a household without a Fehlbelegung has its name and its story, but stands on no board', async () => {
    const office = await ready()
    const { householdId } = await office.person('P-4')
    const found = value(await office.client.overstays.household({ householdId, on: office.today }))
    expect(found).toMatchObject({ name: 'Nachbarin', overstay: null, search: null, story: [] })
  })
})

describe('who fits in', () => {
  const ask = async (office: TestOffice, on = office.today) =>
    value(await office.client.overstays.whatIf({ householdId: (await household(office)).householdId, on }))

  it('names the rooms that would come free, whole or in part, and nobody while nobody waits', async () => {
    const { rooms: freed, waiting } = await ask(await ready())
    expect(freed.map((room) => [room.room, room.freed, room.isWhole, room.staying])).toEqual([
      ['0.01', 2, true, 0],
      ['0.02', 1, false, 1],
    ])
    expect(waiting).toEqual([])
  })

  it('puts those who fit first, with the room and its findings, and says why the others do not', async () => {
    const six = ['P-11', 'P-12', 'P-13', 'P-14', 'P-15', 'P-16']
    const big = six.map((number, index) => ({
      row: 30 + index,
      value: aPerson(number, { household: 'H-9', familyName: 'Groß', role: index === 0 ? 'reference' : 'other' }),
    }))
    const office = await anOffice({ ...overstayTown, people: [...overstayTown.people, ...big] })
    await ofNotice(office.client, ['P-5', 'P-6', 'P-7', ...six], true)
    const { rooms: freed, waiting } = await ask(office)
    const nameOf = (id: number) => freed.find((room) => room.roomId === id)?.room
    expect(
      waiting.map(({ name, people, children, fit }) => [
        name,
        people,
        children,
        fit.verdict,
        fit.verdict === 'none' ? [] : fit.rooms.map((share) => [nameOf(share.roomId), share.people]),
      ]),
    ).toEqual([
      ['Wartend', 2, 1, 'fits', [['0.01', 2]]],
      ['Alleinstehend', 1, 0, 'fits', [['0.01', 1]]],
      ['Groß', 6, 0, 'none', []],
    ])
    expect(waiting[2]?.fit).toEqual({ verdict: 'none', obstacle: { kind: 'places', people: 6, places: 5 } })
    expect(waiting[0]).toMatchObject({ reason: 'waiting', from: '2022-10-25' })
  })

  it('takes people beside those who stay only where the rules of a move allow it, and names what they say', async () => {
    const lodger = { row: 20, value: aPerson('P-8', { household: 'H-8', sex: 'w' }) }
    const stay = { row: 20, value: aStay('P-8', '0.01', '2022-03-01') }
    const office = await anOffice({
      ...overstayTown,
      people: [...overstayTown.people, lodger],
      stays: [...overstayTown.stays, stay],
    })
    await ofNotice(office.client, ['P-5', 'P-6', 'P-7'])
    const later = (await ask(office)).waiting
    expect(later.map(({ name, fit }) => [name, fit.verdict])).toEqual([
      ['Wartend', 'warnings'],
      ['Alleinstehend', 'none'],
    ])
    const [family, alone] = later.map(({ fit }) => fit)
    const warned = family?.verdict === 'warnings' ? family.rooms.flatMap((room) => room.findings) : []
    expect(warned.filter((finding) => finding.severity === 'warn').map((finding) => finding.rule)).toContain('minors')
    expect(alone).toMatchObject({ obstacle: { kind: 'rules', findings: [{ rule: 'sexes' }] } })
  })

  it('counts nobody who has a place, a planned one or a home of another kind', async () => {
    const office = await ready()
    const { noticeId, version: seen } = await ofNotice(office.client, ['P-4', 'P-5', 'P-6', 'P-7'])
    const personIds = await Promise.all(['P-5', 'P-6'].map(async (number) => (await office.person(number)).personId))
    const home = 'bei Verwandten'
    value(await office.client.assignments.livesPrivately({ noticeId, version: await seen(), personIds, home }))
    const { householdId, version } = await household(office, 'P-7')
    const { personId } = await office.person('P-7')
    expect((await ask(office)).waiting.map(({ name, reason }) => [name, reason])).toEqual([
      ['Alleinstehend', 'expected'],
    ])
    const roomId = await office.roomId('0.03')
    value(
      await office.client.housing.moveHousehold({
        householdId,
        version,
        personIds: [personId],
        roomId,
        day: day('2022-11-10'),
      }),
    )
    expect((await ask(office)).waiting).toEqual([])
  })

  it('is asked of a household that is there', async () => {
    const office = await ready()
    const asked = await office.client.overstays.whatIf({ householdId: 99_999 as HouseholdId, on: office.today })
    expect(refusal(asked)).toBe('NOT_FOUND')
  })
})
