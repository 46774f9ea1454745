/** The time view and reservations through the contract: bars against the plan of each day, places kept, and what takes them back. */
import { describe, expect, it } from 'vitest'
import { addDays, covers, type Day, type HouseholdId, type NoticeId } from '../../db/domain/values.ts'
import { aHouse, aNotice, aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const haddad = { household: 'H-1', familyName: 'Haddad' }
const rows = aRegister({
  houses: [
    aHouse(),
    aHouse({
      shortName: 'OST1',
      name: 'Oststraße 1',
      kind: 'rented_flat',
      leaseFrom: day('2021-01-01'),
      leaseTo: day('2022-12-01'),
    }),
  ],
  rooms: [aRoom('0.02'), aRoom('0.01'), aRoom('0.10'), aRoom('1', { accommodation: 'OST1' })],
  people: [
    aPerson('P-1', haddad),
    aPerson('P-2', { ...haddad, role: 'partner', sex: 'w', familyName: 'Nasser' }),
    aPerson('P-3', { familyName: 'Kaya' }),
    aPerson('P-4', { familyName: 'Osei' }),
  ],
  stays: [
    aStay('P-1', '0.01', '2022-03-01'),
    aStay('P-2', '0.01', '2022-03-01', '2022-11-20'),
    aStay('P-3', '1', '2022-05-01', '2022-11-15', 'OST1'),
  ],
  notices: [aNotice('Z-7')],
})
const ready = (over: Parameters<typeof anOffice>[2] = {}) =>
  anOffice(
    rows,
    [{ accommodation: 'FRI', room: '0.10', from: day('2022-10-01'), to: day('2022-11-18'), reason: 'Schimmel' }],
    over,
  )

const everything = { all: true } as const
const seen = async (office: TestOffice, over: Partial<Parameters<TestOffice['client']['timeline']['rooms']>[0]> = {}) =>
  value(
    await office.client.timeline.rooms({
      on: office.today,
      scope: everything,
      from: day('2022-10-27'),
      days: 42,
      ...over,
    }),
  )
const roomOf = async (office: TestOffice, number: string, over = {}) => {
  const room = (await seen(office, over)).rooms.find((candidate) => candidate.number === number)
  if (!room) throw new Error(`no room ${number}`)
  return room
}
const move = async (office: TestOffice, person: string, room: string, on: Day, reason: string | null = null) => {
  const { householdId, personId } = await office.person(person)
  const { version } = value(await office.client.people.household({ householdId, on: office.today }))
  return value(
    await office.client.housing.moveHousehold({
      householdId,
      version,
      personIds: [personId],
      roomId: await office.roomId(room),
      day: on,
      reason,
      accepted: ['split', 'back_dated', 'area', 'sexes', 'regular'],
    }),
  )
}

describe('rooms over time', () => {
  it('come in the order of the plan, with stays, blocks and the end of a lease', async () => {
    const office = await ready()
    const { rooms } = await seen(office)
    expect(rooms.map((room) => `${room.house} ${room.number}`)).toEqual(['FRI 0.01', 'FRI 0.02', 'FRI 0.10', 'OST1 1'])
    expect(rooms[0]?.stays).toMatchObject([
      { name: 'Haddad', from: '2022-03-01', to: '2022-11-20', planned: 0, comes: 2, goes: 1 },
      { name: 'Haddad', from: '2022-11-20', to: null, comes: 0 },
    ])
    expect(rooms[2]?.blocks).toEqual([{ from: '2022-10-01', to: '2022-11-18', reason: 'Schimmel' }])
    expect(rooms[3]).toMatchObject({
      stays: [{ name: 'Kaya', to: '2022-11-15' }],
      idle: [{ from: '2022-12-01', why: 'lease' }],
    })
  })

  it('say of every room and day what the plan of that day says', async () => {
    const office = await ready()
    await move(office, 'P-3', '0.02', day('2022-11-10'))
    await move(office, 'P-4', '0.02', day('2022-11-07'))
    const { rooms, totals, from } = await seen(office)
    for (let at = 0; at < 42; at++) {
      const on = addDays(from, at)
      const houses = value(await office.client.housing.houses({ on }))
      const sum = (of: (places: (typeof houses)[number]['places']) => number) =>
        houses.reduce((all, house) => all + of(house.places), 0)
      expect(totals.taken[at]).toBe(sum((places) => places.taken))
      expect(totals.freeRegular[at]).toBe(sum((places) => places.freeRegular))
      expect(totals.freeDensified[at]).toBe(sum((places) => places.freeDensified))
      for (const house of houses) {
        const plan = value(await office.client.housing.plan({ on, scope: { accommodationId: house.id } }))
        for (const shown of plan.groups.flatMap((group) => group.rooms)) {
          const room = rooms.find((candidate) => candidate.roomId === shown.id)
          const bars = room?.stays.filter((bar) => covers(bar, on)) ?? []
          expect(new Set(bars.flatMap((bar) => bar.personIds))).toEqual(
            new Set(shown.people.map((person) => person.personId)),
          )
          expect(room?.idle.some((piece) => covers(piece, on))).toBe(!shown.inService)
          expect(room?.blocks.some((piece) => covers(piece, on))).toBe(shown.block !== null)
        }
      }
    }
  })

  it('show a move of a later day as planned, one that was learned later not before', async () => {
    const office = await ready()
    await move(office, 'P-3', '0.02', day('2022-11-10'))
    expect((await roomOf(office, '0.02')).stays).toMatchObject([{ name: 'Kaya', from: '2022-11-10', planned: 1 }])
    expect((await roomOf(office, '0.02', { on: day('2022-11-12') })).stays).toMatchObject([{ planned: 0 }])
    expect((await roomOf(office, '0.02', { knownOn: day('2022-11-01') })).stays).toEqual([])
    expect((await seen(office)).totals).toMatchObject({ arrivals: Array.from({ length: 42 }, () => 0) })
  })

  it('are those of one house or of all flats when asked so', async () => {
    const office = await ready()
    expect((await seen(office, { scope: { kind: 'rented_flat' } })).rooms).toHaveLength(1)
    expect(
      (await seen(office, { scope: { accommodationId: (await roomOf(office, '0.01')).accommodationId } })).rooms,
    ).toHaveLength(3)
  })
})

const kept = { from: day('2022-11-05'), to: day('2022-11-25') }
const reserve = async (
  office: TestOffice,
  room: string,
  places: number,
  holder: Parameters<TestOffice['client']['reservations']['reserve']>[0]['holder'],
  over = {},
) => office.client.reservations.reserve({ roomId: await office.roomId(room), places, holder, ...kept, ...over })
const figures = async (office: TestOffice, on: Day) => {
  const plan = value(await office.client.housing.plan({ on, scope: { kind: 'shelter' } }))
  return plan.places
}

describe('reserving places', () => {
  it('keeps them for a household, a notice or what was written, and leaves the free ones as they are', async () => {
    const office = await ready()
    const { householdId } = await office.person('P-4')
    const board = value(await office.client.assignments.board({ on: office.today }))
    const noticeId = board[0]?.id as NoticeId
    const before = await figures(office, day('2022-11-06'))
    value(await reserve(office, '0.02', 1, { kind: 'household', householdId }))
    value(await reserve(office, '0.02', 3, { kind: 'notice', noticeId }))
    value(await reserve(office, '0.01', 1, { kind: 'label', label: 'Notplatz' }))
    expect((await roomOf(office, '0.02')).reservations).toMatchObject([
      { name: 'Osei', places: 1, from: '2022-11-05', to: '2022-11-25', expires: '2022-11-25' },
      { name: 'Z-7', places: 3 },
    ])
    expect(await figures(office, day('2022-11-06'))).toEqual({ ...before, reserved: 5 })
    expect(await figures(office, day('2022-11-25'))).toMatchObject({ reserved: 0 })
    const plan = value(await office.client.housing.plan({ on: office.today, scope: { kind: 'shelter' } }))
    const room = plan.groups.flatMap((group) => group.rooms).find((candidate) => candidate.number === '0.01')
    expect(room?.reservations).toMatchObject([{ name: 'Notplatz', places: 1, kept: 1, from: '2022-11-05' }])
  })

  it('refuses more than a night has', async () => {
    const office = await ready()
    const holder = { kind: 'label', label: 'Notplatz' } as const
    value(await reserve(office, '0.02', 4, holder))
    const roomId = await office.roomId('0.02')
    expect(await office.client.reservations.reserve({ roomId, places: 2, holder, ...kept })).toMatchObject({
      error: { code: 'NOT_ENOUGH_FREE', details: { on: '2022-11-05', free: 1, wanted: 2 } },
    })
    expect(value(await office.client.reservations.free({ roomId, ...kept }))).toMatchObject({
      room: '0.02',
      free: 1,
      why: null,
    })
    expect(refusal(await reserve(office, '0.10', 1, holder))).toBe('NOT_ENOUGH_FREE')
    expect(refusal(await reserve(office, '0.02', 1, { kind: 'household', householdId: 999 as HouseholdId }))).toBe(
      'NOT_FOUND',
    )
  })

  it('ends when the household moves in, and lives again when that is taken back', async () => {
    const office = await ready()
    const { householdId } = await office.person('P-4')
    value(await reserve(office, '0.02', 1, { kind: 'household', householdId }))
    const moved = await move(office, 'P-4', '0.02', day('2022-11-10'))
    expect((await roomOf(office, '0.02')).reservations).toMatchObject([{ from: '2022-11-05', to: '2022-11-10' }])
    expect(await figures(office, day('2022-11-11'))).toMatchObject({ reserved: 0 })
    value(await office.client.office.undo({ auditId: moved.auditId as never }))
    expect((await roomOf(office, '0.02')).reservations).toMatchObject([{ to: '2022-11-25' }])
  })

  it('stands on the list of follow-ups from two days before it expires, while it keeps places', async () => {
    const office = await ready()
    const { householdId } = await office.person('P-4')
    value(await reserve(office, '0.02', 1, { kind: 'household', householdId }))
    const due = async (on: Day) =>
      value(await office.client.followUps.list({ on, kind: 'reservation_expires' })).rows.map((row) => [
        row.about.name,
        row.dueOn,
        row.cause?.details.places,
      ])
    expect(await due(day('2022-11-17'))).toEqual([])
    expect(await due(day('2022-11-18'))).toEqual([['0.02', '2022-11-23', 1]])
    expect(await due(day('2022-11-25'))).toEqual([['0.02', '2022-11-23', 1]])
    expect(await due(day('2022-11-26'))).toEqual([])
    await move(office, 'P-4', '0.02', day('2022-11-10'))
    expect(await due(day('2022-11-20'))).toEqual([])
  })

  it('is prolonged, changed, given up and taken back; an old sight of it is refused', async () => {
    const office = await ready()
    const holder = { kind: 'label', label: 'Notplatz' } as const
    const { id } = value(await reserve(office, '0.02', 2, holder, { from: office.today }))
    const longer = value(
      await office.client.reservations.change({ id, places: 2, holder, from: office.today, to: day('2022-12-01') }),
    )
    expect((await roomOf(office, '0.02')).reservations).toMatchObject([{ id: longer.id, to: '2022-12-01' }])
    expect(refusal(await office.client.reservations.release({ id }))).toBe('STALE')
    const same = { places: 2, holder, from: office.today, to: day('2022-12-01') }
    expect(refusal(await office.client.reservations.change({ id: longer.id, ...same }))).toBe('NOTHING_CHANGED')
    const released = value(await office.client.reservations.release({ id: longer.id }))
    expect((await roomOf(office, '0.02')).reservations).toEqual([])
    const [line] = value(await office.client.office.log({}))
    expect(line).toMatchObject({ subject: { room: '0.02', places: 2, label: 'Notplatz', day: '2022-12-01' } })
    value(await office.client.office.undo({ auditId: released.auditId as never }))
    expect(value(await office.client.reservations.one({ id: longer.id }))).toMatchObject({
      name: 'Notplatz',
      places: 2,
    })
  })
})
