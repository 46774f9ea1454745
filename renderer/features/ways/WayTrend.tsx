/** What was paid on which way, month by month, from the released runs: bars of one measure, and the table that says it in numbers. */
import { useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CoinsIcon } from '../../components/icons.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { de } from '../../text/de.ts'
import { formatCount, formatMoney, formatMonth, formatPercent } from '../../text/format.ts'
import { chequeShare, type Measure, type Month, measured, shares } from './wayBoardView.ts'
import './ways.css'

const words = de.ways.trend
const frame = { width: 960, height: 220, bottom: 24 }
const format: Readonly<Record<Measure, (value: number) => string>> = {
  households: formatCount,
  people: formatCount,
  amount: formatMoney,
}

export function WayTrend() {
  const { day } = useDay()
  const [measure, setMeasure] = useState<Measure>('households')
  const { value: months } = useQuery('ways.trend', { on: day })
  if (!months) return <Skeleton lines={8} />
  if (months.length === 0)
    return (
      <EmptyState icon={<CoinsIcon size={28} />} title={words.empty}>
        {words.emptyText}
      </EmptyState>
    )
  return (
    <div className="way-trend">
      <ToggleGroup
        label={words.measure}
        options={(['households', 'people', 'amount'] as const).map((id) => ({ id, label: words.measures[id] }))}
        value={measure}
        onChange={setMeasure}
      />
      <Bars months={months} measure={measure} />
      <Table months={months} measure={measure} />
    </div>
  )
}

interface Shown {
  readonly months: readonly Month[]
  readonly measure: Measure
}

function Bars({ months, measure }: Shown) {
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return null
  const sums = months.map((month) => shares.reduce((sum, share) => sum + measured(month, measure, share), 0))
  const most = Math.max(1, ...sums)
  const step = frame.width / months.length
  const high = frame.height - frame.bottom
  const labelled = Math.ceil(months.length / 12)
  return (
    <figure className="way-chart">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={words.chart(
          words.measures[measure],
          formatMonth(first.month),
          formatPercent(chequeShare(first, measure)),
          formatMonth(last.month),
          formatPercent(chequeShare(last, measure)),
        )}
      >
        {months.map((month, index) => {
          let top = high
          return (
            <g key={month.month}>
              {shares.map((share) => {
                const height = (measured(month, measure, share) / most) * high
                top -= height
                return (
                  <rect
                    key={share}
                    data-share={share}
                    x={index * step + step * 0.12}
                    y={top}
                    width={Math.min(step * 0.76, 60)}
                    height={height}
                  />
                )
              })}
              {index % labelled === 0 ? (
                <text x={index * step + step * 0.12} y={frame.height - 6}>
                  {`${month.month.slice(5, 7)}/${month.month.slice(2, 4)}`}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <figcaption>
        {shares.map((share) => (
          <span key={share}>
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <rect data-share={share} x="0.5" y="0.5" width="11" height="11" />
            </svg>
            {words.share[share]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

/** The latest month first. */
function Table({ months, measure }: Shown) {
  return (
    <table className="way-table">
      <caption className="visually-hidden">{words.caption(words.measures[measure])}</caption>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col">{words.all(words.measures[measure])}</th>
          {shares.map((share) => (
            <th key={share} scope="col">
              {words.share[share]}
            </th>
          ))}
          <th scope="col">{words.chequeShare}</th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map((month) => (
          <tr key={month.month}>
            <th scope="row">{formatMonth(month.month)}</th>
            <td>{format[measure](month[measure])}</td>
            {shares.map((share) => (
              <td key={share}>{format[measure](measured(month, measure, share))}</td>
            ))}
            <td>{formatPercent(chequeShare(month, measure))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
