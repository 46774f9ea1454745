/** Whatever a cell holds, the import answers with rows and problems; whatever rows an office has, they survive the way through a workbook. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accommodationKinds, legalClasses, roomPurposes } from '../../db/domain/housing/terms.ts'
import { languages } from '../../db/domain/people/languages.ts'
import {
  assignmentKinds,
  benefitRegimes,
  codesOf,
  householdRoles,
  membershipEnds,
  obligationLaws,
  residenceStatuses,
  sexes,
} from '../../db/domain/people/terms.ts'
import type {
  AccommodationRow,
  NoticeRow,
  PersonRow,
  RoomRow,
  SheetKey,
  StayRow,
} from '../../db/domain/register/rows.ts'
import { sheetNames } from '../../db/domain/register/rows.ts'
import { addDays, type Cents, type Day, dayText } from '../../db/domain/values.ts'
import { columnsOf, parseRegister } from '../../db/import/parse.ts'
import type { CellValue, SheetTable } from '../../db/import/read-table.ts'
import { writeRejects } from '../../db/import/rejects.ts'
import { cleanText } from '../../db/import/values.ts'
import { tablesHere, utc, workbook } from './workbooks.ts'

const allHeadings = Object.values(columnsOf).flatMap((columns) => Object.values(columns).map(({ heading }) => heading))
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '👩‍👩‍👧',
    '\u202Egnp.exe',
    'x'.repeat(10_000),
    '01.01.0000',
    '99.99.9999',
    '31.12.9999',
    '-0',
    '§',
    '1.1.1',
    'ja',
    '\uD83D',
  ),
)
const anyDay = fc
  .date({ noInvalidDate: true, min: utc('0100-01-01'), max: utc('9999-12-31') })
  .map((date) => date.toISOString().slice(0, 10) as Day)
const anyCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  anyText,
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.record({ day: anyDay, shown: fc.constantFrom('day', 'month', 'year') }),
  fc.record({ formula: fc.string() }),
  fc.record({ error: fc.string() }),
)
const anyTable = (name: fc.Arbitrary<string>): fc.Arbitrary<SheetTable> =>
  fc
    .tuple(
      name,
      fc.array(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...allHeadings) }, anyCell), { maxLength: 20 }),
      fc.array(fc.array(anyCell, { maxLength: 20 }), { maxLength: 6 }),
    )
    .map(([sheet, headings, rows]) => ({
      name: sheet,
      rows: [headings, ...rows].map((cells, index) => ({ row: index + 1, cells })),
    }))

/** Sheets with their proper headings, so that every parser is reached. */
const properTable = (key: SheetKey): fc.Arbitrary<SheetTable> => {
  const headings = Object.values(columnsOf[key]).map(({ heading }) => heading)
  return fc
    .array(fc.array(anyCell, { minLength: headings.length, maxLength: headings.length }), { maxLength: 5 })
    .map((rows) => ({
      name: sheetNames[key],
      rows: [headings, ...rows].map((cells, index) => ({ row: index + 1, cells })),
    }))
}
const anyTables = fc.tuple(
  ...(['accommodations', 'rooms', 'people', 'stays', 'notices'] as const).map(properTable),
  anyTable(fc.constantFrom(...Object.values(sheetNames), 'Tabelle1')),
)

describe('junk', () => {
  test('every filled row is either taken or has a problem, and nothing is thrown', () => {
    fc.assert(
      fc.property(anyTables, (tables) => {
        const { rows, problems, rowCounts } = parseRegister(tables)
        for (const key of ['accommodations', 'rooms', 'people', 'stays', 'notices'] as const) {
          const good = new Set(rows[key].map(({ row }) => row))
          const bad = new Set(problems.filter(({ sheet }) => sheet === key).map(({ row }) => row))
          expect(good.size + bad.size).toBe(rowCounts[key])
          expect([...good].filter((row) => bad.has(row))).toEqual([])
        }
        for (const { details } of problems) {
          expect(Object.values(details).every((fact) => String(fact).length <= 700)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('text that is kept holds nothing invisible, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(clean).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|^\s|\s$|\s\s/u)
        expect(cleanText(clean)).toBe(clean)
      }),
      { numRuns: 500 },
    )
  })

  test('the rejects of any junk are a workbook that can be read', async () => {
    await fc.assert(
      fc.asyncProperty(properTable('people'), async (table) => {
        const rejects = await writeRejects([table], parseRegister([table]).problems, ({ code }) => code)
        if (rejects === null) return
        const back = await tablesHere(rejects)
        expect(back.map(({ name }) => name)).toEqual(['Personen'])
      }),
      { numRuns: 30 },
    )
  })
})

// The way through a workbook. Names are invented by chance.

const word = (most: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: most })
    .map((text) => [...cleanText(text)].slice(0, most).join('').trim())
    .filter((text) => text !== '')
const day = fc
  .date({ noInvalidDate: true, min: utc('1906-01-01'), max: utc('2199-12-30') })
  .map((date) => date.toISOString().slice(0, 10) as Day)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const code = <T extends object>(table: T) => fc.constantFrom(...codesOf(table))

const accommodation: fc.Arbitrary<AccommodationRow> = fc.record({
  shortName: word(12),
  name: word(40),
  kind: code(accommodationKinds),
  street: maybe(word(40)),
  houseNumber: maybe(word(8)),
  postalCode: maybe(fc.integer({ min: 1000, max: 99_999 }).map((number) => String(number).padStart(5, '0'))),
  town: maybe(word(30)),
  legalClass: maybe(code(legalClasses)),
  landlord: maybe(word(30)),
  leaseFrom: maybe(day),
  leaseTo: maybe(day),
  coldRent: maybe(fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents as Cents)),
  extraCosts: maybe(fc.integer({ min: 0, max: 100_000_000 }).map((cents) => cents as Cents)),
})
const room: fc.Arbitrary<RoomRow> = fc.record({
  accommodation: word(12),
  unit: maybe(word(20)),
  number: word(12),
  floor: maybe(word(12)),
  areaHundredths: maybe(fc.integer({ min: 1, max: 1_000_000 })),
  regularPlaces: fc.integer({ min: 0, max: 200 }),
  densifiedPlaces: maybe(fc.integer({ min: 0, max: 200 })),
  stepFree: maybe(fc.boolean()),
  purpose: maybe(code(roomPurposes)),
})
const birth = fc.oneof(
  day.map((exact) => ({ day: exact, precision: 'day' as const })),
  day.map((exact) => ({ day: `${exact.slice(0, 7)}-01` as Day, precision: 'month' as const })),
  day.map((exact) => ({ day: `${exact.slice(0, 4)}-01-01` as Day, precision: 'year' as const })),
)
const person: fc.Arbitrary<PersonRow> = fc.record({
  number: word(12),
  household: word(12),
  role: maybe(code(householdRoles)),
  familyName: word(60),
  givenName: word(60),
  birth: maybe(birth),
  sex: maybe(code(sexes)),
  nationality: maybe(fc.constantFrom('475', '423', '166', '000', '997')),
  azrNumber: maybe(fc.integer({ min: 0, max: 999_999_999_999 }).map((number) => String(number).padStart(12, '0'))),
  bamfFileNumber: maybe(word(20)),
  assignedOn: maybe(day),
  assignmentKind: maybe(code(assignmentKinds)),
  residenceStatus: maybe(code(residenceStatuses)),
  statusFrom: maybe(day),
  statusTo: maybe(day),
  benefitRegime: maybe(code(benefitRegimes)),
  regimeFrom: maybe(day),
  arrivalCertificate: maybe(word(20)),
  fileNumber: maybe(word(20)),
  furtherNationalities: maybe(fc.uniqueArray(fc.constantFrom('475', '423', '000', '997'), { minLength: 1 })),
  languages: maybe(fc.uniqueArray(code(languages), { minLength: 1, maxLength: 20 })),
  obligation: maybe(code(obligationLaws)),
  obligationTo: maybe(day),
  leftOn: maybe(day),
  leftHow: maybe(fc.constantFrom('moved_away', 'transferred', 'left_country', 'deported', 'disappeared', 'died')),
  leftTo: maybe(word(40)),
})
const stay: fc.Arbitrary<StayRow> = fc.record({
  number: word(12),
  accommodation: word(12),
  room: word(12),
  from: day,
  to: maybe(day),
})

const notice: fc.Arbitrary<NoticeRow> = fc.record({
  number: word(30),
  kind: code(assignmentKinds),
  expectedOn: day,
  persons: fc.integer({ min: 1, max: 500 }),
  children: maybe(fc.integer({ min: 0, max: 500 })),
  nationality: maybe(fc.constantFrom('475', '423', '166', '000', '997')),
  remark: maybe(word(60)),
})

const terms: Readonly<Record<string, Readonly<Record<string, { readonly term: string }>>>> = {
  kind: { ...accommodationKinds, ...assignmentKinds },
  legalClass: legalClasses,
  purpose: roomPurposes,
  role: householdRoles,
  sex: sexes,
  assignmentKind: assignmentKinds,
  residenceStatus: residenceStatuses,
  benefitRegime: benefitRegimes,
  leftHow: membershipEnds,
  obligation: obligationLaws,
  languages,
}
const lastDays = new Set(['leaseTo', 'statusTo', 'obligationTo'])
const hundredths = new Set(['coldRent', 'extraCosts', 'areaHundredths'])

const isBirth = (value: unknown): value is NonNullable<PersonRow['birth']> =>
  typeof value === 'object' && value !== null

/** A field as an office types it. */
function typed(field: string, value: unknown): string | number | Date | null {
  if (Array.isArray(value)) return value.map((one: unknown) => typed(field, one)).join(', ')
  if (isBirth(value)) {
    const parts = dayText(value.day).split('.')
    return parts.slice({ day: 0, month: 1, year: 2 }[value.precision]).join('.')
  }
  if (typeof value === 'boolean') return value ? 'ja' : 'nein'
  if (typeof value === 'number') return hundredths.has(field) ? value / 100 : value
  if (typeof value !== 'string') return null
  const table = terms[field]
  if (table) return table[value]?.term ?? null
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return value
  return utc(lastDays.has(field) ? addDays(value as Day, -1) : value)
}

function sheetOf(key: SheetKey, rows: readonly object[], left: ReadonlySet<string>) {
  const fields = Object.entries(columnsOf[key]).filter(([field]) => !left.has(field))
  const headings = fields.map(([, { heading, required }]) => heading + (required ? '*' : ''))
  return [
    headings,
    ...rows.map((row) => fields.map(([field]) => typed(field, new Map(Object.entries(row)).get(field) ?? null))),
  ]
}

const optional = Object.values(columnsOf).flatMap((columns) =>
  Object.entries(columns)
    .filter(([, { required }]) => !required)
    .map(([field]) => field),
)

describe('an office', () => {
  test('comes out of a workbook as it went in; columns left out are undefined', async () => {
    const unique = <T>(of: fc.Arbitrary<T>, key: (row: T) => unknown) =>
      fc.uniqueArray(of, { maxLength: 12, minLength: 1, selector: (row) => JSON.stringify(key(row)) })
    const office = fc.record({
      accommodations: unique(accommodation, (row) => row.shortName),
      rooms: unique(room, (row) => [row.accommodation, row.number]),
      people: unique(person, (row) => row.number),
      stays: unique(stay, (row) => [row.number, row.from]),
      notices: unique(notice, (row) => row.number),
    })
    await fc.assert(
      fc.asyncProperty(office, fc.subarray(optional), async (rows, leftOut) => {
        const left = new Set(leftOut)
        const bytes = await workbook({
          Unterkünfte: sheetOf('accommodations', rows.accommodations, left),
          Zimmer: sheetOf('rooms', rows.rooms, left),
          Personen: sheetOf('people', rows.people, left),
          Belegung: sheetOf('stays', rows.stays, left),
          Ankündigungen: sheetOf('notices', rows.notices, left),
        })
        const read = parseRegister(await tablesHere(bytes))
        expect(read.problems).toEqual([])
        for (const key of ['accommodations', 'rooms', 'people', 'stays', 'notices'] as const) {
          const expected = rows[key].map((value, index) => ({
            row: index + 2,
            value: Object.fromEntries(
              Object.entries(value).map(([field, kept]) => [field, left.has(field) ? undefined : kept]),
            ),
          }))
          expect(read.rows[key]).toEqual(expected)
        }
      }),
      { numRuns: 40 },
    )
  })
})
