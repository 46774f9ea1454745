/** A block copied from Excel, as texts for the cells of the sheet: by its headings, else from the marked column on. Pure. */
import { searchKey } from '../../../db/domain/people/search.ts'
import type { Day } from '../../../db/domain/values.ts'
import { type Column, type GridColumn, gridColumns, type SheetRow } from '../../stores/intake.ts'
import { tidied } from './sheet.ts'

/** Rows and cells as Excel puts them on the clipboard: tabs and line ends, cells that hold either in quotation marks. */
export function blockOf(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at += 1
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (isQuoted || (sign !== '\t' && sign !== '\n' && sign !== '\r')) cell += sign
    else if (sign === '\t') end()
    else if (sign === '\n') {
      end()
      rows.push([])
    }
  }
  end()
  return rows.filter((row) => row.some((each) => each !== ''))
}

/** More than one cell: a single text is pasted into its field as usual. */
export const isBlock = (text: string): boolean => {
  const block = blockOf(text)
  return block.length > 1 || (block[0]?.length ?? 0) > 1
}

/** What a heading may begin with, without accents. */
const headings: readonly (readonly [Column, readonly string[]])[] = [
  ['given', ['vorname', 'rufname']],
  ['family', ['name', 'nachname', 'familienname']],
  ['birth', ['geburtsdatum', 'geboren', 'geb']],
  ['sex', ['geschlecht', 'm w d', 'm w', 'sex']],
  ['role', ['rolle', 'stellung']],
  ['further', ['weitere staatsangehorigkeit']],
  ['nationality', ['staatsangehorigkeit', 'nationalitat', 'herkunftsland', 'stang', 'sta']],
  ['until', ['status bis', 'gultig bis', 'status gultig']],
  ['since', ['status seit', 'status ab', 'seit']],
  ['status', ['aufenthaltsstatus', 'status', 'aufenthaltstitel']],
  ['regimeSince', ['rechtskreis seit', 'rechtskreis ab']],
  ['regime', ['rechtskreis', 'leistungsbezug', 'leistung']],
  ['azr', ['azr']],
  ['bamf', ['bamf']],
  ['certificate', ['ankunftsnachweis', 'akn']],
  ['languages', ['sprache', 'muttersprache']],
  ['file', ['aktenzeichen', 'az', 'akte']],
]

function headingOf(text: string): Column | null {
  const key = searchKey(text).replaceAll('.', '')
  if (key === '') return null
  return (
    headings.find(([, beginnings]) => beginnings.some((each) => key === each || key.startsWith(`${each} `)))?.[0] ??
    headings.find(([, beginnings]) => beginnings.some((each) => each.length > 3 && key.startsWith(each)))?.[0] ??
    null
  )
}

/** The columns that a first line names, or null when it is a line of people. */
function headOf([first = []]: readonly (readonly string[])[]): readonly (Column | null)[] | null {
  const named = first.map(headingOf)
  return named.filter((column) => column !== null).length >= 2 ? named : null
}

/**
 * The rows of a block. `from` is the column in which it begins where it has no headings of its own; a column that only counts the lines is
 * left out. "Haddad, Omar" in the column of names is taken apart where the block has no column for first names.
 */
export function cellsOfBlock(text: string, from: GridColumn, today: Day): SheetRow['cells'][] {
  const block = blockOf(text)
  const head = headOf(block)
  const isCounted =
    from === 'family' && block.every(([first = '', next]) => /^\d+\.?$/.test(first) && next !== undefined)
  const here = gridColumns.slice(gridColumns.indexOf(from))
  const columns: readonly (Column | null)[] = head ?? (isCounted ? [null, ...here] : here)
  return (head ? block.slice(1) : block).map((line) => {
    const cells: Partial<Record<Column, string>> = {}
    line.forEach((value, at) => {
      const column = columns[at]
      if (column && value !== '') cells[column] = tidied(column, value, today)
    })
    const [family = '', given = ''] = (cells.family ?? '').split(/,\s*/, 2)
    return given !== '' && cells.given === undefined ? { ...cells, family, given } : cells
  })
}
