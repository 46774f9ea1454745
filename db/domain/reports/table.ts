/** A report's columns with how each fills its cell from a row: head and cells come from one list and cannot drift apart. */
import type { Cell, ReportColumn } from './document.ts'

export interface TableColumn<Row> extends ReportColumn {
  readonly cell: (row: Row) => Cell
}

export const headOf = <Row>(columns: readonly TableColumn<Row>[]): readonly ReportColumn[] =>
  columns.map(({ cell: _cell, ...column }) => column)

export const cellsOf = <Row>(columns: readonly TableColumn<Row>[], row: Row): readonly Cell[] =>
  columns.map((column) => column.cell(row))

/** A sum row that is one sentence over the whole width. */
export const sumText = <Row>(columns: readonly TableColumn<Row>[], text: string): readonly Cell[] =>
  columns.map((_column, index) => (index === 0 ? text : null))
