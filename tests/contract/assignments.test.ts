/** From the announcement of people to their place, through the contract, on a real file; each step taken back. */
import { describe, expect, it } from 'vitest'
import type { Day } from '../../db/domain/values.ts'
import { aRegister, aStay, day } from '../build/register.ts'
import {
  announced,
  anOfficeWith,
  family2,
  linked,
  moveIn,
  notice,
  rows,
  sheets,
  type Town,
  today,
} from '../support/noticeOffice.ts'
import { anOffice, refusal, value } from '../support/office.ts'

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
