/** A sheet as plain data: what the reader hands to the parser, and what the rejects workbook writes back. */
import type { Day } from '../domain/values.ts'

/**
 * A cell formatted as a date. `shown` says what the format lets a person see: Excel turns a typed `05.1988` into the first of May
 * and shows `Mai 88`, so the day was never stated.
 */
export interface DayCell {
  readonly day: Day
  readonly shown: 'day' | 'month' | 'year'
}

/** `formula`: the formula without its `=`; its cached value is not trusted. `error`: Excel's own English code, such as `#REF!`. */
export type CellValue =
  | null
  | string
  | number
  | boolean
  | DayCell
  | { readonly formula: string }
  | { readonly error: string }

/** `row` is Excel's row number; `cells[0]` is column A; blank cells at the end are cut off. */
export interface SheetRow {
  readonly row: number
  readonly cells: readonly CellValue[]
}

/** Rows in the order of the sheet, without wholly empty ones. A sheet that the import does not know comes with no rows. */
export interface SheetTable {
  readonly name: string
  readonly rows: readonly SheetRow[]
}

/** `A` for 1, `AA` for 27. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column > 26 ? columnLetters(Math.floor((column - 1) / 26)) + last : last
}
