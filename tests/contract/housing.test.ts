/** Moving households through the contract, on a real file. */
import { describe, expect, it } from 'vitest'
import { aHouse, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const family = { household: 'H-1', familyName: 'Haddad' }
const rows = aRegister({
  rooms: [
    aRoom('0.01'),
    aRoom('0.02', { regularPlaces: 2, densifiedPlaces: 2, areaHundredths: 1800 }),
    aRoom('0.03', { unit: 'Wohnung 2' }),
  ],
  people: [
    aPerson('P-1', { ...family, sex: 'w' }),
    aPerson('P-2', { ...family, role: 'child', birth: { day: day('2015-01-01'), precision: 'day' } }),
    aPerson('P-3', { ...family, role: 'child', birth: { day: day('2017-01-01'), precision: 'day' } }),
    aPerson('P-4', { sex: 'm' }),
  ],
  stays: [
    aStay('P-1', '0.01', '2022-03-01'),
    aStay('P-2', '0.01', '2022-03-01'),
    aStay('P-3', '0.01', '2022-03-01'),
    aStay('P-4', '0.03', '2022-04-01'),
  ],
})

async function ready() {
  const office = await anOffice(rows)
  const { householdId } = await office.person('P-1')
  const household = value(await office.client.people.household({ householdId, on: office.today }))
  const personIds = household.members.map((member) => member.personId)
  return { office, order: { householdId, version: household.version, personIds, day: day('2022-11-03') } }
}

describe('moving a household', () => {
  it('moves everyone from the day on, keeps the nights before, and can be taken back as one step', async () => {
    const { office, order } = await ready()
    const alone = {
      ...order,
      roomId: await office.roomId('0.03'),
      accepted: ['sexes' as const, 'minors' as const],
      reason: 'Brandschaden',
    }
    const moved = value(await office.client.housing.moveHousehold(alone))
    expect(moved).toMatchObject({ people: 3, room: '0.03' })
    expect(await office.sleeping(day('2022-11-02'))).toEqual({ '0.01': ['P-1', 'P-2', 'P-3'], '0.03': ['P-4'] })
    expect(await office.sleeping(day('2022-11-03'))).toEqual({ '0.03': ['P-1', 'P-2', 'P-3', 'P-4'] })
    if (moved.auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId: moved.auditId }))
    expect(await office.sleeping(day('2022-11-03'))).toEqual({ '0.01': ['P-1', 'P-2', 'P-3'], '0.03': ['P-4'] })
    expect(value(await office.client.office.check({})).problems).toEqual([])
  })

  it('refuses a room that is too small, whatever the clerk accepts, and changes nothing', async () => {
    const { office, order } = await ready()
    const order2 = {
      ...order,
      roomId: await office.roomId('0.02'),
      accepted: ['capacity' as const, 'area' as const],
      reason: 'eilt',
    }
    expect(refusal(await office.client.housing.moveHousehold(order2))).toBe('MOVE_REFUSED')
    expect(await office.sleeping(day('2022-11-03'))).toEqual({ '0.01': ['P-1', 'P-2', 'P-3'], '0.03': ['P-4'] })
    expect(value(await office.client.office.log({})).map((row) => row.command)).toEqual(['file.demo'])
  })

  it('refuses unrelated adults of different sex in one room until the clerk overrides it with a reason', async () => {
    const { office, order } = await ready()
    const to = { ...order, roomId: await office.roomId('0.03') }
    const refused = await office.client.housing.moveHousehold(to)
    expect(refused).toMatchObject({ ok: false, error: { code: 'MOVE_REFUSED' } })
    expect(JSON.stringify(refused)).toContain('"sexes"')
    expect(refusal(await office.client.housing.moveHousehold({ ...to, accepted: ['sexes', 'minors'] }))).toBe(
      'REASON_NEEDED',
    )
  })

  it('refuses a clerk who still looks at the state before a colleague moved the household', async () => {
    const { office, order } = await ready()
    const to = {
      ...order,
      roomId: await office.roomId('0.03'),
      accepted: ['sexes' as const, 'minors' as const],
      reason: 'x',
    }
    value(await office.client.housing.moveHousehold(to))
    expect(refusal(await office.client.housing.moveHousehold({ ...to, roomId: await office.roomId('0.01') }))).toBe(
      'STALE',
    )
  })

  it('will not take back a move after a later one of the same people', async () => {
    const { office, order } = await ready()
    const first = value(
      await office.client.housing.moveHousehold({
        ...order,
        roomId: await office.roomId('0.03'),
        accepted: ['sexes', 'minors'],
        reason: 'x',
      }),
    )
    value(
      await office.client.housing.moveHousehold({
        ...order,
        version: order.version + 1,
        roomId: await office.roomId('0.01'),
        day: day('2022-11-05'),
      }),
    )
    if (first.auditId === null) throw new Error('no audit row')
    expect(refusal(await office.client.office.undo({ auditId: first.auditId }))).toBe('UNDO_OVERTAKEN')
  })

  it('offers rooms best first; what no reason can override comes last, with its numbers', async () => {
    const { office, order } = await ready()
    const { options } = value(await office.client.housing.moveOptions({ personIds: order.personIds, day: order.day }))
    expect(options.map((option) => [option.number, option.verdict])).toEqual([
      ['0.03', 'block'],
      ['0.02', 'block'],
    ])
    expect(options[1]?.findings[0]).toMatchObject({
      rule: 'capacity',
      severity: 'block',
      facts: { people: 3, densified: 2 },
    })
  })

  it('refuses a move or a question in which somebody is not in the register', async () => {
    const { office, order } = await ready()
    const personIds = [...order.personIds, 99_999]
    const to = { ...order, personIds, roomId: await office.roomId('0.03'), accepted: ['sexes' as const], reason: 'x' }
    expect(refusal(await office.client.housing.moveHousehold(to))).toBe('NOT_FOUND')
    expect(refusal(await office.client.housing.moveOptions({ personIds, day: order.day }))).toBe('NOT_FOUND')
    expect(await office.sleeping(day('2022-11-03'))).toEqual({ '0.01': ['P-1', 'P-2', 'P-3'], '0.03': ['P-4'] })
  })

  it('offers the room of the family to a child that has no place yet', async () => {
    const newborn = aPerson('P-5', {
      ...family,
      role: 'child',
      birth: { day: day('2022-10-30'), precision: 'day' },
      assignedOn: null,
      statusFrom: null,
      regimeFrom: null,
    })
    const office = await anOffice({ ...rows, people: [...rows.people, { row: 9, value: newborn }] })
    const { householdId } = await office.person('P-1')
    const { members } = value(await office.client.people.household({ householdId, on: office.today }))
    const personIds = members.map((member) => member.personId)
    const { options } = value(await office.client.housing.moveOptions({ personIds, day: office.today }))
    expect(options.map((option) => option.number)).toContain('0.01')
  })

  it('does not block a child from a room in which adults are mixed by an earlier exception', async () => {
    const couple = [
      aPerson('P-6', { household: 'H-6', sex: 'm' }),
      aPerson('P-7', { household: 'H-7', sex: 'w' }),
      aPerson('P-8', { household: 'H-8', role: 'child', birth: { day: day('2005-06-01'), precision: 'day' } }),
    ]
    const office = await anOffice(
      aRegister({
        rooms: [aRoom('0.01'), aRoom('0.02')],
        people: couple,
        stays: [
          aStay('P-6', '0.01', '2022-05-01'),
          aStay('P-7', '0.01', '2022-05-01'),
          aStay('P-8', '0.02', '2022-05-01'),
        ],
      }),
    )
    const { personId } = await office.person('P-8')
    const { options } = value(await office.client.housing.moveOptions({ personIds: [personId], day: office.today }))
    expect(options.find((option) => option.number === '0.01')?.findings.map((finding) => finding.rule)).not.toContain(
      'sexes',
    )
  })

  it('shows a move that is planned: in the plan of the room, at the household, and as the reason against the next one', async () => {
    const { office, order } = await ready()
    const roomId = await office.roomId('0.03')
    value(await office.client.housing.moveHousehold({ ...order, roomId, accepted: ['sexes', 'minors'], reason: 'x' }))
    const plan = value(await office.client.housing.plan({ on: office.today, scope: { kind: 'shelter' } }))
    const room = plan.groups.flatMap((group) => group.rooms).find((candidate) => candidate.number === '0.03')
    expect(room?.coming).toMatchObject([{ name: 'Haddad', people: 3, from: '2022-11-03' }])
    const { members } = value(
      await office.client.people.household({ householdId: order.householdId, on: office.today }),
    )
    expect(members.map((member) => [member.place?.room, member.nextPlace?.room])).toEqual(
      members.map(() => ['0.01', '0.03']),
    )
  })

  it('is told in the log by household, room and day; its taking back names what it took back', async () => {
    const { office, order } = await ready()
    const roomId = await office.roomId('0.03')
    const moved = value(
      await office.client.housing.moveHousehold({ ...order, roomId, accepted: ['sexes', 'minors'], reason: 'x' }),
    )
    if (moved.auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId: moved.auditId }))
    value(
      await office.client.reports.issue({
        request: { name: 'belegung', on: office.today, audience: 'feuerwehr' },
        medium: 'excel',
      }),
    )
    const log = value(await office.client.office.log({ limit: 3 }))
    expect(log.map((row) => row.subject)).toEqual([
      { report: 'belegung', audience: 'feuerwehr', medium: 'excel', day: '2022-11-02' },
      { undoes: 'housing.moveHousehold' },
      { household: 'Haddad', people: 3, house: 'Friedrichstraße', room: '0.03', day: '2022-11-03' },
    ])
  })

  it('offers, among rooms that fit equally, those of the house in which they live first', async () => {
    const office = await anOffice(
      aRegister({
        houses: [aHouse(), aHouse({ shortName: 'ALT', name: 'Alte Schule' })],
        rooms: [aRoom('1'), aRoom('2'), aRoom('2', { accommodation: 'ALT' })],
        people: [aPerson('P-1')],
        stays: [aStay('P-1', '1', '2022-03-01')],
      }),
    )
    const { personId } = await office.person('P-1')
    const { options } = value(await office.client.housing.moveOptions({ personIds: [personId], day: office.today }))
    expect(options.map((option) => option.house)).toEqual(['FRI', 'ALT'])
  })
})
