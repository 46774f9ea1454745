/** What a column is, and what follows from columns without a screen: order, groups, text to copy. Pure. */
import type { ReactNode } from 'react'

/** What a column sorts by: text in German order, numbers by size; null always comes last. */
export type SortValue = string | number | null

export interface Column<Row> {
  readonly key: string
  readonly heading: string
  /** Numbers and amounts stand at the end (right). */
  readonly align?: 'start' | 'end' | 'center'
  /** Least width in CSS pixels, 96 unless told. */
  readonly width?: number
  /** Share of the room left over; 0 keeps the width as it is. 1 unless told. */
  readonly grow?: number
  /** What stands in the cell. */
  readonly render: (row: Row) => ReactNode
  /** Makes the column sortable. Days sort as their ISO text, money as cents. */
  readonly sortValue?: (row: Row) => SortValue
  /** The cell as plain text for copying, where `render` gives more than a text. */
  readonly text?: (row: Row) => string
  /** Lets long text take more lines instead of ending in "…". */
  readonly wraps?: boolean
  /** The foot of the column: a total. */
  readonly foot?: ReactNode
}

export interface Sort {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

const german = new Intl.Collator('de', { numeric: true, sensitivity: 'base' })

function compare(a: SortValue, b: SortValue): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : german.compare(String(a), String(b))
}

/** The rows in the order of `sort`; equal rows keep their order, rows without a value come last in both directions. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const value = columns.find((column) => column.key === sort?.column)?.sortValue
  if (!sort || !value) return rows
  const sign = sort.direction === 'ascending' ? 1 : -1
  return rows
    .map((row) => ({ row, key: value(row) }))
    .sort((a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return sign * compare(a.key, b.key)
    })
    .map(({ row }) => row)
}

/** The next order when the heading is pressed: ascending, then descending. */
export const nextSort = (sort: Sort | null, column: string): Sort => ({
  column,
  direction: sort?.column === column && sort.direction === 'ascending' ? 'descending' : 'ascending',
})

export interface Grouping<Row> {
  /** Rows with the same key stand together, in the order in which the keys first appear. */
  readonly key: (row: Row) => string
  readonly heading: (key: string, rows: readonly Row[]) => ReactNode
}

/** One line of the table: a row, or the heading above a group of rows. */
export type Line<Row> =
  | { readonly kind: 'row'; readonly key: string; readonly row: Row }
  | { readonly kind: 'group'; readonly key: string; readonly heading: ReactNode }

export function linesOf<Row>(
  rows: readonly Row[],
  rowKey: (row: Row) => string,
  groups?: Grouping<Row>,
): readonly Line<Row>[] {
  const line = (row: Row): Line<Row> => ({ kind: 'row', key: rowKey(row), row })
  if (!groups) return rows.map(line)
  return [...Map.groupBy(rows, groups.key)].flatMap(([key, members]) => [
    { kind: 'group' as const, key: `group:${key}`, heading: groups.heading(key, members) },
    ...members.map(line),
  ])
}

/** A cell as plain text: `text`, else what `render` gives if that is text or a number, else nothing. */
export function cellText<Row>(column: Column<Row>, row: Row): string {
  if (column.text) return column.text(row)
  const shown = column.render(row)
  return typeof shown === 'string' || typeof shown === 'number' ? String(shown) : ''
}

/**
 * Rows as tab-separated text for Excel. A tab or line break inside a cell becomes a blank; a text that Excel would take for a formula
 * (it begins with = + @, or - before a letter) gets a leading blank and stays text.
 */
export function toTabSeparated<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const cell = (column: Column<Row>, row: Row): string => {
    const text = cellText(column, row).replace(/\s/g, ' ')
    return /^([=+@]|-(?![\d.,]+\s?[€%]?$))/.test(text) ? ` ${text}` : text
  }
  return rows.map((row) => columns.map((column) => cell(column, row)).join('\t')).join('\r\n')
}
