/** Reads a report by its columns' keys, as a test wants to name them. */
import type { Cell, ReportDocument } from '../../db/domain/reports/document.ts'

export type Line = Readonly<Record<string, Cell>>

const named = (document: ReportDocument, cells: readonly Cell[]): Line =>
  Object.fromEntries(document.columns.map((column, index) => [column.key, cells[index] ?? null]))

export const rowsOf = (document: ReportDocument): readonly Line[] =>
  document.sections.flatMap((section) => section.rows.map((row) => named(document, row)))

export const totalsOf = (document: ReportDocument): Line => named(document, document.totals ?? [])

/** Rows and sum of each section, by its heading. */
export const sectionsOf = (document: ReportDocument) =>
  document.sections.map((section) => ({
    heading: section.heading,
    rows: section.rows.map((row) => named(document, row)),
    sum: named(document, section.totals ?? []),
    text: String(section.totals?.[0] ?? ''),
  }))

export const sumOf = (lines: readonly Line[], key: string): number =>
  lines.reduce((sum, line) => sum + Number(line[key]), 0)

export function figure(document: ReportDocument, label: string): number {
  const found = document.figures.find((one) => one.label === label)
  if (!found) throw new Error(`no figure ${label}`)
  return found.value
}
