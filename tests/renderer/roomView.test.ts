/** What a room's card says: who lives there, what is free, what is special, and which rooms a number or a word picks. */
import { describe, expect, it } from 'vitest'
import {
  areaEach,
  dotsOf,
  householdsOf,
  narrowed,
  noteOf,
  type PlanGroup,
  type PlanPerson,
  type PlanRoom,
  plannedOf,
  toneOf,
} from '../../renderer/features/accommodations/roomView.ts'
import { plural } from '../../renderer/text/format.ts'

const person = (household: number, familyName: string, givenName: string, role = 'reference') =>
  ({
    personId: household * 10,
    householdId: household,
    familyName,
    givenName,
    role,
    age: 30,
    needs: [],
  }) as unknown as PlanPerson

/** A room of `regular` places (`densified` when packed) with these people; the figures are counted as the data process does. */
function aRoom(over: Partial<PlanRoom> = {}, people: readonly PlanPerson[] = []): PlanRoom {
  const { regularPlaces: regular = 2, densifiedPlaces: densified = 3, block = null } = over
  const taken = people.length
  const places = {
    rooms: 1,
    regular,
    densified,
    taken,
    reserved: 0,
    blocked: block ? regular : 0,
    freeRegular: block ? 0 : Math.max(0, regular - taken),
    freeDensified: block ? 0 : Math.max(0, densified - taken),
    above: Math.max(0, taken - regular),
  }
  const facts = { id: 1, number: '0.01', unit: 'WE 1', areaHundredths: 2450, inService: true }
  return {
    ...facts,
    regularPlaces: regular,
    densifiedPlaces: densified,
    block,
    places,
    people: [...people],
    coming: [],
    reservations: [],
    ...over,
  } as unknown as PlanRoom
}
const four = ['Ali', 'Bilal', 'Cem', 'Deniz'].map((name, index) => person(index + 1, `Haus${index}`, name))
const blocked = aRoom({ block: { from: '2022-10-01', to: '2022-12-01', reason: 'Wasserschaden' } as PlanRoom['block'] })

describe('households of a room', () => {
  it('go by the name of the reference person, whoever is listed first', () => {
    const room = aRoom({}, [
      person(1, 'Osei', 'Ama', 'partner'),
      person(1, 'Mensah', 'Kwame'),
      person(2, 'Tesfay', 'Abel'),
    ])
    expect(householdsOf(room).map(({ name, people }) => [name, people.length])).toEqual([
      ['Mensah', 2],
      ['Tesfay', 1],
    ])
  })

  it('of the same name are told apart by an initial', () => {
    const room = aRoom({}, [person(1, 'Ali', 'Hassan'), person(2, 'Ali', 'Omar'), person(3, 'Nuri', 'Omar')])
    expect(householdsOf(room).map(({ name }) => name)).toEqual(['Ali H.', 'Ali O.', 'Nuri'])
  })
})

describe('the card', () => {
  it.each([
    ['empty', aRoom(), 'free', 'frei · 2 regulär, 3 verdichtet'],
    ['empty without denser places', aRoom({ densifiedPlaces: 2 }), 'free', `frei · ${plural(2, 'Platz', 'Plätze')}`],
    ['partly taken', aRoom({}, four.slice(0, 1)), 'neutral', ''],
    ['densified', aRoom({}, four.slice(0, 3)), 'warn', 'verdichtet belegt'],
    ['fuller than allowed', aRoom({}, four), 'warn', 'über der Verdichtung belegt'],
    ['blocked, to its last day', blocked, 'blocked', 'gesperrt bis 30.11.'],
    ['out of its lease', aRoom({ inService: false }), 'blocked', 'nicht angemietet'],
  ])('says what is special: %s', (_, room, tone, note) => {
    expect(toneOf(room)).toBe(tone)
    expect(noteOf(room)).toBe(note)
  })

  it('shows as many dots as there are places when packed', () => {
    for (const people of [0, 1, 2, 3]) {
      const { taken, free, extra } = dotsOf(aRoom({}, four.slice(0, people)))
      expect([taken, taken + free + extra]).toEqual([people, 3])
    }
    expect(dotsOf(blocked)).toEqual({ taken: 0, kept: 0, reserved: 0, free: 0, extra: 0, blocked: 2 })
  })

  it('never rounds the area of each person up', () => {
    expect(areaEach(aRoom({}, four.slice(0, 3)))).toBe(816)
    expect(areaEach(aRoom())).toBeNull()
    expect(areaEach(aRoom({ areaHundredths: null }, four))).toBeNull()
  })
})

describe('which rooms are shown', () => {
  const rooms = {
    taken: aRoom({ number: '0.01' }, [person(1, 'Yılmaz', 'Çağla')]),
    dense: aRoom({ number: '0.02' }, four.slice(0, 3)),
    free: aRoom({ number: '1.01' }),
    blocked: { ...blocked, number: '1.02' },
  }
  const groups = [
    { heading: 'Erdgeschoss', rooms: [rooms.taken, rooms.dense] },
    { heading: '1. Obergeschoss', rooms: [rooms.free, rooms.blocked] },
  ] as unknown as PlanGroup[]
  const numbers = (shown: Parameters<typeof narrowed>[1], text = '') =>
    narrowed(groups, shown, text).map((group) => group.rooms.map((room) => room.number))

  it('a number picks the rooms it counts, and floors without any fall away', () => {
    expect(numbers('all')).toEqual([
      ['0.01', '0.02'],
      ['1.01', '1.02'],
    ])
    expect(numbers('taken')).toEqual([['0.01', '0.02']])
    expect(numbers('freeRegular')).toEqual([['0.01'], ['1.01']])
    expect(numbers('blocked')).toEqual([['1.02']])
    expect(numbers('above')).toEqual([['0.02']])
  })

  it('words find names without the letters of another alphabet, numbers and floors, all of them at once', () => {
    expect(numbers('all', 'yilmaz')).toEqual([['0.01']])
    expect(numbers('all', 'cagla yil')).toEqual([['0.01']])
    expect(numbers('all', '1.0')).toEqual([['1.01', '1.02']])
    expect(numbers('all', 'obergeschoss')).toEqual([['1.01', '1.02']])
    expect(numbers('all', 'yilmaz obergeschoss')).toEqual([])
    expect(numbers('freeRegular', 'yilmaz')).toEqual([['0.01']])
  })
})

describe('what is planned for a room', () => {
  const on = '2022-11-02' as Parameters<typeof plannedOf>[1]
  const until = (to: string | null, household: number, name: string) =>
    ({ ...person(household, name, 'A'), to }) as unknown as PlanPerson
  const coming = [{ householdId: 9, name: 'Mbala', people: 2, from: '2022-11-03' }] as unknown as PlanRoom['coming']
  const lines = (room: PlanRoom) => plannedOf(room, on).map((line) => line.replaceAll('\u00a0', ' '))

  it('says who comes and when', () => {
    expect(lines(aRoom({ coming }))).toEqual(['ab 03.11.: Mbala · 2'])
  })

  it('says once that a household leaves as a whole, before who comes', () => {
    const people = [until('2022-11-03', 1, 'Osei'), until('2022-11-03', 1, 'Osei')]
    expect(lines(aRoom({ coming }, people))).toEqual(['zieht aus 03.11.', 'ab 03.11.: Mbala · 2'])
  })

  it('names who leaves while others stay, with the year where it is another', () => {
    const people = [until('2023-01-15', 1, 'Osei'), until(null, 2, 'Tesfay')]
    expect(lines(aRoom({}, people))).toEqual(['Osei zieht aus 15.01.2023'])
  })

  it('says nothing where nothing is planned', () => {
    expect(lines(aRoom({}, [until(null, 1, 'Osei')]))).toEqual([])
  })
})
