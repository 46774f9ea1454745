/** Each kind of cell an office writes, and what the import makes of it. */
import { describe, expect, test } from 'vitest'
import { type CellParser, cleanText } from '../../db/import/values.ts'
import { birth, date, endDay, lastDay } from '../../db/import/values-dates.ts'
import { nationality } from '../../db/import/values-nationality.ts'
import { area, integer, money } from '../../db/import/values-numbers.ts'
import { sex } from '../../db/import/values-people.ts'
import { yesNo } from '../../db/import/values-terms.ts'
import { text } from '../../db/import/values-text.ts'
import { check, dayCell, outcome } from './valueTables.ts'

describe('what no value ever is', () => {
  const parsers: [string, CellParser<unknown>][] = [
    ['text', text({ limit: 10 })],
    ['date', date],
    ['number', integer(0, 10)],
    ['term', sex],
    ['yes or no', yesNo],
    ['nationality', nationality],
  ]
  test.each(parsers)('%s', (_, parse) => {
    expect(outcome(parse, null)).toBeNull()
    expect(outcome(parse, ' \u00A0\t ')).toBeNull()
    expect(outcome(parse, { formula: 'A1' })).toBe('FORMULA')
    expect(outcome(parse, { error: '#REF!' })).toBe('ERROR_CELL')
    expect(outcome(parse, Number.NaN)).toBe('ERROR_CELL')
  })

  test('an error is named as the German Excel shows it', () => {
    expect(date({ error: '#REF!' })).toMatchObject({ error: { details: { value: '#BEZUG!' } } })
  })
})

describe('text', () => {
  check(text({ limit: 12 }), [
    ['Muster', 'Muster'],
    ['  Muster\u00A0 ', 'Muster'],
    ['Al\nHassan', 'Al Hassan'],
    ['Mu\u0308ller', 'Müller'],
    ['Ka\u00ADri\u200Bm', 'Karim'],
    ['\u202Emirak\u202C', 'mirak'],
    ['a\u0000b', 'a b'],
    ['101', '101'],
    [101, '101'],
    ['0.01', '0.01'],
    [1.5, '1,5'],
    ['007', '007'],
    ['-', '-'],
    [true, 'WAHR'],
    ['=1+1', '=1+1'],
    ['123456789012', '123456789012'],
    ['1234567890123', 'TOO_LONG'],
    ['👩‍👧'.repeat(3), '👩👧👩👧👩👧'],
    [dayCell('2022-05-03'), 'UNKNOWN_VALUE'],
  ])

  test('an AZR number keeps its twelve digits, whether typed as number or text', () => {
    const azr = text({ limit: 20, noBlanks: true, digits: { width: 12, atLeast: 9 } })
    expect(outcome(azr, 220615123456)).toBe('220615123456')
    expect(outcome(azr, 50615123456)).toBe('050615123456')
    expect(outcome(azr, '220615 123456')).toBe('220615123456')
    expect(outcome(azr, 17)).toBe('17')
  })

  test('too long says how long and how long it may be', () => {
    expect(text({ limit: 20 })('x'.repeat(10_000))).toMatchObject({ error: { details: { limit: 20, length: 10_000 } } })
  })

  test('cleaning twice changes nothing', () => {
    for (const dirty of ['a\u0308\u200D', '\u202Ea\u00A0\u0000b\uFFFF', 'x \uD83D y']) {
      expect(cleanText(cleanText(dirty))).toBe(cleanText(dirty))
    }
  })
})

describe('dates', () => {
  check(date, [
    [dayCell('2022-11-02'), '2022-11-02'],
    ['02.11.2022', '2022-11-02'],
    ['2.3.2022', '2022-03-02'],
    [' 02.11.2022 ', '2022-11-02'],
    ['02. 11. 2022', '2022-11-02'],
    ['2022-11-02', '2022-11-02'],
    ['02.11.2022 00:00:00', '2022-11-02'],
    ['2022-11-02T00:00:00.000Z', '2022-11-02'],
    ['29.02.2024', '2024-02-29'],
    ['29.02.2023', 'NOT_A_DATE'],
    ['31.02.2022', 'NOT_A_DATE'],
    ['02.13.2022', 'NOT_A_DATE'],
    ['02.11.22', 'NOT_A_DATE'],
    ['1988', 'NOT_A_DATE'],
    [44867, '2022-11-02'],
    ['44867', '2022-11-02'],
    [9999, 'NOT_A_DATE'],
    [448_670, 'NOT_A_DATE'],
    [44867.5, 'NOT_A_DATE'],
    ['morgen', 'NOT_A_DATE'],
    [true, 'NOT_A_DATE'],
    ['02.11.0222', 'OUT_OF_RANGE'],
    ['01.01.2200', 'OUT_OF_RANGE'],
    ['-', null],
  ])

  test('a last day becomes the day after, a day of leaving stays', () => {
    expect(outcome(lastDay, '28.02.2025')).toBe('2025-03-01')
    expect(outcome(lastDay, dayCell('2022-12-31'))).toBe('2023-01-01')
    expect(outcome(endDay, '01.09.2022')).toBe('2022-09-01')
  })

  test('the ninth of nines stands for no end', () => {
    expect(outcome(lastDay, '31.12.9999')).toBeNull()
    expect(outcome(endDay, dayCell('9999-12-31'))).toBeNull()
    expect(outcome(date, '31.12.9999')).toBe('OUT_OF_RANGE')
  })
})

describe('birth dates', () => {
  const whole = (day: string) => ({ day, precision: 'day' })
  check(birth, [
    [dayCell('1988-05-14'), whole('1988-05-14')],
    ['14.05.1988', whole('1988-05-14')],
    [1988, { day: '1988-01-01', precision: 'year' }],
    ['1988', { day: '1988-01-01', precision: 'year' }],
    ['05.1988', { day: '1988-05-01', precision: 'month' }],
    ['5/1988', { day: '1988-05-01', precision: 'month' }],
    ['00.05.1988', { day: '1988-05-01', precision: 'month' }],
    ['00.00.1988', { day: '1988-01-01', precision: 'year' }],
    [dayCell('1988-05-01', 'month'), { day: '1988-05-01', precision: 'month' }],
    [dayCell('1988-05-14', 'month'), whole('1988-05-14')],
    [dayCell('1988-01-01', 'year'), { day: '1988-01-01', precision: 'year' }],
    [dayCell('1905-06-10'), 'OUT_OF_RANGE'],
    [32245, { day: '1988-04-12', precision: 'day' }],
    ['13.1988', 'NOT_A_DATE'],
    [1988.5, 'NOT_A_DATE'],
    ['31.02.1988', 'NOT_A_DATE'],
    ['88', 'NOT_A_DATE'],
  ])
})

describe('numbers', () => {
  describe('money in cents', () =>
    check(money, [
      [0.1 + 0.2, 30],
      [1234.5, 123450],
      [1.005, 'NOT_A_NUMBER'],
      ['1.234,50 €', 123450],
      ['1.234,50', 123450],
      ['1234,5', 123450],
      ['1 234,50 EUR', 123450],
      ['1.234', 123400],
      ['1,234.50', 123450],
      ['450,-', 45000],
      ['€ 450', 45000],
      ['0,29', 29],
      [4.35, 435],
      [1e-9, 'NOT_A_NUMBER'],
      ['-1', 'OUT_OF_RANGE'],
      ['1.000.000,01', 'OUT_OF_RANGE'],
      [1e300, 'OUT_OF_RANGE'],
      ['12,34,56', 'NOT_A_NUMBER'],
      ['viel', 'NOT_A_NUMBER'],
      [dayCell('2022-11-02'), 'NOT_A_NUMBER'],
    ]))

  describe('areas in hundredths', () =>
    check(area, [
      [23.5, 2350],
      ['23,5', 2350],
      ['23,5 m²', 2350],
      ['23.5qm', 2350],
      [12.345, 1235],
      [0, 'OUT_OF_RANGE'],
      ['10.001', 'OUT_OF_RANGE'],
      [null, null],
    ]))

  describe('places', () =>
    check(integer(0, 200), [
      [4, 4],
      ['4', 4],
      ['4,0', 4],
      [0, 0],
      ['-0', 0],
      [4.5, 'NOT_A_NUMBER'],
      [201, 'OUT_OF_RANGE'],
      [-1, 'OUT_OF_RANGE'],
      ['zwei', 'NOT_A_NUMBER'],
    ]))

  test('every cent up to 1.000 € comes in exactly, as number and as text', () => {
    for (let cents = 0; cents <= 100_000; cents += 1) {
      if (outcome(money, cents / 100) !== cents) expect.fail(`${cents / 100} became ${outcome(money, cents / 100)}`)
    }
  })
})

describe('yes and no', () =>
  check(yesNo, [
    ['ja', true],
    ['Ja ', true],
    ['J', true],
    ['x', true],
    ['WAHR', true],
    ['true', true],
    [1, true],
    [true, true],
    ['nein', false],
    ['N', false],
    [0, false],
    [false, false],
    ['vielleicht', 'NOT_YES_NO'],
    [2, 'NOT_YES_NO'],
    ['–', null],
  ]))
