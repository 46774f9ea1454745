/** Houses: made and changed, many rooms at once, a floor copied, places from a day on, closed and opened; each taken back again. */
import { describe, expect, it } from 'vitest'
import type { AccommodationId, RoomId } from '../../db/domain/values.ts'
import { aPerson, aRegister, aRoom, aStay, day } from '../build/register.ts'
import { anOffice, refusal, value } from '../support/office.ts'

const from = day('2023-01-01')
const before = day('2022-12-31')
const places = (regularPlaces: number, densifiedPlaces = regularPlaces) => ({ regularPlaces, densifiedPlaces })

const aTown = () =>
  anOffice(
    aRegister({
      rooms: [
        aRoom('1', { regularPlaces: 1, densifiedPlaces: 2 }),
        aRoom('2', { regularPlaces: 2, densifiedPlaces: 2 }),
      ],
      people: [aPerson('P-1'), aPerson('P-2')],
      stays: [aStay('P-1', '1', '2022-03-01'), aStay('P-2', '1', '2022-05-01', '2023-03-01')],
    }),
  )
const house = { shortName: 'HAB', name: 'Habeck', kind: 'shelter', legalClass: 'shared' } as const
const plain = { floor: '1. OG', unit: '', areaHundredths: 2000, stepFree: true, purpose: null } as const

/** A new house with rooms 1.01 to 1.03 of four places each, in service from the day on. */
async function aHouse() {
  const office = await aTown()
  const { client } = office
  const { accommodationId } = value(await client.houses.add(house))
  const made = value(
    await client.houses.addRooms({ accommodationId, numbers: '1.01 bis 1.03', ...plain, places: places(4, 5), from }),
  )
  const edit = async (id: AccommodationId = accommodationId) =>
    value(await client.houses.edit({ accommodationId: id, on: from }))
  const rooms = (await edit()).rooms
  return { office, client, accommodationId, made, edit, rooms, ids: rooms.map((room) => room.id) }
}

describe('a new house', () => {
  it('has its rooms in service from the day on, and is in the plan', async () => {
    const { office, client, accommodationId, rooms } = await aHouse()
    expect(rooms.map((room) => [room.number, room.floor, room.places])).toEqual([
      ['1.01', '1. OG', places(4, 5)],
      ['1.02', '1. OG', places(4, 5)],
      ['1.03', '1. OG', places(4, 5)],
    ])
    expect(await office.places('1.02', [before, from])).toEqual([null, 5])
    const plan = value(await client.housing.plan({ on: from, scope: { accommodationId } }))
    expect(plan).toMatchObject({ title: 'Habeck', places: { rooms: 3, regular: 12, freeRegular: 12 } })
    const early = value(await client.housing.plan({ on: before, scope: { accommodationId } }))
    expect(early.places).toMatchObject({ rooms: 0, regular: 0, freeDensified: 0 })
    expect(value(await client.office.check({})).problems).toEqual([])
  })

  it('is taken back step by step', async () => {
    const { client, accommodationId, made, edit } = await aHouse()
    value(await client.office.undo({ auditId: made.auditId ?? 0 }))
    expect((await edit()).rooms).toEqual([])
    const log = value(await client.office.log({}))
    const added = log.find((row) => row.command === 'houses.add')
    expect(added?.subject.house).toBe('Habeck')
    value(await client.office.undo({ auditId: added?.id ?? (0 as never) }))
    expect(refusal(await client.houses.edit({ accommodationId, on: from }))).toBe('NOT_FOUND')
  })

  it('refuses a Kürzel that another one has, numbers that are taken and lists that are none', async () => {
    const { client, accommodationId } = await aHouse()
    expect(refusal(await client.houses.add({ ...house, shortName: 'hab' }))).toBe('SHORT_NAME_TAKEN')
    const rooms = (numbers: string, most = places(1)) =>
      client.houses.addRooms({ accommodationId, numbers, ...plain, places: most, from })
    expect(refusal(await rooms('1.03 bis 1.05'))).toBe('ROOM_NUMBER_TAKEN')
    expect(refusal(await rooms('1.05 bis 1.01'))).toBe('ROOM_NUMBERS_UNCLEAR')
    expect(refusal(await rooms('2.01', places(2, 1)))).toBe('DENSIFIED_BELOW_REGULAR')
  })

  it('its class goes over to the units that had the old one', async () => {
    const { client, accommodationId, edit } = await aHouse()
    value(await client.houses.change({ accommodationId, ...house, legalClass: 'flat' }))
    expect((await edit()).units.map((unit) => unit.legalClass)).toEqual(['flat'])
    expect(refusal(await client.houses.change({ accommodationId, ...house, legalClass: 'flat' }))).toBe(
      'NOTHING_CHANGED',
    )
  })
})

describe('many rooms at once', () => {
  it('get a unit, an area and a purpose in one command, and give them back in one', async () => {
    const { client, edit, ids } = await aHouse()
    const change = { unit: 'Container 1', areaHundredths: 1450, purpose: 'women', stepFree: null } as const
    const done = value(await client.houses.changeRooms({ roomIds: ids.slice(0, 2), change }))
    expect(done.rooms).toBe(2)
    const after = await edit()
    expect(after.rooms.map((room) => [room.unit, room.areaHundredths, room.purpose, room.stepFree])).toEqual([
      ['Container 1', 1450, 'women', null],
      ['Container 1', 1450, 'women', null],
      ['', 2000, null, true],
    ])
    const unit = after.units.find((one) => one.name === 'Container 1')
    const fit = { form: 'container', kitchen: 'own', bath: 'own', legalClass: 'flat' } as const
    value(await client.houses.changeUnits({ unitIds: [unit?.id as never], change: fit }))
    expect((await edit()).units.find((one) => one.name === 'Container 1')).toMatchObject({ ...fit, rooms: 2 })
    value(await client.houses.changeRooms({ roomIds: [ids[2] as RoomId], change: { unit: 'Container 1' } }))
    // The unit without a name has gone with its last room.
    expect((await edit()).units.map((one) => [one.name, one.rooms])).toEqual([['Container 1', 3]])
    expect(refusal(await client.houses.changeRooms({ roomIds: ids, change: { unit: 'Container 1' } }))).toBe(
      'NOTHING_CHANGED',
    )
  })

  it('a number is for one room', async () => {
    const { client, edit, ids } = await aHouse()
    const number = (roomIds: RoomId[], wanted: string) =>
      client.houses.changeRooms({ roomIds, change: { number: wanted } })
    expect(refusal(await number(ids, '9'))).toBe('ROOM_NUMBERS_UNCLEAR')
    expect(refusal(await number(ids.slice(0, 1), '1.02'))).toBe('ROOM_NUMBER_TAKEN')
    value(await number(ids.slice(0, 1), '1.09'))
    expect((await edit()).rooms.map((room) => room.number)).toEqual(['1.02', '1.03', '1.09'])
  })
})

describe('a copied floor', () => {
  it('has the same rooms under other numbers, with units and fittings', async () => {
    const { client, accommodationId, edit, ids } = await aHouse()
    value(await client.houses.changeRooms({ roomIds: ids.slice(0, 1), change: { unit: '1. Flur', purpose: 'men' } }))
    const source = (await edit()).units.find((unit) => unit.name === '1. Flur')
    value(
      await client.houses.changeUnits({ unitIds: [source?.id as never], change: { form: 'corridor', bath: 'shared' } }),
    )
    const copy = { accommodationId, floor: '1. OG', toAccommodationId: accommodationId, toFloor: '2. OG', from }
    const done = value(await client.houses.copyFloor({ ...copy, replace: '1.', by: '2.' }))
    expect(done.rooms).toBe(3)
    const { rooms, units } = await edit()
    expect(
      rooms.filter((room) => room.floor === '2. OG').map((room) => [room.number, room.unit, room.purpose, room.places]),
    ).toEqual([
      ['2.01', '2. Flur', 'men', places(4, 5)],
      ['2.02', '', null, places(4, 5)],
      ['2.03', '', null, places(4, 5)],
    ])
    expect(units.find((unit) => unit.name === '2. Flur')).toMatchObject({ form: 'corridor', bath: 'shared', rooms: 1 })
    expect(refusal(await client.houses.copyFloor({ ...copy, replace: '1.', by: '2.' }))).toBe('ROOM_NUMBER_TAKEN')
    expect(refusal(await client.houses.copyFloor({ ...copy, floor: '9. OG', replace: '', by: '' }))).toBe('NOT_FOUND')
    value(await client.office.undo({ auditId: done.auditId ?? 0 }))
    expect((await edit()).rooms).toHaveLength(3)
  })
})

describe('places from a day on', () => {
  it('hold from that day and not before, as known from today on', async () => {
    const office = await aTown()
    const roomId = await office.roomId('2')
    const done = value(await office.client.houses.setPlaces({ roomIds: [roomId], from, places: places(3, 4) }))
    expect(await office.places('2', [before, from])).toEqual([2, 4])
    const plan = value(await office.client.housing.houses({ on: from, knownOn: day('2022-11-01') }))
    expect(plan[0]?.places.densified).toBe(4)
    value(await office.client.office.undo({ auditId: done.auditId ?? 0 }))
    expect(await office.places('2', [before, from])).toEqual([2, 2])
  })

  it('below the people who sleep there are refused with who and when, and foreseen', async () => {
    const office = await aTown()
    const roomIds = [await office.roomId('1'), await office.roomId('2')]
    const wanted = { roomIds, from, places: places(1) }
    const ahead = value(await office.client.houses.foresee(wanted))
    expect(ahead).toMatchObject({ rooms: 2, people: 2, before: places(3, 4), after: places(2, 2) })
    expect(ahead.refused).toMatchObject([{ room: '1', on: from, people: 2, densified: 1 }])
    expect(ahead.refused[0]?.households.map(({ people, until }) => [people, until])).toEqual([
      [1, null],
      [1, day('2023-03-01')],
    ])
    const refused = await office.client.houses.setPlaces(wanted)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'CAPACITY_BELOW_PEOPLE', details: { room: '1', on: from } },
    })
    expect(await office.places('2', [from])).toEqual([2])
    value(await office.client.houses.setPlaces({ ...wanted, from: day('2023-03-01') }))
    const dense = value(await office.client.houses.foresee({ ...wanted, places: places(1, 2) }))
    expect(dense.dense).toMatchObject([{ room: '1', people: 2, regular: 1 }])
  })
})

describe('closing and opening', () => {
  it('a room closes where nobody is left, and who would move in later is told', async () => {
    const office = await aTown()
    const { client } = office
    const one = await office.roomId('1')
    const two = await office.roomId('2')
    expect(refusal(await client.houses.close({ roomIds: [one, two], from }))).toBe('STILL_LIVED_IN')
    expect(await office.places('2', [from])).toEqual([2])
    value(await client.houses.close({ roomIds: [two], from }))
    expect(await office.places('2', [before, from])).toEqual([2, null])
    const person = await office.person('P-1')
    const order = { ...person, personIds: [person.personId], version: 1, roomId: two, day: office.today }
    const refused = await client.housing.moveHousehold(order)
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'MOVE_REFUSED', details: { findings: [{ rule: 'out_of_service', facts: { on: from } }] } },
    })
    value(await client.houses.open({ roomIds: [two], from: day('2023-06-01') }))
    expect(await office.places('2', [from, day('2023-06-01')])).toEqual([null, 2])
    expect(value(await client.office.check({})).problems).toEqual([])
  })
})

describe('a room that was entered by mistake', () => {
  it('goes with its places and a unit that is left empty, and comes back in one step', async () => {
    const { client, accommodationId, edit, rooms, ids } = await aHouse()
    value(await client.houses.setPlaces({ roomIds: ids, from: day('2023-06-01'), places: places(2) }))
    value(await client.houses.changeRooms({ roomIds: ids.slice(0, 1), change: { unit: 'Wohnung 9' } }))
    const before = await edit()
    const done = value(await client.houses.removeRooms({ accommodationId, roomIds: ids.slice(0, 2) }))
    expect(done.rooms).toBe(2)
    expect((await edit()).rooms.map((room) => room.number)).toEqual(['1.03'])
    expect((await edit()).units.map((unit) => unit.name)).toEqual([''])
    expect(value(await client.office.check({})).problems).toEqual([])
    value(await client.office.undo({ auditId: done.auditId ?? 0 }))
    expect(await edit()).toEqual(before)
    expect(rooms).toHaveLength(3)
  })

  it('stays, and nothing with it goes, when anything was ever kept of it', async () => {
    const { office, client, accommodationId, edit, ids } = await aHouse()
    const [first, second] = ids as [RoomId, RoomId]
    const remove = () => client.houses.removeRooms({ accommodationId, roomIds: [first, second] })
    const note = value(await client.homes.addNote({ roomId: second, text: 'Fenster klemmt' }))
    const refused = await remove()
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'ROOM_IN_USE', details: { room: '1.02', use: 'home_note' } },
    })
    expect((await edit()).rooms).toHaveLength(3)
    value(await client.office.undo({ auditId: note.auditId ?? 0 }))
    value(await remove())
    // The note was taken back; what it was about is gone.
    const undone = value(await client.office.log({ limit: 2 }))[1]
    expect(refusal(await client.office.undo({ auditId: undone?.id ?? (0 as never) }))).toBe('UNDO_OVERTAKEN')
    const lived = await office.roomId('1')
    const { id } = value(await client.housing.houses({ on: from })).find((one) => one.shortName === 'FRI') ?? {
      id: 0 as never,
    }
    expect(refusal(await client.houses.removeRooms({ accommodationId: id, roomIds: [lived] }))).toBe('ROOM_IN_USE')
    expect(refusal(await client.houses.removeRooms({ accommodationId, roomIds: [lived] }))).toBe('NOT_FOUND')
  })
})
