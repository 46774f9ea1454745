/** Houses and rooms as the town has them, with free, full and densified rooms on the day of the report. */
import { describe, expect, it } from 'vitest'
import { accommodations, isBetween, keyDay, office, roomKey, rooms, sleepingOn } from './reading.ts'

const roomsOf = (house: string) => rooms.filter((room) => room.accommodation === house)
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const densified = (room: (typeof rooms)[number]): number => room.densifiedPlaces ?? room.regularPlaces
const taken = (room: (typeof rooms)[number]): number =>
  sleepingOn(keyDay).filter((stay) => stay.accommodation === room.accommodation && stay.room === room.number).length

describe('Friedrichstraße', () => {
  const own = roomsOf('FRI')

  it('is a shelter with 46 rooms on three floors, in flats of three rooms and six people at most', () => {
    expect(accommodations.find((one) => one.shortName === 'FRI')).toMatchObject({
      name: 'Friedrichstraße',
      kind: 'shelter',
      legalClass: 'shared',
    })
    expect(own).toHaveLength(46)
    expect([...new Set(own.map((room) => room.floor))]).toEqual(['EG', '1. Etage', '2. Etage'])
    for (const flat of Map.groupBy(own, (room) => room.unit).values()) {
      expect(flat.length).toBeLessThanOrEqual(3)
      expect(sum(flat.map((room) => room.regularPlaces))).toBeLessThanOrEqual(6)
    }
  })

  it('is step-free on the ground floor only', () => {
    expect(own.every((room) => room.stepFree === (room.floor === 'EG'))).toBe(true)
  })
})

describe('Am Drehmannshof', () => {
  const own = roomsOf('DRE')

  it('has 50 containers of four places, 200 in name and about 160 in use, each a unit of its own', () => {
    expect(new Set(own.map((room) => room.unit)).size).toBe(50)
    expect(sum(own.map(densified))).toBe(200)
    expect(sum(own.map((room) => room.regularPlaces))).toBe(160)
    expect(own.every((room) => densified(room) === 4)).toBe(true)
  })

  it('is step-free in part', () => {
    const withoutSteps = own.filter((room) => room.stepFree).length
    expect(withoutSteps).toBeGreaterThan(0)
    expect(withoutSteps).toBeLessThan(own.length)
  })
})

describe('rented flats', () => {
  const flats = accommodations.filter((one) => one.kind === 'rented_flat')
  const rented = flats.filter((one) => isBetween(one.leaseFrom ?? '9', one.leaseTo, keyDay))

  it('number 25 to 35 tonight, of one to four rooms, each with landlord, lease and rent', () => {
    expect(rented.length).toBeGreaterThanOrEqual(25)
    expect(rented.length).toBeLessThanOrEqual(35)
    for (const flat of flats) {
      expect(flat.legalClass).toBe('flat')
      expect(flat.landlord).toBeTruthy()
      expect(flat.shortName).toMatch(/^W-[A-Z]{3}\d+$/)
      expect(roomsOf(flat.shortName).length).toBeGreaterThanOrEqual(1)
      expect(roomsOf(flat.shortName).length).toBeLessThanOrEqual(4)
      expect(Number(flat.coldRent) % 100).toBe(0)
      expect(Number(flat.coldRent)).toBeGreaterThan(Number(flat.extraCosts))
    }
  })

  it('include leases that have ended and leases that end with people inside', () => {
    expect(flats.some((flat) => flat.leaseTo && flat.leaseTo <= keyDay)).toBe(true)
    const ending = flats.filter((flat) => flat.leaseTo && flat.leaseTo > keyDay).map((flat) => flat.shortName)
    expect(sleepingOn(keyDay).filter((stay) => ending.includes(stay.accommodation)).length).toBeGreaterThan(0)
  })
})

describe('all rooms', () => {
  it('have their own numbers, sensible areas and places', () => {
    expect(new Set(rooms.map((room) => `${room.accommodation} ${room.number}`)).size).toBe(rooms.length)
    for (const room of rooms) {
      const area = Number(room.areaHundredths) / 100
      expect(area).toBeGreaterThanOrEqual(12)
      expect(area).toBeLessThanOrEqual(47)
      expect(area / room.regularPlaces).toBeGreaterThanOrEqual(7)
      expect(area / room.regularPlaces).toBeLessThanOrEqual(13.5)
      expect(densified(room)).toBeGreaterThanOrEqual(room.regularPlaces)
    }
  })

  it('are tonight full, partly free, free, densified and out of order in every mix a clerk must see', () => {
    const used = rooms.map((room) => ({ room, heads: taken(room) }))
    const count = (test: (room: (typeof rooms)[number], heads: number) => boolean): number =>
      used.filter(({ room, heads }) => test(room, heads)).length
    expect(count((room, heads) => heads === room.regularPlaces)).toBeGreaterThan(60)
    expect(count((room, heads) => heads > room.regularPlaces)).toBeGreaterThan(4)
    expect(count((room, heads) => heads > 0 && heads < room.regularPlaces)).toBeGreaterThan(10)
    expect(count((_room, heads) => heads === 0)).toBeGreaterThan(10)
    expect(
      office.blocks.every((block) => rooms.some((room) => roomKey(block) === `${room.accommodation} ${room.number}`)),
    ).toBe(true)
  })

  it('keep each house in proportion: nobody crowds one and leaves another empty', () => {
    const people = (kind: string): number =>
      sleepingOn(keyDay).filter((stay) =>
        kind === 'flats' ? stay.accommodation.startsWith('W-') : stay.accommodation === kind,
      ).length
    expect(people('FRI')).toBeGreaterThan(70)
    expect(people('DRE')).toBeGreaterThan(110)
    expect(people('DRE')).toBeLessThanOrEqual(160)
    expect(people('flats')).toBeGreaterThan(80)
  })
})
