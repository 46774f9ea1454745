/** Any register at all, for property tests, and one plain person to build from. Private values carry the marks of `anyFacts.ts`. */
import fc from 'fast-check'
import { accommodationKinds } from '../../db/domain/housing/terms.ts'
import type { PersonOnDay } from '../../db/domain/people/registerOn.ts'
import {
  assignmentKinds,
  benefitRegimes,
  codesOf,
  householdRoles,
  residenceStatuses,
  sexes,
} from '../../db/domain/people/terms.ts'
import type { RegisterFacts } from '../../db/domain/reports/facts.ts'
import type { Day, HouseholdId, PersonId } from '../../db/domain/values.ts'

const day = (text: string): Day => text as Day
const two = (value: number): string => String(value).padStart(2, '0')

let serial = 0
/** A man of 32 from Syria in the asylum procedure, assigned this year, with a place at Friedrichstraße. */
export function aPersonOnDay(over: Partial<PersonOnDay> = {}): PersonOnDay {
  serial += 1
  return {
    personId: serial as PersonId,
    personNumber: `P-${serial}`,
    householdId: serial as HouseholdId,
    householdNumber: `H-${serial}`,
    role: 'reference',
    familyName: `Muster${serial}`,
    givenName: 'Alex',
    birth: { day: day('1990-05-04'), precision: 'day' },
    sex: 'm',
    nationality: '475',
    assignedOn: day('2022-03-01'),
    assignmentKind: 'asylum',
    status: { status: 'permission_to_stay', from: day('2022-03-01'), to: null },
    regime: 'asylblg_3',
    place: { house: 'FRI', houseName: 'Friedrichstraße', kind: 'shelter', room: '0.01' },
    overstaySince: null,
    ...over,
  }
}

export const registerFacts = (people: readonly PersonOnDay[], over: Partial<RegisterFacts> = {}): RegisterFacts => ({
  office: 'Amt',
  on: day('2022-11-02'),
  knownOn: null,
  madeAt: '2022-11-02T13:05:00.000Z',
  madeBy: 'S. Bergmann',
  people,
  assigned: people.filter((person): person is PersonOnDay & { assignedOn: Day } => person.assignedOn !== null),
  searches: new Map(),
  nationalityNames: { '475': 'LAND475', '166': 'LAND166', '423': 'LAND423' },
  ...over,
})

const id = fc.integer({ min: 1, max: 1_000_000 })
/** Births lie on a 5th, assignments on an 11th, papers and Fehlbelegung begin on a 17th, papers end on a 21st. */
const dayIn = (least: number, most: number, on: string) =>
  fc
    .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: 1, max: 12 }))
    .map(([year, month]) => day(`${year}-${two(month)}-${on}`))

const place = fc
  .record({
    house: fc.constantFrom('A1', 'B2', 'C3'),
    room: fc.constantFrom('0.1', '2.9', '2.10'),
  })
  .map(({ house, room }) => ({
    house,
    room,
    houseName: { A1: 'Nordhaus', B2: 'Südhaus', C3: 'Nordhaus' }[house] ?? '',
    kind: codesOf(accommodationKinds)['ABC'.indexOf(house.charAt(0))] ?? 'house',
  }))

const person: fc.Arbitrary<PersonOnDay> = fc
  .record({
    personId: id.map((value) => value as PersonId),
    householdId: fc.integer({ min: 1, max: 9 }).map((value) => value as HouseholdId),
    role: fc.constantFrom(...codesOf(householdRoles)),
    familyName: id.map((value) => `NAM${value}`),
    givenName: id.map((value) => `GIV${value}`),
    birth: fc.option(
      fc.record({
        day: dayIn(1930, 2021, '05'),
        precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const),
      }),
      { freq: 8 },
    ),
    sex: fc.constantFrom(...codesOf(sexes)),
    nationality: fc.option(fc.constantFrom('475', '166', '423', '999')),
    assignedOn: fc.option(dayIn(2019, 2023, '11')),
    assignmentKind: fc.option(fc.constantFrom(...codesOf(assignmentKinds))),
    status: fc.option(
      fc.record({
        status: fc.constantFrom(...codesOf(residenceStatuses)),
        from: dayIn(2015, 2021, '17'),
        to: fc.option(fc.constant(day('2023-03-22'))),
      }),
    ),
    regime: fc.option(fc.constantFrom(...codesOf(benefitRegimes))),
    place: fc.option(place),
    since: fc.option(
      fc.oneof(
        dayIn(2015, 2022, '17').filter((from) => from <= '2022-11-02'),
        fc.constant(day('1900-01-01')),
      ),
    ),
  })
  .map(({ since, ...rest }) => ({
    ...rest,
    personNumber: `PNR${rest.personId}`,
    householdNumber: `HNR${rest.householdId}`,
    overstaySince: rest.place === null ? null : since,
  }))

export const anyRegister: fc.Arbitrary<RegisterFacts> = fc
  .uniqueArray(person, { maxLength: 40, selector: (one) => one.personId })
  .map((people) => registerFacts(people))
