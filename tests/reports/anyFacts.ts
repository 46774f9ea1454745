/** Any office at all, for property tests. Every private value carries a mark (NAM, GIV, LAND …) by which it is found again in a list. */
import fc from 'fast-check'
import type { AccommodationOnDay, Occupant, RoomOnDay } from '../../db/domain/housing/occupancy.ts'
import { accommodationKinds } from '../../db/domain/housing/terms.ts'
import { benefitRegimes, codesOf, householdRoles, residenceStatuses, sexes } from '../../db/domain/people/terms.ts'
import type { OccupancyFacts } from '../../db/domain/reports/facts.ts'
import type { AccommodationId, Day, HouseholdId, PersonId, RoomId, StayId, UnitId } from '../../db/domain/values.ts'

const two = (value: number): string => String(value).padStart(2, '0')

/** Births are the only days on a 5th, stays the only ones on a 17th or 18th, papers end on a 21st. */
const birthDay = fc
  .tuple(fc.integer({ min: 1930, max: 2021 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${two(month)}-05` as Day)
const stayDay = (day: string) => fc.integer({ min: 1, max: 9 }).map((month) => `2022-${two(month)}-${day}` as Day)

const id = fc.integer({ min: 1, max: 1_000_000 })

const occupant: fc.Arbitrary<Occupant> = fc.record({
  stayId: id.map((value) => value as StayId),
  personId: id.map((value) => value as PersonId),
  personNumber: id.map((value) => `PNR${value}`),
  householdId: fc.integer({ min: 1, max: 9 }).map((value) => value as HouseholdId),
  householdNumber: id.map((value) => `HNR${value}`),
  role: fc.constantFrom(...codesOf(householdRoles)),
  familyName: id.map((value) => `NAM${value}`),
  givenName: id.map((value) => `GIV${value}`),
  birth: fc.option(
    fc.record({ day: birthDay, precision: fc.constantFrom('day' as const, 'month' as const, 'year' as const) }),
  ),
  sex: fc.constantFrom(...codesOf(sexes)),
  nationality: fc.option(fc.constantFrom('475', '166', '999')),
  residenceStatus: fc.option(fc.constantFrom(...codesOf(residenceStatuses))),
  statusTo: fc.option(fc.constant('2023-03-22' as Day)),
  benefitRegime: fc.option(fc.constantFrom(...codesOf(benefitRegimes))),
  from: stayDay('17'),
  to: fc.option(fc.constant('2022-12-18' as Day)),
})

const room: fc.Arbitrary<RoomOnDay> = fc
  .record({
    id: id.map((value) => value as RoomId),
    number: fc.constantFrom('0.1', '0.2', '2.9', '2.10', '101', '=1+1'),
    floor: fc.constantFrom('UG', 'EG', '1. Etage', '2. Etage', null),
    areaHundredths: fc.option(fc.integer({ min: 500, max: 9000 })),
    regularPlaces: fc.integer({ min: 0, max: 6 }),
    more: fc.integer({ min: 0, max: 3 }),
    stepFree: fc.option(fc.boolean()),
    purpose: fc.constant(null),
    block: fc.option(
      fc.record({
        reason: id.map((value) => `GRUND${value}`),
        from: fc.constant('2022-10-01' as Day),
        to: fc.option(fc.constant('2022-11-24' as Day)),
      }),
      { freq: 3 },
    ),
    inService: fc.boolean(),
    reserved: fc.integer({ min: 0, max: 3 }),
    occupants: fc.array(occupant, { maxLength: 5 }),
  })
  .map(({ more, ...rest }) => ({ ...rest, densifiedPlaces: rest.regularPlaces + more }))

const accommodation: fc.Arbitrary<AccommodationOnDay> = fc.record({
  id: id.map((value) => value as AccommodationId),
  shortName: fc.constantFrom('A1', 'B2', 'C3'),
  name: fc.constantFrom('Nordhaus', 'Südhaus'),
  kind: fc.constantFrom(...codesOf(accommodationKinds)),
  street: fc.option(fc.constant('Ringstraße')),
  houseNumber: fc.option(fc.constant('4a')),
  postalCode: fc.constant('47475'),
  town: fc.constant('Kamp-Lintfort'),
  lease: fc.constant(null),
  units: fc.array(
    fc.record({
      id: id.map((value) => value as UnitId),
      name: fc.constantFrom('', 'WE 1'),
      legalClass: fc.constant(null),
      rooms: fc.array(room, { maxLength: 5 }),
    }),
    { maxLength: 3 },
  ),
})

export const anyFacts: fc.Arbitrary<OccupancyFacts> = fc
  .record({
    accommodations: fc.array(accommodation, { maxLength: 4 }),
    contact: fc.option(fc.constant('Bereitschaft')),
    limited: fc.boolean(),
  })
  .map(({ accommodations, contact, limited }) => {
    const people = accommodations
      .flatMap((house) => house.units.flatMap((unit) => unit.rooms))
      .flatMap((r) => r.occupants)
    const roomIds = accommodations.flatMap((house) =>
      house.units.flatMap((unit) => unit.rooms.map(({ id: roomId }) => roomId)),
    )
    return {
      office: 'Amt',
      on: '2022-11-02' as Day,
      knownOn: null,
      madeAt: '2022-11-02T13:05:00.000Z',
      madeBy: 'S. Bergmann',
      accommodations,
      contact,
      nationalityNames: { '475': 'LAND475', '166': 'LAND166' },
      absent: limited ? people.filter((_, index) => index % 4 === 0).map((person) => person.personId) : [],
      // Only the caretaker is told of them.
      keysOut: roomIds.map((roomId, index) => ({ roomId, label: `SCHL${index}`, pieces: 1 + (index % 3) })),
      openDefects: roomIds.map((roomId, index) => ({ roomId, text: `MANGEL${index}` })),
      limitedMobility: limited ? people.filter((_, index) => index % 3 === 0).map((person) => person.personId) : [],
    }
  })

export const peopleOf = (facts: OccupancyFacts): readonly Occupant[] =>
  facts.accommodations.flatMap((house) => house.units.flatMap((unit) => unit.rooms)).flatMap((one) => one.occupants)
