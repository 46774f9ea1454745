/** What a column of the import workbook is. The tables `columns-*.ts` say everything once: for the parser, the template and the messages. */
import type { CellParser } from './values.ts'
import { fold } from './values-terms.ts'

export interface Column<T> {
  /** As the template writes it, without the star of a required column. */
  readonly heading: string
  /** Other headings that offices use. */
  readonly aliases: readonly string[]
  readonly required: boolean
  readonly parse: CellParser<T>
  /** Words of the template's drop-down; empty where anything may stand. */
  readonly choices: readonly string[]
  /** Width in the template, in characters. */
  readonly width: number
  /** Excel's number format. `@` keeps what is typed: Excel must not make a date of a house number or cut leading zeros. */
  readonly format: '@' | 'dd.mm.yyyy' | '0' | '#,##0.00'
  /** German sentences for the sheet `Erläuterungen`. */
  readonly explanation: string
  readonly example: string
}

/** One column for each field of a row; the order is that of the template. */
export type Columns<Row> = { readonly [Field in keyof Row]-?: Column<NonNullable<Row[Field]>> }
/** The same without knowing the row. */
export type AnyColumns = Readonly<Record<string, Column<unknown>>>

type Described = Pick<Column<unknown>, 'explanation' | 'example'> & Partial<Omit<Column<unknown>, 'parse' | 'heading'>>

const column =
  (format: Column<unknown>['format'], width: number) =>
  <T>(heading: string, parse: CellParser<T>, described: Described): Column<T> => ({
    aliases: [],
    required: false,
    choices: [],
    width,
    format,
    ...described,
    heading,
    parse,
  })

export const textColumn = column('@', 18)
export const dateColumn = column('dd.mm.yyyy', 14)
export const countColumn = column('0', 11)
export const amountColumn = column('#,##0.00', 13)

/** Headings meet whatever their case, blanks, stars, hyphens, dots and brackets: ` azr nummer* ` is `AZR-Nummer`, `Fläche` is `Fläche (m²)`. */
export const foldHeading = (heading: string): string => fold(heading.replace(/\(.*?\)/g, ''))

/** The folded headings that mean this column. */
export const headingsOf = (column: Column<unknown>): string[] => [column.heading, ...column.aliases].map(foldHeading)

/** `Name*` as the template writes it. */
export const writtenHeading = (column: Column<unknown>): string => column.heading + (column.required ? '*' : '')
