/** From the announcement of people to their place, through the contract, on a real file; each step taken back. */
import { describe, expect, it } from 'vitest'
import type { AuditId, Day, NoticeId, PersonId } from '../../db/domain/values.ts'
import { asItHappened } from '../../db/store/apply-known.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const announced = day('2022-11-01')
const today = day('2022-11-02')
const family = {
  household: 'H-1',
  familyName: 'Karimi',
  assignedOn: announced,
  statusFrom: announced,
  regimeFrom: announced,
}
const sheets = {
  rooms: [aRoom('0.01'), aRoom('0.02', { unit: 'Wohnung 2' })],
  people: [
    aPerson('N-1', { ...family, sex: 'w' }),
    aPerson('N-2', { ...family, role: 'child', birth: { day: day('2015-01-01'), precision: 'day' } }),
    aPerson('R-1', { familyName: 'Mbala' }),
    aPerson('R-2', { familyName: 'Sesay' }),
  ],
  stays: [aStay('R-1', '0.01', '2022-03-01', '2022-11-20'), aStay('R-2', '0.02', '2022-03-01')],
}
const rows = aRegister(sheets)
const notice = { number: 'ZW-7', kind: 'asylum' as const, expectedOn: announced, persons: 2, children: 1 }

/** People announced for yesterday, known to the office since then. */
async function anOfficeWith(over: Partial<typeof notice> = {}, rowsBefore = rows) {
  const office = await anOffice(rowsBefore, [], { knownSince: asItHappened })
  const { client } = office
  const { noticeId } = value(await client.assignments.announce({ ...notice, ...over }))
  const ids = new Map(
    value(await client.people.list({ on: day('2022-12-31') })).rows.map((row) => [row.number, row.personId]),
  )
  const id = (number: string): PersonId => ids.get(number) ?? expect.fail('no such person')
  const board = async (on: Day = today, knownOn: Day | null = null) => {
    const notice = value(await client.assignments.notice({ noticeId, on, knownOn }))
    const line = value(await client.assignments.board({ on, knownOn })).find((entry) => entry.id === noticeId)
    const { people, ...rest } = notice
    expect(line).toEqual(rest)
    return notice
  }
  const seen = async () => ({ noticeId, version: (await board()).version })
  const registered = async (on: Day) =>
    value(await client.people.list({ on })).rows.map((row) => `${row.number} ${row.assignedOn}`)
  const people = async (on: Day) => {
    const notice = await client.assignments.notice({ noticeId, on })
    return notice.ok ? notice.value.people : null
  }
  /** Everything the topic and the register say, on days around today. */
  const everything = async () => {
    const answers: unknown[] = []
    for (const on of ['2022-10-31', announced, today, '2022-11-05', '2022-11-20'] as Day[])
      answers.push(
        value(await client.assignments.board({ on })).map(({ version, ...entry }) => entry),
        value(await client.assignments.needPlace({ on })),
        await people(on),
        value(await client.people.list({ on })),
        await office.sleeping(on),
      )
    return answers
  }
  return { office, client, noticeId, id, board, seen, register: registered, everything }
}
type Town = Awaited<ReturnType<typeof anOfficeWith>>
const family2 = ({ id }: Town) => [id('N-1'), id('N-2')]

async function linked(over: Partial<typeof notice> = {}, rowsBefore = rows) {
  const town = await anOfficeWith(over, rowsBefore)
  value(await town.client.assignments.linkPeople({ ...(await town.seen()), personIds: family2(town) }))
  return town
}
const undo = async (office: TestOffice, auditId: AuditId | null) =>
  value(await office.client.office.undo({ auditId: auditId ?? expect.fail('no audit row') }))

async function moveIn({ office, client }: Town, number: string, room: string, on: Day) {
  const { rows: people } = value(await client.people.list({ on }))
  const { householdId } = people.find((row) => row.number === number) ?? expect.fail('no such person')
  const household = value(await client.people.household({ householdId, on }))
  return value(
    await client.housing.moveHousehold({
      householdId,
      version: household.version,
      personIds: household.members.map((member) => member.personId),
      roomId: await office.roomId(room),
      day: on,
      accepted: ['sexes', 'minors', 'back_dated', 'regular'],
      reason: 'Ankunft',
    }),
  )
}

describe('from the announcement to the place', () => {
  it('goes through every state, and the list of needs follows', async () => {
    const town = await anOfficeWith()
    const { client, board, seen } = town
    expect(await board()).toMatchObject({ state: 'announced', isOverdue: true, missingNames: 2 })
    expect(value(await client.assignments.needPlace({ on: today })).unnamed).toMatchObject([{ people: 2, children: 1 }])

    value(await client.assignments.linkPeople({ ...(await seen()), personIds: family2(town) }))
    expect(await board()).toMatchObject({ state: 'entered', isOverdue: true, expected: 2, missingNames: 0 })
    const expected = value(await client.assignments.needPlace({ on: today }))
    expect(expected.unnamed).toEqual([])
    expect(expected.households.map((h) => [h.name, h.reason, h.people.length, h.children, h.from])).toEqual([
      ['Karimi', 'expected', 2, 1, announced],
      ['Mbala', 'stay_ends', 1, 0, '2022-11-20'],
    ])

    const arrived = value(
      await client.assignments.arrive({ ...(await seen()), personIds: family2(town), day: announced }),
    )
    expect(arrived).toMatchObject({ people: 2, movedStays: 0 })
    expect(await board()).toMatchObject({ state: 'arrived', isOverdue: false, arrived: 2, housed: 0 })
    const waiting = value(await client.assignments.needPlace({ on: today }))
    expect(waiting.households[0]).toMatchObject({ name: 'Karimi', reason: 'waiting', waitingDays: 1 })
    expect(waiting.people).toBe(3)

    await moveIn(town, 'N-1', '0.02', today)
    expect(await board()).toMatchObject({ state: 'housed', housed: 2 })
    expect(value(await client.assignments.needPlace({ on: today })).households.map((h) => h.name)).toEqual(['Mbala'])
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('a private home needs no place, until it is taken back', async () => {
    const town = await linked()
    const { client, board, seen } = town
    const personIds = family2(town)
    value(await client.assignments.arrive({ ...(await seen()), personIds, day: announced }))
    const privately = { personIds, home: 'bei der Schwester' }
    value(await client.assignments.livesPrivately({ ...(await seen()), ...privately }))
    expect(await board()).toMatchObject({ state: 'housed', people: [{ privateHome: 'bei der Schwester' }, {}] })
    expect(value(await client.assignments.needPlace({ on: today })).households.map((h) => h.name)).toEqual(['Mbala'])
    expect(refusal(await client.assignments.livesPrivately({ ...(await seen()), ...privately }))).toBe(
      'NOTHING_CHANGED',
    )
    value(await client.assignments.livesPrivately({ ...(await seen()), personIds, home: null }))
    expect(await board()).toMatchObject({ state: 'arrived' })
  })

  it('people who are in the register already count as arrived', async () => {
    const { client, seen, board, id } = await anOfficeWith({ persons: 1, children: 0 })
    const result = value(await client.assignments.linkPeople({ ...(await seen()), personIds: [id('R-2')] }))
    expect(result).toMatchObject({ people: 1, arrived: 1 })
    expect(await board()).toMatchObject({ state: 'housed', people: [{ arrivedOn: '2022-03-01' }] })
  })
})

describe('who needs a place', () => {
  const names = async ({ client }: Town, on: Day = today, knownOn: Day | null = null) =>
    value(await client.assignments.needPlace({ on, knownOn })).households.map((household) => household.name)

  it('is not who has signed for a flat', async () => {
    const town = await anOfficeWith()
    expect(await names(town)).toEqual(['Mbala'])
    const { householdId } = await town.office.person('R-1')
    const { version } = value(await town.client.people.household({ householdId, on: today }))
    const step = { householdId, version, step: 'contract' as const, on: today }
    value(await town.client.overstays.recordStep(step))
    expect(await names(town)).toEqual([])
    expect(await names(town, announced)).toEqual(['Mbala'])
  })

  it('is nobody of a notice that was not announced yet', async () => {
    const town = await linked()
    expect(await names(town)).toEqual(['Karimi', 'Mbala'])
    expect(await names(town, announced)).toEqual(['Mbala'])
    expect(await names(town, today, announced)).toEqual(['Mbala'])
  })
})

describe('the day of arrival', () => {
  it('a day late: membership, assignment and planned places begin with it; what was believed before stays known', async () => {
    const town = await linked()
    const { client, seen, register, office } = town
    await moveIn(town, 'N-1', '0.02', announced)
    const before = await office.sleeping(announced)
    expect(before['0.02']).toEqual(['N-1', 'N-2', 'R-2'])
    const answer = value(await client.assignments.arrive({ ...(await seen()), personIds: family2(town), day: today }))
    expect(answer.movedStays).toBe(2)
    expect(await register(announced)).toEqual(['R-1 2022-03-01', 'R-2 2022-03-01'])
    expect(await register(today)).toContain(`N-1 ${today}`)
    expect((await office.sleeping(announced))['0.02']).toEqual(['R-2'])
    expect((await office.sleeping(today))['0.02']).toEqual(['N-1', 'N-2', 'R-2'])
    const known = value(await client.people.list({ on: announced, knownOn: announced })).rows
    expect(known.map((row) => row.number)).toContain('N-1')
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('keeps what was believed about a place before the arrival was', async () => {
    const early = aRegister({ ...sheets, stays: [...sheets.stays, aStay('N-1', '0.02', announced)] })
    const town = await linked({}, early)
    const { client, seen, office } = town
    value(await client.assignments.arrive({ ...(await seen()), personIds: family2(town), day: today }))
    expect((await office.sleeping(announced))['0.02']).toEqual(['R-2'])
    const { rows: then } = value(await client.people.list({ on: announced, knownOn: announced }))
    expect(then.find((row) => row.number === 'N-1')?.room).toBe('0.02')
  })

  it('can be corrected, and what lies ahead of the stay is only more time in the register', async () => {
    const town = await linked()
    const { client, seen, register, board } = town
    const personIds = family2(town)
    value(await client.assignments.arrive({ ...(await seen()), personIds, day: today }))
    value(await client.assignments.arrive({ ...(await seen()), personIds: [town.id('N-1')], day: day('2022-10-30') }))
    expect(await register(announced)).toContain('N-1 2022-10-30')
    expect((await board()).people.map((person) => person.arrivedOn)).toEqual(['2022-10-30', today])
    expect(
      refusal(await client.assignments.arrive({ ...(await seen()), personIds: [town.id('N-2')], day: today })),
    ).toBe('NOTHING_CHANGED')
  })

  it('shows an earlier Stichtag and an earlier Kenntnisstand without what came later', async () => {
    const town = await linked()
    value(await town.client.assignments.arrive({ ...(await town.seen()), personIds: family2(town), day: today }))
    expect(await town.board(today, today)).toMatchObject({ state: 'arrived' })
    const boardOn = async (on: Day, knownOn: Day | null) => value(await town.client.assignments.board({ on, knownOn }))
    expect(await boardOn(announced, null)).toEqual([])
    expect(refusal(await town.client.assignments.notice({ noticeId: town.noticeId, on: announced }))).toBe('NOT_FOUND')
    expect(await boardOn(today, announced)).toEqual([])
  })
})

describe('whoever does not come', () => {
  it('leaves the register with the planned place, and can arrive after all', async () => {
    const town = await linked()
    const { client, seen, register, board, office } = town
    await moveIn(town, 'N-1', '0.02', announced)
    value(await client.assignments.notArrived({ ...(await seen()), personIds: [town.id('N-2')] }))
    expect(await board()).toMatchObject({ state: 'entered', expected: 1, notArrived: 1 })
    expect(await register(today)).not.toContain(`N-2 ${announced}`)
    expect(value(await client.people.person({ personId: town.id('N-2'), on: today }))).toMatchObject({
      assignedOn: null,
      assignmentKind: null,
    })
    expect((await office.sleeping(today))['0.02']).toEqual(['N-1', 'R-2'])
    value(await client.assignments.arrive({ ...(await seen()), personIds: [town.id('N-2')], day: today }))
    expect(await register(today)).toContain(`N-2 ${today}`)
    const listed = value(await client.people.list({ on: today })).rows
    const householdOf = (number: string) => listed.find((row) => row.number === number)?.household
    expect([householdOf('N-1'), householdOf('N-2')]).toEqual(['H-1', 'H-1'])
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('also when all of it happened on one day', async () => {
    const office = await anOffice(rows)
    const { client } = office
    const { noticeId } = value(await client.assignments.announce(notice))
    const { personId } = await office.person('N-1')
    const { personId: childId } = await office.person('N-2')
    const personIds = [personId, childId]
    const order = (version: number) => ({ noticeId, version, personIds })
    value(await client.assignments.linkPeople(order(1)))
    value(await client.assignments.notArrived(order(2)))
    value(await client.assignments.arrive({ ...order(3), day: today }))
    const { members } = value(
      await client.people.household({ householdId: (await office.person('N-1')).householdId, on: today }),
    )
    expect(members.map((member) => [member.number, member.role])).toEqual([
      ['N-1', 'reference'],
      ['N-2', 'child'],
    ])
  })

  it('is refused for somebody who lives here', async () => {
    const town = await linked()
    const { client, seen, id } = town
    value(await client.assignments.arrive({ ...(await seen()), personIds: family2(town), day: announced }))
    await moveIn(town, 'N-1', '0.02', announced)
    const refused = await client.assignments.notArrived({ ...(await seen()), personIds: [id('N-1')] })
    expect(refusal(refused)).toBe('LIVES_HERE')
  })
})

describe('a notice', () => {
  it('is changed; people who are expected follow the day and the kind', async () => {
    const town = await linked()
    const { client, seen, register, board } = town
    await moveIn(town, 'N-1', '0.02', announced)
    const later = { ...notice, expectedOn: day('2022-11-05'), kind: 'section_12a' as const }
    value(await client.assignments.changeNotice({ ...(await seen()), ...later }))
    expect(await board()).toMatchObject({ state: 'entered', isOverdue: false, expectedOn: '2022-11-05' })
    expect(await register(today)).toEqual(['R-1 2022-03-01', 'R-2 2022-03-01'])
    expect(await register(day('2022-11-05'))).toContain('N-1 2022-11-05')
    const person = value(await client.people.person({ personId: town.id('N-1'), on: day('2022-11-05') }))
    expect(person).toMatchObject({ assignmentKind: 'section_12a', place: { from: '2022-11-05' } })
    expect(refusal(await client.assignments.changeNotice({ ...(await seen()), ...later }))).toBe('NOTHING_CHANGED')
  })

  it('is changed, and who has arrived stays assigned on the day of arrival', async () => {
    const town = await linked()
    const { client, seen, register } = town
    value(await client.assignments.arrive({ ...(await seen()), personIds: [town.id('N-1')], day: announced }))
    value(await client.assignments.changeNotice({ ...(await seen()), ...notice, expectedOn: day('2022-11-05') }))
    expect(await register(today)).toContain(`N-1 ${announced}`)
    expect(await register(day('2022-11-05'))).toContain('N-2 2022-11-05')
  })

  it('is withdrawn with the people who are expected, and not once somebody came', async () => {
    const town = await linked()
    const { client, seen, register, board } = town
    const before = await seen()
    const withdrawn = value(await client.assignments.withdrawNotice(before))
    expect(withdrawn.people).toBe(2)
    expect(await board()).toMatchObject({ state: 'withdrawn', notArrived: 2 })
    expect(await register(today)).toEqual(['R-1 2022-03-01', 'R-2 2022-03-01'])
    expect(value(await client.assignments.needPlace({ on: today })).unnamed).toEqual([])
    expect(refusal(await client.assignments.withdrawNotice(await seen()))).toBe('NOTICE_WITHDRAWN')
    expect(refusal(await client.assignments.arrive({ ...(await seen()), personIds: family2(town), day: today }))).toBe(
      'NOTICE_WITHDRAWN',
    )

    const other = await linked()
    value(await other.client.assignments.arrive({ ...(await other.seen()), personIds: [other.id('N-1')], day: today }))
    expect(refusal(await other.client.assignments.withdrawNotice(await other.seen()))).toBe('PEOPLE_ARRIVED')
  })

  it('people of a withdrawn notice can be announced again by another', async () => {
    const town = await linked()
    const { client } = town
    value(await client.assignments.withdrawNotice(await town.seen()))
    const next = { ...notice, number: 'ZW-8', expectedOn: day('2022-11-09') }
    const { noticeId } = value(await client.assignments.announce(next))
    value(await client.assignments.linkPeople({ noticeId, version: 1, personIds: family2(town) }))
    const found = value(await client.assignments.board({ on: today })).find((entry) => entry.id === noticeId)
    expect(found).toMatchObject({ state: 'entered', expected: 2 })
    expect(await town.register(day('2022-11-09'))).toContain('N-1 2022-11-09')
    expect(await town.board()).toMatchObject({ state: 'withdrawn', people: [] })
  })
})

describe('taken back as one step', () => {
  type Step = readonly [string, (town: Town) => Promise<{ auditId: AuditId | null }>]
  const order = async (town: Town) => ({ ...(await town.seen()), personIds: family2(town) })
  it.each<Step>([['a link', async (town) => value(await town.client.assignments.linkPeople(await order(town)))]])(
    '%s',
    async (_, step) => {
      const town = await anOfficeWith()
      const before = await town.everything()
      const { auditId } = await step(town)
      expect(await town.everything()).not.toEqual(before)
      await undo(town.office, auditId)
      expect(await town.everything()).toEqual(before)
    },
  )

  it.each<Step>([
    [
      'an arrival on another day',
      async (town) => value(await town.client.assignments.arrive({ ...(await order(town)), day: today })),
    ],
    ['a not coming', async (town) => value(await town.client.assignments.notArrived(await order(town)))],
    [
      'a private home',
      async (town) => value(await town.client.assignments.livesPrivately({ ...(await order(town)), home: 'privat' })),
    ],
    ['a withdrawal', async (town) => value(await town.client.assignments.withdrawNotice(await town.seen()))],
    [
      'a changed day',
      async (town) =>
        value(
          await town.client.assignments.changeNotice({
            ...(await town.seen()),
            ...notice,
            expectedOn: day('2022-11-05'),
          }),
        ),
    ],
  ])('%s', async (_, step) => {
    const town = await linked()
    await moveIn(town, 'N-1', '0.02', announced)
    const before = await town.everything()
    const { auditId } = await step(town)
    expect(await town.everything()).not.toEqual(before)
    await undo(town.office, auditId)
    expect(await town.everything()).toEqual(before)
    expect(value(await town.client.office.check({})).problems).toEqual([])
  })

  it('an announcement; the log names it and everything after it', async () => {
    const { client, noticeId, seen, id } = await anOfficeWith()
    value(await client.assignments.linkPeople({ ...(await seen()), personIds: [id('N-1')] }))
    const log = value(await client.office.log({ limit: 2 }))
    expect(log.map((row) => [row.command, row.subject])).toEqual([
      ['assignments.linkPeople', { notice: 'ZW-7', people: 1 }],
      ['assignments.announce', { notice: 'ZW-7' }],
    ])
    for (const { id: auditId } of log) value(await client.office.undo({ auditId }))
    expect(value(await client.assignments.board({ on: today })).map((entry) => entry.id)).not.toContain(noticeId)
  })
})

describe('refused', () => {
  it('a number that is taken, more children than people, a day of announcement that lies ahead', async () => {
    const { client, seen } = await anOfficeWith()
    const announce = async (over: object) => refusal(await client.assignments.announce({ ...notice, ...over }))
    expect(await announce({})).toBe('NOTICE_NUMBER_TAKEN')
    expect(await announce({ number: 'ZW-8', children: 3 })).toBe('CHILDREN_ABOVE_PERSONS')
    expect(await announce({ number: 'ZW-8', announcedOn: '2022-11-03' })).toBe('LEARNED_LATER')
    expect(await announce({ number: ' ' })).toBe('INVALID_INPUT')
    expect(await announce({ number: 'ZW-8', persons: 0 })).toBe('INVALID_INPUT')
    value(await client.assignments.announce({ ...notice, number: 'ZW-8' }))
    const renamed = { ...(await seen()), ...notice, number: 'ZW-8' }
    expect(refusal(await client.assignments.changeNotice(renamed))).toBe('NOTICE_NUMBER_TAKEN')
  })

  it('every step of a clerk who looks at the state of before', async () => {
    const town = await linked()
    const { client, noticeId } = town
    const old = { noticeId, version: 1 }
    const some = { ...old, personIds: family2(town) }
    const answers = [
      await client.assignments.changeNotice({ ...old, ...notice, persons: 3 }),
      await client.assignments.withdrawNotice(old),
      await client.assignments.linkPeople(some),
      await client.assignments.arrive({ ...some, day: today }),
      await client.assignments.notArrived(some),
      await client.assignments.livesPrivately({ ...some, home: 'privat' }),
    ]
    expect(answers.map(refusal)).toEqual(answers.map(() => 'STALE'))
  })

  it('people of another notice, people nobody knows, an arrival that lies ahead', async () => {
    const town = await linked()
    const { client, seen, id } = town
    const { noticeId } = value(await client.assignments.announce({ ...notice, number: 'ZW-8' }))
    const other = { noticeId, version: 1 }
    expect(refusal(await client.assignments.linkPeople({ ...other, personIds: [id('N-1')] }))).toBe('ALREADY_LINKED')
    expect(refusal(await client.assignments.linkPeople({ ...other, personIds: [999 as PersonId] }))).toBe('NOT_FOUND')
    expect(refusal(await client.assignments.arrive({ ...other, personIds: [id('N-1')], day: today }))).toBe('NOT_FOUND')
    const tomorrow = { ...(await seen()), personIds: family2(town), day: day('2022-11-03') }
    expect(refusal(await client.assignments.arrive(tomorrow))).toBe('ARRIVAL_IN_FUTURE')
    const nobody = { noticeId: 999 as NoticeId, version: 1 }
    expect(refusal(await client.assignments.withdrawNotice(nobody))).toBe('NOT_FOUND')
    expect(value(await client.office.log({ limit: 1 }))[0]?.command).toBe('assignments.announce')
  })

  it('an arrival that contradicts the file', async () => {
    const { client, seen, id } = await anOfficeWith({ persons: 1, children: 0 })
    const personIds = [id('R-2')]
    value(await client.assignments.linkPeople({ ...(await seen()), personIds }))
    const gone = await client.assignments.notArrived({ ...(await seen()), personIds })
    expect(refusal(gone)).toBe('LIVES_HERE')
  })
})
