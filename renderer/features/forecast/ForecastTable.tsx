/** The days of the forecast with what changes the places on each; every cause opens what it is about. */
import { openInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { useIsNarrow } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { formatCount, formatDayLong, formatDayShort } from '../../text/format.ts'
import { type Change, changeText, type ForecastDay, targetOf } from './forecastView.ts'
import './forecast.css'

const words = de.forecast
const columns = [
  'freeRegular',
  'freeDensified',
  'reserved',
  'waiting',
  'left',
  'leftDensified',
  'leftWithExits',
] as const
const headings: Readonly<Record<(typeof columns)[number], string>> = {
  ...words.column,
  leftWithExits: words.column.withExits,
}
const number = (value: number): string => (value < 0 ? `−${formatCount(-value)}` : formatCount(value))

function open(change: Change) {
  const { pane, place } = targetOf(change)
  if (pane) {
    openInPane(pane)
    focusPane()
  } else if (place) useLocation.getState().go(place)
}

export function ForecastTable({ days }: { readonly days: readonly ForecastDay[] }) {
  const isNarrow = useIsNarrow()
  return (
    <table className="forecast-table" data-narrow={isNarrow ? '' : undefined}>
      <caption className="visually-hidden">{words.table}</caption>
      <thead>
        <tr>
          <th scope="col">{words.column.day}</th>
          {columns.map((key) => (
            <th key={key} scope="col" data-align="end">
              {headings[key]}
            </th>
          ))}
          {isNarrow ? null : <th scope="col">{words.column.changes}</th>}
        </tr>
      </thead>
      {days.map((one, index) => (
        <tbody key={one.on}>
          <tr>
            <th scope="row">{isNarrow ? formatDayShort(one.on) : formatDayLong(one.on)}</th>
            {columns.map((key) => (
              <td key={key} data-align="end" data-missing={one[key] < 0}>
                {number(one[key])}
              </td>
            ))}
            {isNarrow ? null : <td>{causesOf(one, index)}</td>}
          </tr>
          {isNarrow ? (
            <tr className="forecast-causes">
              <td colSpan={columns.length + 1}>{causesOf(one, index)}</td>
            </tr>
          ) : null}
        </tbody>
      ))}
    </table>
  )
}

const causesOf = ({ changes }: ForecastDay, index: number) =>
  index === 0 && changes.length === 0 ? words.today : <Changes changes={changes} />

function Changes({ changes }: { readonly changes: readonly Change[] }) {
  if (changes.length === 0) return null
  return (
    <ul>
      {changes.map((change) => (
        <li key={changeText(change)}>
          <button type="button" className="forecast-link" onClick={() => open(change)}>
            {changeText(change)}
          </button>{' '}
          {change.regular === 0 ? null : <span className="muted">{words.places(change.regular)}</span>}
        </li>
      ))}
    </ul>
  )
}
