/** A ReportDocument as a sheet of paper: the preview on the screen, the printer and the PDF. Never sorts, sums or filters. */
import { useId } from 'react'
import type { Cell, ReportColumn, ReportDocument, ReportSection } from '../../db/domain/reports/document.ts'
import { dayText, frameWords, madeAtText } from '../../db/domain/reports/frame.ts'
import { cellText, isNumber } from './cells.ts'
import { Sheets } from './Sheets.tsx'
import './report.css'
import './print.css'

/** Characters a line holds at the normal size; wider lists are set smaller. */
const roomForCharacters = { portrait: 118, landscape: 170 }

const widthOf = (columns: readonly ReportColumn[]): number => columns.reduce((sum, column) => sum + column.width, 0)
const density = ({ columns, orientation }: ReportDocument): 'normal' | 'dense' =>
  widthOf(columns) > roomForCharacters[orientation] ? 'dense' : 'normal'

const kindOf = (column: ReportColumn): 'number' | 'day' | 'text' =>
  isNumber(column.type) ? 'number' : column.type === 'day' ? 'day' : 'text'

function Head({ document, titleId }: { document: ReportDocument; titleId: string }) {
  const frame = [
    [frameWords.on, dayText(document.on)],
    ...(document.knownOn === null ? [] : [[frameWords.known, dayText(document.knownOn)] as const]),
    [frameWords.madeAt, madeAtText(document.madeAt)],
    [frameWords.madeBy, document.madeBy],
  ] as const
  return (
    <header className="report-head">
      <p className="report-office">{document.office}</p>
      <dl className="report-frame">
        {frame.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h2 id={titleId} className="report-title">
        {document.title}
      </h2>
      <p className="report-purpose">{document.purpose}</p>
    </header>
  )
}

function Figures({ document }: { document: ReportDocument }) {
  if (document.figures.length === 0) return null
  return (
    <dl className="report-figures">
      {document.figures.map((figure) => (
        <div key={figure.label}>
          <dt>{figure.label}</dt>
          <dd>{cellText(figure.value, figure.type)}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Lines to write on: label, then room for a hand. */
function Blanks({ blanks }: { blanks: readonly string[] }) {
  return (
    <dl className="report-blanks">
      {blanks.map((label) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd />
        </div>
      ))}
    </dl>
  )
}

function Cells({ cells, columns }: { cells: readonly Cell[]; columns: readonly ReportColumn[] }) {
  return columns.map((column, index) => (
    <td key={column.key} data-kind={kindOf(column)} {...(column.toFill ? { 'data-fill': '' } : {})}>
      {cellText(cells[index] ?? null, column.type)}
    </td>
  ))
}

/** The label of a sum row runs over the empty cells after it. */
function Sums({ cells, columns, grand }: { cells: readonly Cell[]; columns: readonly ReportColumn[]; grand?: true }) {
  const next = cells.findIndex((cell, index) => index > 0 && cell !== null)
  const span = next === -1 ? columns.length : next
  return (
    <tr className={grand ? 'report-total' : 'report-sum'}>
      <th scope={grand ? 'row' : 'rowgroup'} colSpan={span}>
        {cellText(cells[0] ?? null, columns[0]?.type ?? 'text')}
      </th>
      <Cells cells={cells.slice(span)} columns={columns.slice(span)} />
    </tr>
  )
}

function Section({ section, columns }: { section: ReportSection; columns: readonly ReportColumn[] }) {
  return (
    <tbody>
      {section.heading !== null && (
        <tr className="report-section">
          <th scope="rowgroup" colSpan={columns.length}>
            {section.heading}
          </th>
        </tr>
      )}
      {section.rows.map((row, index) => (
        // A report never changes while it is shown: a row is its place.
        <tr key={`${index + 1}`}>
          <Cells cells={row} columns={columns} />
        </tr>
      ))}
      {section.totals !== null && <Sums cells={section.totals} columns={columns} />}
    </tbody>
  )
}

function Table({ document, titleId }: { document: ReportDocument; titleId: string }) {
  const { columns } = document
  const whole = widthOf(columns)
  return (
    <table className="report-table" aria-labelledby={titleId}>
      <caption>{`${document.title}, ${frameWords.on} ${dayText(document.on)}`}</caption>
      <colgroup>
        {columns.map((column) => (
          <col key={column.key} style={{ width: `${(column.width / whole) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" data-kind={kindOf(column)}>
              {column.heading}
            </th>
          ))}
        </tr>
      </thead>
      {document.sections.map((section, index) => (
        <Section key={`${index + 1}`} section={section} columns={columns} />
      ))}
      {document.totals !== null && (
        // Not a tfoot: that would be repeated on every page.
        <tbody>
          <Sums cells={document.totals} columns={columns} grand />
        </tbody>
      )}
    </table>
  )
}

function Notes({ notes }: { notes: readonly string[] }) {
  const id = useId()
  if (notes.length === 0) return null
  return (
    <section className="report-notes" aria-labelledby={id}>
      <h3 id={id}>{frameWords.counted}</h3>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </section>
  )
}

/** The sheet itself; alone in a window it is what `printToPDF` prints. */
export function ReportPage({ document }: { document: ReportDocument }) {
  const titleId = useId()
  const hasSheets = document.sheets !== undefined && document.sheets.length > 0
  return (
    <article
      className="report"
      lang="de"
      data-orientation={document.orientation}
      data-density={density(document)}
      {...(hasSheets ? { 'aria-label': document.title, 'data-sheets': '' } : { 'aria-labelledby': titleId })}
    >
      {hasSheets ? <Sheets document={document} /> : <Head document={document} titleId={titleId} />}
      <Figures document={document} />
      {document.blanks ? <Blanks blanks={document.blanks} /> : null}
      {document.columns.length > 0 ? <Table document={document} titleId={titleId} /> : null}
      <Notes notes={document.notes} />
    </article>
  )
}
