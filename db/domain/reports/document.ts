/**
 * A report as data: typed columns, sections, rows and totals, ready to be shown, printed or written to Excel.
 * The writers never sort, sum or filter: what stands here is what the reader gets.
 */
import type { Day } from '../values.ts'
import type { Sheet } from './sheets.ts'

/** `area` is hundredths of m², `cents` euro cents, `percent` a number with one decimal (38.5), `day` ISO text, `count` an integer. */
export type ColumnType = 'text' | 'day' | 'cents' | 'count' | 'percent' | 'area'
export type Cell = string | number | null

export interface ReportColumn {
  readonly key: string
  readonly heading: string
  readonly type: ColumnType
  /** Width in characters, for Excel and as a proportion on paper. */
  readonly width: number
  /** Empty in every row: a box on paper in which somebody writes or ticks. */
  readonly toFill?: boolean | undefined
}

export interface ReportSection {
  readonly heading: string | null
  /** One cell per column, in the columns' order. */
  readonly rows: readonly (readonly Cell[])[]
  /** A sum row under the section, or null. Its first text cell says what it sums. */
  readonly totals: readonly Cell[] | null
}

/** A figure over the list, such as 314 persons; shown above it and on the notes sheet. */
export interface ReportFigure {
  readonly label: string
  readonly value: number
  readonly type: ColumnType
}

export interface ReportDocument {
  readonly name: string
  readonly title: string
  /** What the list is for and who may have it, e.g. "Für die Feuerwehr · ohne Namen". */
  readonly purpose: string
  readonly office: string
  /** The key date (Stichtag) the rows are true for. */
  readonly on: Day
  /** The day whose knowledge the rows show (Kenntnisstand); null is that of the making. */
  readonly knownOn: Day | null
  /** Instant of making, UTC ISO text. */
  readonly madeAt: string
  readonly madeBy: string
  readonly orientation: 'portrait' | 'landscape'
  readonly columns: readonly ReportColumn[]
  readonly sections: readonly ReportSection[]
  readonly totals: readonly Cell[] | null
  readonly figures: readonly ReportFigure[]
  /** What is written in by hand over the list, such as the assembly point; on paper only. */
  readonly blanks?: readonly string[] | undefined
  /** Instead of a table: pages that are no list. Such a document has no columns and is never written to Excel. */
  readonly sheets?: readonly Sheet[] | undefined
  /** What is counted and what is not, one sentence each. */
  readonly notes: readonly string[]
}

/** Who an occupancy list is for; decides what it may contain (domain.md § 3). */
export const audiences = {
  amt: { term: 'Amt' },
  feuerwehr: { term: 'Feuerwehr' },
  hausmeister: { term: 'Hausmeister' },
  sicherheit: { term: 'Sicherheitsdienst' },
} as const
export type Audience = keyof typeof audiences

/** A share in percent with one decimal, half up; 0 when there is nothing to share. */
export const percent = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10
