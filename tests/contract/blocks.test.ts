/** Blocking rooms through the contract, on a real file: refused, combined with moves, put right, and taken back as one step. */
import { describe, expect, it } from 'vitest'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, type TestOffice, value } from '../support/office.ts'

const family = { household: 'H-1', familyName: 'Haddad' }
const rows = aRegister({
  rooms: [aRoom('0.01'), aRoom('0.02'), aRoom('0.03', { regularPlaces: 2, densifiedPlaces: 2 }), aRoom('0.04')],
  people: [
    aPerson('P-1', { ...family, sex: 'w' }),
    aPerson('P-2', { ...family, role: 'child', birth: { day: day('2015-01-01'), precision: 'day' } }),
    aPerson('P-3', { ...family, role: 'child', birth: { day: day('2017-01-01'), precision: 'day' } }),
    aPerson('P-4', { familyName: 'Okafor' }),
  ],
  stays: [
    aStay('P-1', '0.01', '2022-03-01'),
    aStay('P-2', '0.01', '2022-03-01'),
    aStay('P-3', '0.01', '2022-03-01'),
    aStay('P-4', '0.02', '2022-04-01', '2022-11-20'),
  ],
})
const from = day('2022-11-07')
const to = day('2022-12-01')

async function foreseen(office: TestOffice, numbers: readonly string[], chosen = {}) {
  const roomIds = await Promise.all(numbers.map((number) => office.roomId(number)))
  const ahead = value(await office.client.blocks.foresee({ roomIds, from, to, chosen }))
  const placements = ahead.leaving.flatMap(({ householdId, version, personIds, day: on, to: goes }) =>
    goes
      ? [
          {
            householdId,
            version,
            personIds,
            roomId: goes.roomId,
            day: on,
            accepted: goes.findings.filter((f) => f.severity === 'warn').map((f) => f.rule),
          },
        ]
      : [],
  )
  return { roomIds, ahead, moves: { placements, reason: 'Schimmel' } }
}
const listed = async (office: TestOffice, knownOn: string | null = null) =>
  value(await office.client.blocks.list({ on: office.today, knownOn: knownOn === null ? null : day(knownOn) })).map(
    ({ number, from: begins, to: ends, reason, state }) => `${number} ${begins} ${ends ?? ''} ${reason} ${state}`,
  )

describe('blocking rooms', () => {
  it('blocks empty rooms, several at once, for good or up to a day', async () => {
    const office = await anOffice(rows)
    const roomIds = [await office.roomId('0.03'), await office.roomId('0.04')]
    const done = await office.client.blocks.block({ roomIds, from, to: null, reason: 'Renovierung' })
    expect(value(done)).toMatchObject({ rooms: 2, people: 0 })
    expect(await listed(office)).toEqual(['0.03 2022-11-07  Renovierung coming', '0.04 2022-11-07  Renovierung coming'])
    const [house] = value(await office.client.housing.houses({ on: from }))
    expect(house?.places).toMatchObject({ blocked: 6, freeRegular: 4 })
  })

  it('is refused while somebody has a place there on one of its nights, and changes nothing', async () => {
    const office = await anOffice(rows)
    const roomIds = [await office.roomId('0.02')]
    const late = await office.client.blocks.block({ roomIds, from: day('2022-11-19'), to, reason: 'Schimmel' })
    expect(late).toMatchObject({ ok: false, error: { code: 'ROOM_OCCUPIED', details: { people: 1 } } })
    expect(await listed(office)).toEqual([])
    // The day of leaving is no night any more.
    value(await office.client.blocks.block({ roomIds, from: day('2022-11-20'), to, reason: 'Schimmel' }))
  })

  it('proposes a room for each household that must go, never one of those that are blocked, and none twice over', async () => {
    const office = await anOffice(rows)
    const { ahead } = await foreseen(office, ['0.01', '0.02'])
    expect(
      ahead.leaving.map(({ name, people, room, day: on, to: goes }) => [name, people.length, room, on, goes?.room]),
    ).toEqual([
      ['Haddad', 3, '0.01', from, '0.04'],
      ['Okafor', 1, '0.02', from, '0.03'],
    ])
  })

  it('counts who was placed before: two households never get the places that only one can have', async () => {
    const alone = { regularPlaces: 1, densifiedPlaces: 1 }
    const office = await anOffice(
      aRegister({
        rooms: [aRoom('0.01'), aRoom('0.02', alone), aRoom('0.03', alone)],
        people: [aPerson('P-1'), aPerson('P-2'), aPerson('P-3')],
        stays: ['P-1', 'P-2', 'P-3'].map((number) => aStay(number, '0.01', '2022-03-01')),
      }),
    )
    const { ahead } = await foreseen(office, ['0.01'])
    expect(ahead.leaving.map(({ to: goes }) => goes?.room ?? null)).toEqual(['0.02', '0.03', null])
  })

  it('says so when the room that the clerk chose is too small', async () => {
    const office = await anOffice(rows)
    const { ahead } = await foreseen(office, ['0.01'])
    const chosen = { [ahead.leaving[0]?.key ?? '']: await office.roomId('0.03') }
    const { ahead: again, moves, roomIds } = await foreseen(office, ['0.01'], chosen)
    expect(again.leaving[0]?.to?.findings[0]).toMatchObject({ rule: 'capacity', severity: 'block' })
    expect(refusal(await office.client.blocks.block({ roomIds, from, to, reason: 'Schimmel', moves }))).toBe(
      'MOVE_REFUSED',
    )
    expect(await listed(office)).toEqual([])
  })

  it('saves block and moves as one step, and one undo brings everybody back', async () => {
    const office = await anOffice(rows)
    const before = await office.sleeping(from)
    const { roomIds, moves } = await foreseen(office, ['0.01', '0.02'])
    const done = value(await office.client.blocks.block({ roomIds, from, to, reason: 'Schimmel', moves }))
    expect(done).toMatchObject({ rooms: 2, people: 4 })
    expect(await office.sleeping(from)).toEqual({ '0.04': ['P-1', 'P-2', 'P-3'], '0.03': ['P-4'] })
    expect(await office.sleeping(day('2022-11-06'))).toEqual({ '0.01': ['P-1', 'P-2', 'P-3'], '0.02': ['P-4'] })
    expect(value(await office.client.office.check({})).problems).toEqual([])
    expect(value(await office.client.office.log({})).map((row) => row.command)).toEqual(['blocks.block', 'file.demo'])
    if (done.auditId === null) throw new Error('no audit row')
    value(await office.client.office.undo({ auditId: done.auditId }))
    expect(await office.sleeping(from)).toEqual(before)
    expect(await listed(office)).toEqual([])
  })

  it('refuses moves of a household that a colleague has changed meanwhile', async () => {
    const office = await anOffice(rows)
    const { roomIds, moves } = await foreseen(office, ['0.01'])
    const stale = { ...moves, placements: moves.placements.map((one) => ({ ...one, version: one.version - 1 })) }
    expect(refusal(await office.client.blocks.block({ roomIds, from, to, reason: 'Schimmel', moves: stale }))).toBe(
      'STALE',
    )
  })

  it('refuses a second block on the same nights and names the room', async () => {
    const office = await anOffice(rows)
    const roomIds = [await office.roomId('0.03')]
    value(await office.client.blocks.block({ roomIds, from, to, reason: 'Renovierung' }))
    const again = { roomIds: [await office.roomId('0.04'), ...roomIds], from: day('2022-11-30'), to: null }
    const refused = await office.client.blocks.block({ ...again, reason: 'Schimmel' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'BLOCK_OVERLAPS', details: { room: '0.03' } } })
    value(await office.client.blocks.block({ ...again, from: to, reason: 'Schimmel' }))
  })

  it('changes the end, returns a room early, removes a mistake; what was known before can be asked', async () => {
    const office = await anOffice(rows, [
      { accommodation: 'FRI', room: '0.03', from: day('2022-10-01'), to: day('2022-11-20'), reason: 'Schimmel' },
      { accommodation: 'FRI', room: '0.04', from: day('2022-11-10'), to: null, reason: 'Rohrbruch' },
    ])
    const [first, second] = value(await office.client.blocks.list({ on: office.today }))
    if (!first || !second) throw new Error('two blocks')
    const { id, roomId, from: begins, reason } = first
    value(await office.client.blocks.change({ id, roomId, from: begins, to: day('2022-12-24'), reason }))
    expect(refusal(await office.client.blocks.remove({ id, roomId }))).toBe('STALE')
    value(await office.client.blocks.remove({ id: second.id, roomId: second.roomId }))
    expect(await listed(office)).toEqual(['0.03 2022-10-01 2022-12-24 Schimmel current'])
    expect(await listed(office, '2022-11-01')).toEqual(['0.03 2022-10-01 2022-11-20 Schimmel current'])
    const [changed] = value(await office.client.blocks.list({ on: office.today }))
    if (!changed) throw new Error('one block')
    value(await office.client.blocks.returnToService({ id: changed.id, roomId, day: office.today }))
    expect(await listed(office)).toEqual(['0.03 2022-10-01 2022-11-02 Schimmel past'])
  })
})
