/** Friedrichstraße: three-room flats with up to six people each, on three floors; 46 rooms. */
import type { RoomPurpose } from '../../domain/housing/terms.ts'
import type { RoomRow } from '../../domain/register/rows.ts'
import { day, type House } from './house.ts'

/** Rooms of a flat: hundredths of m², regular and densified places. */
type Plan = readonly (readonly [area: number, regular: number, densified: number])[]

/** The four ground plans of the building, six regular places each, from the staircase to the gable. */
const plans: readonly [Plan, Plan, Plan, Plan] = [
  [
    [2140, 2, 3],
    [1780, 2, 2],
    [1650, 2, 2],
  ],
  [
    [2560, 3, 3],
    [1820, 2, 2],
    [1250, 1, 1],
  ],
  [
    [2840, 3, 4],
    [1640, 2, 2],
    [1250, 1, 1],
  ],
  [
    [2180, 2, 3],
    [1930, 2, 2],
    [1560, 2, 2],
  ],
]

const floors = ['EG', '1. Etage', '2. Etage'] as const

/** On the ground floor two flats and two rooms serve as office, laundry and guards' room. */
const flatsOnFloor = [4, 6, 6] as const

/** What the office has set flats aside for. */
const purposes: Readonly<Record<string, RoomPurpose>> = {
  'Wohnung 1': 'men',
  'Wohnung 2': 'families',
  'Wohnung 4': 'women',
  'Wohnung 5': 'families',
  'Wohnung 6': 'men',
  'Wohnung 7': 'men',
  'Wohnung 8': 'women',
  'Wohnung 9': 'women',
  'Wohnung 11': 'families',
  'Wohnung 12': 'men',
  'Wohnung 13': 'men',
  'Wohnung 14': 'men',
  'Wohnung 15': 'men',
}

function roomsOfFlat(flat: number, floor: 0 | 1 | 2, firstRoom: number): RoomRow[] {
  const unit = `Wohnung ${flat}`
  const plan = plans[flat % plans.length] ?? plans[0]
  // in flat 4 two of the three rooms belong to the guards
  const rooms = flat === 4 ? plan.slice(1, 2) : plan
  return rooms.map(([area, regular, densified], index) => ({
    accommodation: 'FRI',
    unit,
    number: `${floor}.${String(firstRoom + index).padStart(2, '0')}`,
    floor: floors[floor],
    // plaster and window niches differ a little from flat to flat
    areaHundredths: area + ((flat * 7 + index * 3) % 9) * 10 - 40,
    regularPlaces: regular,
    densifiedPlaces: densified,
    stepFree: floor === 0,
    purpose: purposes[unit] ?? null,
  }))
}

function allRooms(): RoomRow[] {
  const rooms: RoomRow[] = []
  let flat = 1
  for (const floor of [0, 1, 2] as const) {
    let room = 1
    for (let index = 0; index < flatsOnFloor[floor]; index += 1) {
      const made = roomsOfFlat(flat, floor, room)
      rooms.push(...made)
      room += made.length
      flat += 1
    }
  }
  return rooms
}

export const friedrichstrasse: House = {
  accommodation: {
    shortName: 'FRI',
    name: 'Friedrichstraße',
    kind: 'shelter',
    street: 'Friedrichstraße',
    houseNumber: '76–80',
    postalCode: '47475',
    town: 'Kamp-Lintfort',
    legalClass: 'shared',
    landlord: null,
    leaseFrom: null,
    leaseTo: null,
    coldRent: null,
    extraCosts: null,
  },
  rooms: allRooms(),
  opens: day('2014-01-01'),
  closes: null,
}
