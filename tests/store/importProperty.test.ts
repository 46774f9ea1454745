/** Any rows that a workbook can hold: planning never throws, what is planned can be carried out, and doing it again changes nothing. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { problemSentence } from '../../db/contract/sentences.de.ts'
import type { AccommodationRow, At, PersonRow, RegisterRows, RoomRow, StayRow } from '../../db/domain/register/rows.ts'
import { aRegister } from '../build/register.ts'
import { tablesAndReplay } from '../support/modelAudit.ts'
import { dayFrom } from '../support/modelDays.ts'
import { aStoreOn, importRows, plannedRows, planOf, problemsOf } from '../support/modelImport.ts'
import { anOffice, value } from '../support/office.ts'
import { firstSeed, limitOf, proved, timesOf } from '../support/proofs.ts'

const day = fc.integer({ min: -30, max: 30 }).map(dayFrom)
/** A blank cell, a missing column, or a value. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 3, arbitrary }, { weight: 1, arbitrary: fc.constantFrom(null, undefined) })
/** Kürzel and rooms whose names run into each other when they are written one behind the other. */
const kürzel = fc.constantFrom('A', 'A 1', 'B')
const roomNumber = fc.constantFrom('1', '2', '1 2', '3')
const personNumber = fc.constantFrom('P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6')

const house: fc.Arbitrary<AccommodationRow> = fc.record({
  shortName: kürzel,
  name: fc.constantFrom('Friedrichstraße', 'Haus Nord'),
  kind: fc.constantFrom('shelter', 'rented_flat', 'house'),
  street: maybe(fc.constant('Moerser Straße')),
  houseNumber: maybe(fc.constant('3-5')),
  postalCode: maybe(fc.constant('47475')),
  town: maybe(fc.constant('Kamp-Lintfort')),
  legalClass: maybe(fc.constantFrom('shared', 'flat')),
  landlord: maybe(fc.constant('Wohnbau')),
  leaseFrom: maybe(day),
  leaseTo: maybe(day),
  coldRent: maybe(fc.integer({ min: 0, max: 99 }) as fc.Arbitrary<NonNullable<AccommodationRow['coldRent']>>),
  extraCosts: fc.constantFrom(null, undefined),
})
const room: fc.Arbitrary<RoomRow> = fc.record({
  accommodation: kürzel,
  unit: maybe(fc.constantFrom('WE 1', 'WE 2')),
  number: roomNumber,
  floor: maybe(fc.constantFrom('EG', '1. OG')),
  areaHundredths: maybe(fc.integer({ min: 1, max: 5000 })),
  regularPlaces: fc.integer({ min: 0, max: 2 }),
  densifiedPlaces: maybe(fc.integer({ min: 0, max: 4 })),
  stepFree: maybe(fc.boolean()),
  purpose: maybe(fc.constantFrom('families', 'women', 'men')),
})
const person: fc.Arbitrary<PersonRow> = fc.record({
  number: personNumber,
  household: fc.constantFrom('H-1', 'H-2', 'H-3'),
  role: maybe(fc.constantFrom('reference', 'partner', 'child', 'other')),
  familyName: fc.constantFrom('Muster', 'Probe'),
  givenName: fc.constantFrom('Alex', 'Kim'),
  birth: maybe(fc.record({ day, precision: fc.constantFrom('day', 'month', 'year') })),
  sex: maybe(fc.constantFrom('m', 'w', 'd', 'unknown')),
  nationality: maybe(fc.constantFrom('475', '166')),
  azrNumber: maybe(fc.constant('220615123456')),
  bamfFileNumber: maybe(fc.constant('1234567-475')),
  assignedOn: maybe(day),
  assignmentKind: maybe(fc.constantFrom('asylum', 'ukraine')),
  residenceStatus: maybe(fc.constantFrom('permission_to_stay', 'permit_24', 'toleration_60a')),
  statusFrom: maybe(day),
  statusTo: maybe(day),
  benefitRegime: maybe(fc.constantFrom('asylblg_3', 'sgb_2')),
  regimeFrom: maybe(day),
  arrivalCertificate: maybe(fc.constant('M 1234567')),
  fileNumber: maybe(fc.constant('50.3/12')),
  furtherNationalities: maybe(fc.constantFrom(['163'], ['163', '166'])),
  languages: maybe(fc.constantFrom(['ar'] as const, ['uk', 'ru'] as const)),
  obligation: maybe(fc.constantFrom('section_12a', 'section_60')),
  obligationTo: maybe(day),
  leftOn: fc.oneof({ weight: 5, arbitrary: fc.constantFrom(null, undefined) }, { weight: 1, arbitrary: day }),
  leftHow: maybe(fc.constantFrom('moved_away', 'died')),
  leftTo: maybe(fc.constant('Essen')),
})
const stay: fc.Arbitrary<StayRow> = fc.record({
  number: personNumber,
  accommodation: kürzel,
  room: roomNumber,
  from: day,
  to: maybe(day),
})

const unique = <T>(arbitrary: fc.Arbitrary<T>, key: (row: T) => string, maxLength: number) =>
  fc.uniqueArray(arbitrary, { selector: key, maxLength, size: 'max' })
const workbook = fc.record({
  houses: unique(house, (row) => row.shortName, 3),
  rooms: unique(room, (row) => JSON.stringify([row.accommodation, row.number]), 8),
  people: unique(person, (row) => row.number, 6),
  stays: unique(stay, (row) => JSON.stringify([row.number, row.from]), 10),
})

/** The rows of a sheet without those that stand on the numbers of wrong ones. */
const without = <T>(rows: readonly At<T>[], wrong: ReadonlySet<number>) => rows.filter((at) => !wrong.has(at.row))
const good = (rows: RegisterRows, wrongIn: (sheet: keyof RegisterRows) => ReadonlySet<number>): RegisterRows => ({
  accommodations: without(rows.accommodations, wrongIn('accommodations')),
  rooms: without(rows.rooms, wrongIn('rooms')),
  people: without(rows.people, wrongIn('people')),
  stays: without(rows.stays, wrongIn('stays')),
  notices: without(rows.notices, wrongIn('notices')),
})

it('plans any rows, carries out the good ones, and finds nothing left to do', { timeout: limitOf() }, async () => {
  const met = { good: 0, wrong: 0, changed: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(workbook, { minLength: 1, maxLength: 3 }), async (workbooks) => {
      const office = await anOffice(aRegister({ houses: [] }))
      const store = aStoreOn(office.path)
      for (const sheets of workbooks) {
        const rows = aRegister(sheets)
        const { plan } = value(await importRows(store, rows, office.today, { skipInvalid: true }))
        const problems = problemsOf(plan)
        for (const problem of problems) expect(problemSentence(problem)).not.toMatch(/undefined|null|NaN|\d{4}-\d{2}/)
        met.good += plannedRows(plan).filter((row) => row.outcome === 'new').length
        met.changed += plannedRows(plan).filter((row) => row.outcome === 'changed').length
        met.wrong += problems.length
        expect(value(await office.client.office.check({})).problems).toEqual([])

        const again = good(rows, (sheet) => new Set(problems.filter((p) => p.sheet === sheet).map((p) => p.row)))
        const second = plannedRows(await planOf(store, again, office.today))
        expect(second.filter((row) => row.outcome !== 'unchanged')).toEqual([])
        expect(value(await importRows(store, again, office.today)).auditId).toBeNull()
      }
      const { tables, replay } = tablesAndReplay(office.path)
      expect(tables).toEqual(replay)
      await store.close()
      await office.close()
    }),
    { numRuns: timesOf('importRows'), seed: firstSeed(41) },
  )
  // Chance brings about one changed row a run; far fewer would mean that the workbooks no longer meet each other.
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(timesOf('importRows') / 10)
  proved('importRows', met)
})
