/** A preview against what the generator knows of the file: every broken place is told, no other one is, and no row is lost. */
import type { z } from 'zod'
import type { importPreview } from '../../db/contract/imports.ts'
import { refusalSentence } from '../../db/contract/sentences.de.ts'
import type { Refusal } from '../../db/domain/errors.ts'
import type { RowProblem } from '../../db/domain/register/rows.ts'
import { letterOf, linesOf, readSheets } from './book.ts'
import { sheetNames } from './columns.ts'
import { doubtfulLines, filledRows } from './expected.ts'
import type { Generated } from './generate.ts'
import { must, mustBeOfficeWords, mustBeSentence, mustNamePlace, places, sheetNamed } from './must.ts'

export type Preview = z.output<typeof importPreview>
export const problemsIn = (preview: Preview): RowProblem[] => preview.rows.flatMap((row) => row.problems)

function mustCount(preview: Preview): void {
  for (const row of preview.rows) must((row.outcome === 'wrong') === row.problems.length > 0, 'wrong without a reason')
  for (const { sheet, changes } of preview.rows)
    for (const change of changes) mustBeOfficeWords(sheetNamed(sheet), change)
  for (const [sheet, counts] of Object.entries(preview.counts))
    for (const [outcome, count] of Object.entries(counts)) {
      const rows = preview.rows.filter((row) => row.sheet === sheet && row.outcome === outcome)
      must(rows.length === count, `${sheet}: ${count} ${outcome} counted, ${rows.length} told`)
    }
}

function mustTellBrokenPlaces(problems: readonly RowProblem[], { expected }: Generated): void {
  for (const { sheet, line, column } of expected.places) {
    const row = line?.row ?? 1
    const told = problems.some(
      (problem) =>
        sheetNamed(problem.sheet) === sheet && problem.row === row && (column === null || problem.column === column),
    )
    must(told, `not told: ${sheet} ${row} ${column}; told: ${places(problems)}`)
  }
}

function mustTellNothingElse(preview: Preview, { expected, book, lines }: Generated): void {
  const doubtful = new Set([...doubtfulLines(lines, book.before)].map((line) => `${line.sheet} ${line.row}`))
  const headless = new Set(expected.places.flatMap(({ sheet, line }) => (line ? [] : [sheet])))
  const untrue = problemsIn(preview).filter(({ sheet, row }) => {
    const name = sheetNamed(sheet)
    return !doubtful.has(`${name} ${row}`) && !(row === 1 && headless.has(name))
  })
  must(untrue.length === 0, `nothing is wrong with: ${places(untrue)}`)
  for (const key of sheetNames) {
    if (headless.has(key)) continue
    const told = preview.rows.flatMap(({ sheet, row }) => (sheetNamed(sheet) === key ? [row] : []))
    must(told.join() === filledRows(book, key).join(), `${key}: rows ${told} instead of ${filledRows(book, key)}`)
  }
}

/** A workbook that could be read. */
export function mustTellWhatIsWrong(preview: Preview, made: Generated): void {
  const problems = problemsIn(preview)
  must(!made.expected.isRefused, 'not refused as a whole')
  for (const problem of problems) mustNamePlace(problem)
  mustCount(preview)
  if (!made.expected.isHidden) {
    mustTellBrokenPlaces(problems, made)
    mustTellNothingElse(preview, made)
  }
  if (made.expected.isGood) must(problems.length === 0, `not imported whole: ${places(problems)}`)
}

/** A workbook that is refused as a whole: with one of the reasons that it has, and a formula with its cell. */
export function mustRefuse(refusal: Refusal, { expected, book }: Generated): void {
  must(expected.codes.includes(refusal.code), `refused with ${refusal.code}`)
  mustBeSentence(refusalSentence(refusal))
  if (refusal.code !== 'WORKBOOK_FORMULAS') return
  const { sheet, cell } = refusal.details ?? {}
  must(typeof sheet === 'string' && typeof cell === 'string', 'a formula without its place')
  if (!expected.formula) return
  const { line, column } = expected.formula
  const own = readSheets(book).find((candidate) => linesOf(candidate).includes(line))
  const expectedCell = own && `${letterOf(own, column)}${line.row}`
  must(cell === expectedCell, `formula in ${cell} instead of ${expectedCell}`)
}

/** What a preview says, without row numbers: to compare two workbooks that mean the same. */
export const said = ({ rows }: Preview): string =>
  rows
    .map(({ sheet, key, outcome, changes }) => JSON.stringify([sheet, key, outcome, changes]))
    .sort()
    .join('\n')
