/** An invented office of two shelters and three flats, about 40 rooms: what the report tests and the pictures of the lists are made from. */
import type { AccommodationOnDay, Occupant, RoomOnDay } from '../../db/domain/housing/occupancy.ts'
import type { OccupancyFacts } from '../../db/domain/reports/facts.ts'
import type { AccommodationId, Day, HouseholdId, PersonId, RoomId, StayId, UnitId } from '../../db/domain/values.ts'

const day = (text: string): Day => text as Day

type Kin = 'reference' | 'partner' | 'child' | 'other'
type Member = readonly [given: string, role: Kin, birth: string, sex: 'm' | 'w']
interface Family {
  readonly name: string
  readonly nationality: string
  readonly status: Occupant['residenceStatus']
  readonly regime: Occupant['benefitRegime']
  readonly members: readonly Member[]
}

const families: readonly Family[] = [
  {
    name: 'Al-Masri',
    nationality: '475',
    status: 'permit_25_2_subsidiary',
    regime: 'sgb_2',
    members: [
      ['Rania', 'reference', '1988-03-12', 'w'],
      ['Omar', 'partner', '1986', 'm'],
      ['Lina', 'child', '2010-06-01', 'w'],
      ['Yusuf', 'child', '2014-09-23', 'm'],
      ['Sami', 'child', '2020-02-29', 'm'],
    ],
  },
  {
    name: 'Kovalenko',
    nationality: '166',
    status: 'permit_24',
    regime: 'sgb_2',
    members: [
      ['Olha', 'reference', '1979-11-30', 'w'],
      ['Sofiia', 'child', '2005-12-18', 'w'],
      ['Maksym', 'child', '2012-04-04', 'm'],
    ],
  },
  {
    name: 'Tesfay',
    nationality: '224',
    status: 'permission_to_stay',
    regime: 'asylblg_3',
    members: [['Abel', 'reference', '1999-01', 'm']],
  },
  {
    name: 'Rahimi',
    nationality: '423',
    status: 'permit_22',
    regime: 'sgb_2',
    members: [
      ['Mohammad Reza', 'reference', '1981-07-14', 'm'],
      ['Zahra', 'partner', '1984-10-02', 'w'],
      ['Fatemeh', 'child', '2008-05-19', 'w'],
      ['Ali', 'child', '2016-08-08', 'm'],
    ],
  },
  {
    name: 'Okafor',
    nationality: '232',
    status: 'toleration_60a',
    regime: 'asylblg_2',
    members: [['Chidi', 'reference', '1992-02-17', 'm']],
  },
  {
    name: 'Petrenko-Shevchuk',
    nationality: '166',
    status: 'fiction_certificate',
    regime: 'asylblg_3',
    members: [
      ['Hanna', 'reference', '1990-09-09', 'w'],
      ['Danylo', 'child', '2018-01-25', 'm'],
    ],
  },
  {
    name: 'Yıldız',
    nationality: '163',
    status: 'follow_up_application',
    regime: 'asylblg_3',
    members: [
      ['Şükrü', 'reference', '1975-05-05', 'm'],
      ['Ayşe', 'partner', '1978-12-24', 'w'],
    ],
  },
  {
    name: 'Diallo',
    nationality: '261',
    status: 'enforceably_obliged',
    regime: 'asylblg_1a',
    members: [['Mamadou', 'reference', '', 'm']],
  },
]

let serial = 0
const nextId = (): number => {
  serial += 1
  return serial
}

function occupants(family: Family, from: string, to: string | null): readonly Occupant[] {
  const household = nextId()
  return family.members.map(([givenName, role, birth, sex]) => {
    const id = nextId()
    return {
      stayId: id as StayId,
      personId: id as PersonId,
      personNumber: `${2000 + id}`,
      householdId: household as HouseholdId,
      householdNumber: `H${1000 + household}`,
      role,
      familyName: family.name,
      givenName,
      birth:
        birth === ''
          ? null
          : {
              day: day(`${birth}-01-01`.slice(0, 10)),
              precision: birth.length === 10 ? 'day' : birth.length === 7 ? 'month' : 'year',
            },
      sex,
      nationality: family.nationality,
      residenceStatus: family.status,
      statusTo: family.regime === 'asylblg_1a' ? null : day('2023-05-12'),
      benefitRegime: family.regime,
      from: day(from),
      to: to === null ? null : day(to),
    }
  })
}

function room(number: string, floor: string | null, places: number, people: readonly Occupant[]): RoomOnDay {
  return {
    id: nextId() as RoomId,
    number,
    floor,
    areaHundredths: 700 * places + 140,
    regularPlaces: places,
    densifiedPlaces: places + 1,
    stepFree: floor === 'EG',
    purpose: null,
    block: null,
    inService: true,
    reserved: 0,
    occupants: people,
  }
}

/** Rooms 1 to `count` of a floor, filled from the families in turn; every sixth room stays empty. */
function floorRooms(level: number, floor: string, count: number): readonly RoomOnDay[] {
  return Array.from({ length: count }, (_, index) => {
    const number = `${level}.${String(index + 1).padStart(2, '0')}`
    const family = families[(index + level * 3) % families.length]
    const leaves = index % 7 === 3 ? '2022-11-15' : null
    const people = index % 6 === 4 || !family ? [] : occupants(family, `2022-0${1 + (index % 9)}-14`, leaves)
    return room(number, floor, Math.max(2, people.length - (index % 5 === 2 ? 1 : 0)), people)
  })
}

const blocked = (of: RoomOnDay, reason: string, to: string | null): RoomOnDay => ({
  ...of,
  occupants: [],
  block: { reason, from: day('2022-10-20'), to: to === null ? null : day(to) },
})

function house(
  shortName: string,
  name: string,
  kind: AccommodationOnDay['kind'],
  street: string,
  houseNumber: string,
  rooms: readonly RoomOnDay[],
): AccommodationOnDay {
  return {
    id: nextId() as AccommodationId,
    shortName,
    name,
    kind,
    street,
    houseNumber,
    postalCode: '47475',
    town: 'Kamp-Lintfort',
    lease: null,
    units: [{ id: nextId() as UnitId, name: '', legalClass: 'shared', rooms }],
  }
}

function accommodations(): readonly AccommodationOnDay[] {
  serial = 0
  const ground = floorRooms(0, 'EG', 10).map((one, index) =>
    index === 6 ? blocked(one, 'Schimmel', '2022-11-18') : one,
  )
  // On purpose in no order: the reports sort.
  return [
    house('W02', 'Wohnung Moerser Straße 118', 'rented_flat', 'Moerser Straße', '118', floorRooms(2, '2. Etage', 3)),
    house('AD', 'Am Drehmannshof', 'shelter', 'Am Drehmannshof', '4–8', [
      ...floorRooms(1, '1. Etage', 6),
      ...floorRooms(0, 'EG', 6).map((one, index) => (index === 0 ? blocked(one, 'Heizung defekt', null) : one)),
    ]),
    house('FR', 'Friedrichstraße', 'shelter', 'Friedrichstraße', '21', [
      ...floorRooms(2, '2. Etage', 8).toReversed(),
      ...floorRooms(1, '1. Etage', 10),
      ...ground,
      room('K.1', 'UG', 2, []),
    ]),
    house('W01', 'Wohnung Eyller Straße 9', 'rented_flat', 'Eyller Straße', '9', floorRooms(1, '1. Etage', 2)),
    house('H1', 'Haus Bertastraße', 'house', 'Bertastraße', '77', [
      room('1', null, 4, occupants(families[1] ?? raise(), '1900-01-01', null)),
    ]),
  ]
}

const raise = (): never => {
  throw new Error('the sample has no such family')
}

/** Facts of the night of 2 November 2022; every call gives equal facts. */
export function sampleFacts(changes: Partial<OccupancyFacts> = {}): OccupancyFacts {
  return {
    office: 'Stadt Kamp-Lintfort, Fachbereich Asyl',
    on: day('2022-11-02'),
    knownOn: null,
    madeAt: '2022-11-02T13:05:00.000Z',
    madeBy: 'S. Bergmann',
    contact: null,
    accommodations: accommodations(),
    nationalityNames: {
      '475': 'Syrien',
      '166': 'Ukraine',
      '224': 'Eritrea',
      '423': 'Afghanistan',
      '232': 'Nigeria',
      '163': 'Türkei',
      '261': 'Guinea',
    },
    limitedMobility: [],
    absent: [],
    keysOut: [],
    openDefects: [],
    ...changes,
  }
}
