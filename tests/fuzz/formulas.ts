/** Formulas: a workbook is refused for one in a column that is read or among the headings; elsewhere they do not matter. */
import type { Dice } from '../support/chance.ts'
import { type Cell, type Column, linesOf, readSheets } from './book.ts'
import { type Mutation, oneOf, same, type Verdict } from './mutation.ts'

const aFormula = (dice: Dice): Cell =>
  dice.one<Cell>([
    { formula: 'A1', result: 'Muster' },
    { formula: '1+1', result: 2 },
    { formula: 'HEUTE()' },
    { formula: 'VLOOKUP(A2,Personen!A:B,2,FALSE)', result: '1001' },
    { formula: 'ROW()', result: 2, spread: 'array' },
    { formula: 'A1', result: 'x', spread: 'shared' },
  ])

const formulaRefusal = (parts: Omit<Extract<Verdict, { is: 'refused' }>, 'is' | 'codes'>): Verdict => ({
  is: 'refused',
  codes: ['WORKBOOK_FORMULAS'],
  ...parts,
})

const inReadColumn: Mutation = {
  phase: 'formulas',
  apply(book, dice) {
    const sheet = oneOf(
      readSheets(book).filter((candidate) => candidate.above === 0 && linesOf(candidate).length > 0),
      dice,
    )
    const read = sheet?.columns.filter(({ heading }) => heading !== null) ?? []
    const column = oneOf(read, dice)
    if (!sheet || !column?.heading) return null
    const line = dice.one(linesOf(sheet))
    line.cells.set(column.id, aFormula(dice))
    return formulaRefusal({ line, column: column.heading })
  },
}

const inHeading: Mutation = {
  phase: 'formulas',
  apply(book, dice) {
    const sheet = oneOf(
      readSheets(book).filter(({ above }) => above === 0),
      dice,
    )
    if (!sheet || sheet.columns.length === 0) return null
    dice.one(sheet.columns).written = { formula: '"Nummer"', result: 'Nummer*' }
    return formulaRefusal({})
  },
}

const besideList: Mutation = {
  phase: 'formulas',
  apply(book, dice) {
    const sheet = oneOf(readSheets(book), dice)
    if (!sheet) return null
    const column: Column = { heading: null, id: `+${sheet.columns.length}`, written: 'Alter' }
    sheet.columns.push(column)
    for (const line of linesOf(sheet)) line.cells.set(column.id, aFormula(dice))
    return same
  },
}

export const formulaMutations = { inReadColumn, inHeading, besideList }
