/** How sheets look: what is called otherwise, stands elsewhere, is hidden, merged, empty, there twice or not at all. */
import type excel from 'exceljs'
import { type Book, type Column, columnOf, letterOf, linesOf, type Sheet, sheetOf } from './book.ts'
import { keysOf, type SheetName } from './columns.ts'
import { good, type Mutation, onSheet, open, refused, same, someSheet, touchAll, write, wrongAt } from './mutation.ts'

/** The sheet as ExcelJS knows it. */
const inExcel = (workbook: excel.Workbook, book: Book, sheet: Sheet): excel.Worksheet => {
  const found = workbook.worksheets[book.sheets.indexOf(sheet)]
  if (!found) throw new Error('the sheet was not written')
  return found
}

/**
 * Nobody depends on notices, and on stays only who leaves: without the list the place that the office knows is kept. What depends on another sheet may
 * be unknown without it.
 */
const dropSheet = onSheet((sheet, key, dice, book) => {
  if (book.sheets.length < 2) return null
  book.isTorn = true
  touchAll(sheet)
  if (dice.chance(70)) book.sheets.splice(book.sheets.indexOf(sheet), 1)
  else Object.assign(sheet, { key: null, columns: [], rows: [] })
  const people = sheetOf(book, 'Personen')
  const someoneLeaves = people !== undefined && linesOf(people).some((line) => Boolean(line.says['Weggezogen am']))
  if (key === 'Ankündigungen') return good
  return key === 'Belegung' && !someoneLeaves ? good : open
})

const noSheet: Mutation = {
  phase: 'sheets',
  apply(book, dice) {
    for (const sheet of book.sheets) {
      touchAll(sheet)
      Object.assign(sheet, {
        key: null,
        name: `${dice.one(['Tabelle', 'Sheet', 'Erläuterungen zu '])}${sheet.name.length}${dice.below(99)}`,
      })
    }
    book.sheets.forEach((sheet, index) => {
      sheet.name = `${index} ${sheet.name}`
    })
    return refused('WORKBOOK_NO_SHEET')
  },
}

const sheetAlias: Readonly<Record<SheetName, string>> = {
  Unterkünfte: 'Häuser',
  Zimmer: 'Räume',
  Personen: 'Bewohner',
  Belegung: 'Belegungsliste',
  Ankündigungen: 'Bescheide',
}
const otherSheetName = onSheet((sheet, key, dice) => {
  sheet.name = dice.one([sheetAlias[key], ` ${key} `, key.toUpperCase(), `${sheetAlias[key]} `])
  return same
})

/** Another sheet that could be meant: the first one counts. */
const secondSheet = onSheet((_, key, dice, book) => {
  const isTaken = (name: string) => book.sheets.some((known) => known.name.toLowerCase() === name.toLowerCase())
  const other = [key, `${key} `, ` ${key}`].find((name) => !isTaken(name))
  if (other === undefined) return null
  const column: Column = { heading: null, id: 'A', written: dice.one(['Nummer*', 'irgendwas', null]) }
  book.sheets.push({ key: null, name: other, columns: [column], rows: [], above: 0 })
  return same
})

const extraSheet = onSheet((sheet, _, dice, book) => {
  const name = dice.one(['Notizen', 'Tabelle1', 'Erläuterungen', 'Listen', '😀', 'Personen (alt)'])
  if (book.sheets.some((other) => other.name === name)) return null
  const extra: Sheet = { ...sheet, key: null, name, rows: [], columns: [...sheet.columns] }
  book.sheets.splice(dice.below(book.sheets.length + 1), 0, extra)
  book.finish.push((workbook) => {
    inExcel(workbook, book, extra).getCell('B7').value = { formula: 'Personen!A1', result: 'Rest' }
  })
  return same
})

const blankRows = onSheet((sheet, _, dice) => {
  for (let n = dice.between(1, 5); n > 0; n--) sheet.rows.splice(dice.below(sheet.rows.length + 1), 0, null)
  return same
})

const shuffledRows = onSheet((sheet, _, dice) => {
  // Of two lines that cannot both be, the second is refused: lines that were worked on keep their order.
  if (linesOf(sheet).some((line) => line.isTouched)) return null
  sheet.rows = dice.shuffled(sheet.rows)
  return same
})

const hidden = onSheet((sheet, _, dice, book) => {
  const which = dice.below(4)
  book.finish.push((workbook) => {
    const target = inExcel(workbook, book, sheet)
    if (which === 0) target.getRow(2).hidden = true
    if (which === 1) target.getColumn(1).hidden = true
    if (which === 2) target.state = 'hidden'
    if (which === 3) target.state = 'veryHidden'
  })
  return same
})

/** Filter, frozen panes, a comment, a picture of conditions: none of it is data. */
const furniture = onSheet((sheet, _, __, book) => {
  book.finish.push((workbook) => {
    const target = inExcel(workbook, book, sheet)
    target.views = [{ state: 'frozen', ySplit: 1 }]
    target.autoFilter = 'A1:C1'
    target.getCell('A2').note = 'Bitte prüfen 😀'
    target.addConditionalFormatting({
      ref: 'A1:C9',
      rules: [{ type: 'expression', priority: 1, formulae: ['1=1'], style: {} }],
    })
    target.getCell('B2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"a,b"'] }
    target.headerFooter.oddHeader = '&C&A'
  })
  return same
})

/** Merged cells beside the list and below it hold nothing. */
const mergedBeside = onSheet((sheet, _, dice, book) => {
  const [column, row] = [sheet.columns.length + 10, sheet.rows.length + 20]
  const wide = dice.between(1, 5)
  book.finish.push((workbook) => inExcel(workbook, book, sheet).mergeCells(2, column, 2 + wide, column + wide))
  book.finish.push((workbook) => inExcel(workbook, book, sheet).mergeCells(row, 1, row + wide, 3))
  return same
})

/** Two lines share one cell of a required column, as lists are made for the eye: the lower one says nothing there. */
const mergedLines: Mutation = {
  phase: 'sheets',
  apply(book, dice) {
    const sheet = someSheet(book, dice)
    if (!sheet?.key) return null
    const at = sheet.rows.findIndex((line, n) => line && !line.isTouched && sheet.rows[n + 1]?.isTouched === false)
    const [upper, lower] = [sheet.rows[at], sheet.rows[at + 1]]
    const heading = dice.one(keysOf[sheet.key])
    if (!upper || !lower || !columnOf(sheet, heading)) return null
    upper.isTouched = true
    lower.isTouched = true
    write(sheet, lower, heading, null)
    book.finish.push((workbook) => {
      if (!columnOf(sheet, heading)) return
      const letter = letterOf(sheet, heading)
      inExcel(workbook, book, sheet).mergeCells(`${letter}${upper.row}:${letter}${lower.row}`)
    })
    return wrongAt(lower, heading)
  },
}

export const sheetMutations = {
  dropSheet,
  noSheet,
  otherSheetName,
  secondSheet,
  extraSheet,
  blankRows,
  shuffledRows,
  hidden,
  furniture,
  mergedBeside,
  mergedLines,
}
