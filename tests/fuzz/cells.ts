/** Single cells that cannot be right, or that look odd and are right. */
import type { Dice } from '../support/chance.ts'
import type { Cell } from './book.ts'
import type { ColumnSpec, Kind } from './columns.ts'
import { good, type Mutation, open, takeCell, write, wrongAt } from './mutation.ts'

const long = 'Ä'.repeat(10_000)
const errors: readonly Cell[] = [{ error: '#REF!' }, { error: '#N/A' }, { error: '#VALUE!' }, { error: '#DIV/0!' }]
const noDay: readonly Cell[] = [
  '31.02.2022',
  '29.02.2023',
  '30.2.2022',
  '32.01.2022',
  '01.13.2022',
  '2022-02-30',
  '2022-13-01',
  '01/02/2022',
  '01.02.22',
  'gestern',
  '📅',
  '\u202e2202.20.10',
  -1,
  0.5,
  1e15,
  -1e308,
  true,
  long,
]
const noAmount: readonly Cell[] = [
  'viel',
  '🤑',
  -1,
  '-5,00',
  1e12,
  1e308,
  '1.2.3',
  '12,3456',
  true,
  long,
  { day: '2022-03-01' },
]

/** Cells that nobody can take for a value of this kind. */
const impossible: Readonly<Record<Kind, readonly Cell[]>> = {
  key: [long, { day: '2022-03-05' }],
  text: [long, { day: '2022-03-05' }],
  word: ['Quatsch', 'so la la 🙃', '🏠', 123_456, -1, 1e300, true, long, { day: '2022-03-05' }],
  words: ['Quatsch', 'Arabisch, Quatsch', '🏠', 123_456, true, long, { day: '2022-03-05' }],
  yesNo: ['vielleicht', 'jain', 2, '🙂', long, { day: '2022-03-05' }],
  date: noDay,
  birth: [...noDay, '00.13.1990', '13.1990', '12.12.2031', '01.01.1850', 12],
  amount: noAmount,
  area: [...noAmount.filter((cell) => cell !== '12,3456'), 0, '0,001'],
  count: ['zwei', '²', 1.5, '1,5', -1, 501, 1e308, '1e2', long, { day: '2022-03-05' }],
}

const wrongCell: Mutation = {
  phase: 'cells',
  apply(book, dice) {
    const spot = takeCell(book, dice, () => true)
    if (!spot) return null
    write(spot.sheet, spot.line, spot.heading, dice.one([...impossible[spot.spec.kind], ...errors]))
    return wrongAt(spot.line, spot.heading)
  },
}

/** Nothing, or nothing that can be seen. */
const nothing: readonly Cell[] = [null, '', '   ', '\u00a0', '\u200b', '\u202e\u202c', '\u0007', '\r\n']

const missing: Mutation = {
  phase: 'cells',
  apply(book, dice) {
    const spot = takeCell(book, dice, ({ required }) => required === true)
    if (!spot) return null
    write(spot.sheet, spot.line, spot.heading, dice.one(nothing))
    return wrongAt(spot.line, spot.heading)
  },
}

/** Several wrong cells in one line: each is named. */
const wrongLine: Mutation = {
  phase: 'cells',
  apply(book, dice) {
    const spot = takeCell(book, dice, () => true)
    if (!spot) return null
    const columns = spot.sheet.columns.filter((column) => column.heading !== null && dice.chance(50))
    const headings = new Set([spot.heading, ...columns.map((column) => column.heading ?? '')])
    for (const heading of headings) write(spot.sheet, spot.line, heading, dice.one(errors))
    const { line } = spot
    return { is: 'wrong', places: [...headings].map((column) => ({ sheet: line.sheet, line, column })) }
  },
}

const isFreeText = ({ kind, required }: ColumnSpec, heading: string): boolean =>
  kind === 'text' && (required === true || ['Straße', 'Ort', 'Vermieter', 'Wohneinheit', 'Bemerkung'].includes(heading))

/** Text that a naive program trips over. */
const oddTexts: readonly string[] = [
  'Anna 👩‍👩‍👧 😀',
  '=1+1',
  '+49 2842',
  '@SUMME(A1)',
  "'; DROP TABLE person; --",
  '<script>alert(1)</script> & "Co"',
  'مُحَمَّد',
  'ב\u200fא',
  'Zeile 1\nZeile 2',
  'a_x000D_b',
  '__proto__',
  'null',
  'Ω≈ç√',
  '%s%n{0}',
]

const oddText: Mutation = {
  phase: 'cells',
  apply(book, dice) {
    const spot = takeCell(book, dice, isFreeText)
    if (!spot) return null
    write(spot.sheet, spot.line, spot.heading, dice.one(oddTexts))
    return good
  },
}

/** What may be taken for a value or not: the file is imported or refused, that is all that is asked. */
const strange = (dice: Dice): Cell =>
  dice.one<Cell>([
    true,
    false,
    0,
    -0,
    1e21,
    -42,
    0.1 + 0.2,
    '-',
    '?',
    '0',
    '1988',
    44_562,
    '44562',
    '0000-00-00',
    '9999-12-31',
    '31.12.9999',
    'x'.repeat(120),
    '👨‍👩‍👧‍👦'.repeat(20),
    '\ud83d',
    { day: '1899-12-31' },
    { day: '1900-02-28' },
    { day: '9999-12-31' },
    { rich: ['', ' '] },
  ])

const strangeCell: Mutation = {
  phase: 'cells',
  apply(book, dice) {
    const spot = takeCell(book, dice, () => true)
    if (!spot) return null
    write(spot.sheet, spot.line, spot.heading, strange(dice))
    return open
  },
}

export const cellMutations = { wrongCell, missing, wrongLine, oddText, strangeCell }
