/** Rooms × days on paper: black on white, so what a bar means is told by its edge and its hatching, and said in the legend. */
import type { CSSProperties } from 'react'
import type { ReportDocument } from '../../db/domain/reports/document.ts'
import { dayText, frameWords, madeAtText } from '../../db/domain/reports/frame.ts'
import type { TimeBar, TimeRow, TimeSheet, TimeUnit } from '../../db/domain/reports/sheets.ts'
import { laneTenths } from '../../db/domain/reports/zeitplan.ts'
import './timePlan.css'

const legend = [
  ['stay', 'belegt'],
  ['planned', 'geplant'],
  ['reserved', 'reserviert'],
  ['block', 'gesperrt'],
  ['idle', 'nicht angemietet, nicht in Betrieb'],
] as const

const part = (days: number, all: number): string => `${(days / all) * 100}%`

export function TimePlan({ sheet, document }: { readonly sheet: TimeSheet; readonly document: ReportDocument }) {
  const known = document.knownOn === null ? '' : `${frameWords.known} ${dayText(document.knownOn)} · `
  return (
    <>
      <header className="plan-head">
        <h2>{sheet.heading}</h2>
        <p>{`${known}${frameWords.madeAt} ${madeAtText(document.madeAt)} · ${frameWords.madeBy} ${document.madeBy}`}</p>
        <p>{sheet.detail}</p>
        <p>{document.purpose}</p>
      </header>
      <div className="paper-time">
        <Head sheet={sheet} />
        {sheet.rows.map((row, index) => (
          // A report never changes while it is shown: a row is its place.
          <Row key={`${index + 1}`} row={row} sheet={sheet} />
        ))}
        <div className="paper-time-ground" aria-hidden="true">
          {sheet.units.map((unit) => (
            <span key={unit.start} style={place(unit, sheet)} data-quiet={unit.isQuiet || undefined} />
          ))}
          {sheet.today === null ? null : (
            <span className="paper-time-today" style={{ left: part(sheet.today, sheet.days) }} />
          )}
        </div>
      </div>
      <ul className="paper-time-legend">
        {legend.map(([kind, words]) => (
          <li key={kind}>
            <span className="paper-time-bar" data-kind={kind} data-begins data-ends />
            {words}
          </li>
        ))}
        <li>frei: regulär freie Plätze, bei mehreren Tagen in der knappsten Nacht</li>
      </ul>
    </>
  )
}

const place = (
  { start, days }: { readonly start: number; readonly days: number },
  sheet: TimeSheet,
): CSSProperties => ({
  left: part(start, sheet.days),
  width: part(days, sheet.days),
})

function Head({ sheet }: { readonly sheet: TimeSheet }) {
  const line = (
    label: string,
    units: readonly TimeUnit[],
    kind: string,
    text: (unit: TimeUnit, at: number) => string,
  ) => (
    <div className="paper-time-row" data-kind={kind}>
      <span className="paper-time-room">{label}</span>
      <span className="paper-time-lane">
        {units.map((unit, at) => (
          <span key={unit.start} className="paper-time-unit" style={place(unit, sheet)}>
            {text(unit, at)}
          </span>
        ))}
      </span>
    </div>
  )
  return (
    <>
      {sheet.months.length > 0 ? line('', sheet.months, 'months', (unit) => unit.label) : null}
      {line('Zimmer', sheet.units, 'units', (unit) => unit.label)}
      {line('frei', sheet.units, 'free', (_, at) => sheet.free[at] ?? '')}
    </>
  )
}

function Row({ row, sheet }: { readonly row: TimeRow; readonly sheet: TimeSheet }) {
  if (row.kind === 'heading') return <h3 className="paper-time-heading">{row.label}</h3>
  return (
    <div className="paper-time-row" style={{ height: `${(row.lanes * laneTenths + 12) / 10}mm` }}>
      <span className="paper-time-room">{row.label}</span>
      <span className="paper-time-lane">
        {row.bars.map((bar) => (
          <Bar key={`${bar.lane} ${bar.start} ${bar.kind}`} bar={bar} sheet={sheet} />
        ))}
      </span>
    </div>
  )
}

const Bar = ({ bar, sheet }: { readonly bar: TimeBar; readonly sheet: TimeSheet }) => (
  <span
    className="paper-time-bar"
    data-kind={bar.kind}
    data-begins={bar.begins || undefined}
    data-ends={bar.ends || undefined}
    style={{ ...place(bar, sheet), top: `${(bar.lane * laneTenths + 6) / 10}mm` }}
  >
    <span>{bar.label}</span>
  </span>
)
