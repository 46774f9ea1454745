/** A workbook from its seed: rows of an invented office, written by an invented hand, with some mutations, and what must come of it. */
import { type Dice, dice } from '../support/chance.ts'
import { type Book, type Line, linesOf, plainBook } from './book.ts'
import { cellMutations } from './cells.ts'
import { nextRegister } from './changes.ts'
import { columns, type SheetName, sheetNames } from './columns.ts'
import { type Expected, expectedOf } from './expected.ts'
import { familyMutations } from './families.ts'
import { fileMutations } from './file.ts'
import { formulaMutations } from './formulas.ts'
import { handwritten } from './handwriting.ts'
import { headingMutations } from './headings.ts'
import type { Mutation, Phase, Verdict } from './mutation.ts'
import { firstRegister, type Register, type Row } from './register.ts'
import { rowMutations } from './rows.ts'
import { sheetMutations } from './sheets.ts'
import { written } from './write.ts'

/** In the order in which they are carried out. */
export const mutations: Readonly<Record<string, Mutation>> = {
  ...rowMutations,
  ...familyMutations,
  ...cellMutations,
  ...sheetMutations,
  ...headingMutations,
  ...formulaMutations,
  ...fileMutations,
}

/** How many files an office serves; each leaves it as it was. */
const filesAnOffice = 50
export const officeOf = (seed: number): number => Math.floor(seed / filesAnOffice)
/** What an office knows before a file comes. */
export const registerOf = (seed: number): Register => firstRegister(dice(officeOf(seed) * 7919 + 1))

export interface Generated {
  /** Names of the mutations. */
  readonly done: readonly string[]
  readonly book: Book
  /** Every line, also of sheets that are no longer there. */
  readonly lines: readonly Line[]
  readonly expected: Expected
  readonly bytes: Uint8Array
  /** The same rows as the template asks for them, and nothing else. */
  plainly(): Promise<Uint8Array>
}

/** Everything new, and some of what has not changed; a sheet without a row is there or not. */
function listed(before: Register, now: Register, dice: Dice): Partial<Record<SheetName, Row[]>> {
  const share = dice.one([0, 60, 60, 100])
  const lists = sheetNames.map((key) => {
    const rows = now[key].filter((row) => !before[key].includes(row) || dice.chance(share))
    return [key, rows] as const
  })
  const kept = lists.filter(([, rows]) => rows.length > 0 || dice.chance(50))
  return Object.fromEntries(kept.length > 0 ? kept : [['Personen', now.Personen]])
}

function byHand(book: Book, dice: Dice): Book {
  for (const line of book.sheets.flatMap(linesOf))
    for (const [heading, { kind }] of Object.entries(columns[line.sheet]))
      line.cells.set(heading, handwritten(line.says[heading] ?? null, kind, dice))
  return book
}

/** Of each phase what fits together: lines and sheets several at once, but one formula and one change to the file. */
function chosen(dice: Dice): string[] {
  const of = (phase: Phase) => Object.keys(mutations).filter((name) => mutations[name]?.phase === phase)
  const most: Readonly<Record<Phase, number>> = dice.one([
    { rows: 0, cells: 0, sheets: 0, formulas: 0, file: 0 },
    { rows: 1, cells: 0, sheets: 0, formulas: 0, file: 0 },
    { rows: 0, cells: 1, sheets: 0, formulas: 0, file: 0 },
    { rows: 0, cells: 0, sheets: 3, formulas: 0, file: 0 },
    { rows: 0, cells: 0, sheets: 2, formulas: 0, file: 1 },
    { rows: 0, cells: 0, sheets: 0, formulas: 0, file: 1 },
    { rows: 0, cells: 1, sheets: 1, formulas: 1, file: 0 },
    { rows: 3, cells: 4, sheets: 3, formulas: 0, file: 0 },
    { rows: 2, cells: 3, sheets: 2, formulas: 1, file: 1 },
  ])
  return (Object.keys(most) as Phase[]).flatMap((phase) =>
    dice.shuffled(of(phase)).slice(0, dice.between(most[phase] && 1, most[phase])),
  )
}

export async function generate(seed: number): Promise<Generated> {
  const die = dice(seed)
  const before = registerOf(seed)
  const rows = listed(before, nextRegister(before, die), die)
  const book = die.chance(20) ? plainBook(rows, before) : byHand(plainBook(rows, before), die)
  const first = book.sheets.flatMap(linesOf)
  const order = Object.keys(mutations)
  const names = chosen(die).sort((a, b) => order.indexOf(a) - order.indexOf(b))
  const done: string[] = []
  const verdicts: Verdict[] = []
  for (const name of names) {
    const verdict = mutations[name]?.apply(book, die)
    if (!verdict) continue
    done.push(name)
    verdicts.push(verdict)
  }
  const bytes = await written(book)
  const lines = [...new Set([...first, ...book.sheets.flatMap(linesOf)])]
  return {
    done,
    book,
    lines,
    expected: expectedOf(book, verdicts),
    bytes,
    plainly: () => written(plainBook(rows, before)),
  }
}
