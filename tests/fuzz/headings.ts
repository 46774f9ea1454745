/** The row of headings: columns that are gone, called otherwise, turned round, there twice, or there for nobody. */
import type { Dice } from '../support/chance.ts'
import { type Cell, columnOf, linesOf, type Sheet } from './book.ts'
import { columns, type SheetName } from './columns.ts'
import { good, oneOf, onSheet, type Place, same, touchAll, type Verdict } from './mutation.ts'

const requiredOf = (key: SheetName): string[] =>
  Object.entries(columns[key]).flatMap(([heading, { required }]) => (required ? [heading] : []))
const anything = (dice: Dice): Cell =>
  dice.one<Cell>([
    42,
    true,
    'Notiz',
    '😀',
    { day: '2022-02-02' },
    { error: '#REF!' },
    'ö'.repeat(10_000),
    { formula: 'A1' },
  ])

/** A column that nobody reads, with anything in it. */
function addColumn(sheet: Sheet, written: Cell, dice: Dice): void {
  const id = `+${sheet.columns.length}`
  sheet.columns.splice(dice.below(sheet.columns.length + 1), 0, { heading: null, id, written })
  for (const line of linesOf(sheet)) if (dice.chance(60)) line.cells.set(id, anything(dice))
}

const dropOptional = onSheet((sheet, key, dice) => {
  const kept = [
    'Auszug',
    'Plätze verdichtet',
    'Rolle',
    'Status seit',
    'Zuweisung am',
    'Mietbeginn',
    'Weggezogen am',
    ...requiredOf(key),
  ]
  const column = oneOf(
    sheet.columns.filter(({ heading }) => heading !== null && !kept.includes(heading)),
    dice,
  )
  if (!column) return null
  if (dice.chance(50)) sheet.columns.splice(sheet.columns.indexOf(column), 1)
  else Object.assign(column, { heading: null, written: 'Spalte des Amtes' })
  return good
})

/** Every line of the sheet is unread, and the headings say why. */
function headless(sheet: Sheet, key: SheetName, headings: readonly string[]): Verdict {
  touchAll(sheet)
  return { is: 'wrong', places: headings.map((column): Place => ({ sheet: key, line: null, column })) }
}

const dropRequired = onSheet((sheet, key, dice) => {
  const gone = dice.some(requiredOf(key), 40)
  const headings = gone.length > 0 ? gone : [dice.one(requiredOf(key))]
  for (const heading of headings) {
    const column = columnOf(sheet, heading)
    if (!column) return null
    const written = dice.one<Cell>([null, '', 'Spalte 7', { error: '#REF!' }, 7])
    if (dice.chance(50)) sheet.columns.splice(sheet.columns.indexOf(column), 1)
    else Object.assign(column, { heading: null, written })
  }
  return headless(sheet, key, headings)
})

const headingsBelow = onSheet((sheet, key, dice) => {
  sheet.above = dice.between(1, 3)
  return headless(sheet, key, requiredOf(key))
})

const otherHeadings = onSheet((sheet, key, dice) => {
  for (const column of sheet.columns) {
    const { heading } = column
    if (heading === null || typeof column.written !== 'string') continue
    const alias = columns[key][heading]?.alias ?? heading
    column.written = dice.one([alias, heading.toUpperCase(), ` ${heading} * `, `${heading}\u200b`, heading])
  }
  return same
})

const reordered = onSheet((sheet, _, dice) => {
  sheet.columns = dice.shuffled(sheet.columns)
  return same
})

const extraColumn = onSheet((sheet, _, dice) => {
  addColumn(sheet, dice.one<Cell>(['Farbe', 'Grund', null, 'Farbe 😀', 99]), dice)
  return same
})

/** A second column with a heading that is there already, behind the first. */
const doubledColumn = onSheet((sheet, key, dice) => {
  const column = oneOf(
    sheet.columns.filter(({ heading, written }) => heading !== null && typeof written === 'string'),
    dice,
  )
  if (!column?.heading || !columns[key][column.heading]) return null
  const id = `+${sheet.columns.length}`
  sheet.columns.push({ heading: null, id, written: column.written })
  for (const line of linesOf(sheet)) line.cells.set(id, dice.one<Cell>(['anders', 42, { day: '1999-09-09' }]))
  return same
})

export const headingMutations = {
  dropOptional,
  dropRequired,
  headingsBelow,
  otherHeadings,
  reordered,
  extraColumn,
  // The first of two columns counts, so nothing may turn them round after this.
  doubledColumn,
}
