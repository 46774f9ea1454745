/** The forecast as lines: free, left, left with assumed exits, left densely. Its numbers stand in the table below. */
import { de } from '../../text/de.ts'
import { formatDay, formatDayShort } from '../../text/format.ts'
import { type ForecastDay, scaleOf, stepLine, tightest } from './forecastView.ts'
import './forecast.css'

const words = de.forecast
const frame = { width: 960, height: 260, left: 44, bottom: 26, top: 10 }
const series = ['freeRegular', 'leftDensified', 'left', 'leftWithExits'] as const

export function ForecastChart({ days }: { readonly days: readonly ForecastDay[] }) {
  const [first, last, least] = [days[0], days.at(-1), tightest(days)]
  if (!first || !last || !least) return null
  const scale = scaleOf(
    days.flatMap((one) => series.map((key) => one[key])),
    days.length,
    frame,
  )
  const weeks = days.map((_, index) => index).filter((index) => index % 7 === 0)
  return (
    <figure className="forecast-chart">
      <svg
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        role="img"
        aria-label={words.chartText(first.left, last.left, least.left, formatDay(least.on))}
      >
        {scale.ticks.map((value) => (
          <g key={value} className="forecast-grid" data-zero={value === 0}>
            <line x1={frame.left} x2={frame.width} y1={scale.y(value)} y2={scale.y(value)} />
            <text x={frame.left - 8} y={scale.y(value)} dy="0.32em" textAnchor="end">
              {value}
            </text>
          </g>
        ))}
        {weeks.map((index) => (
          <text key={index} className="forecast-week" x={scale.x(index)} y={frame.height - 6}>
            {formatDayShort(days[index]?.on ?? first.on)}
          </text>
        ))}
        {series.map((key) => (
          <path
            key={key}
            className="forecast-line"
            data-series={key}
            d={stepLine(
              days.map((one) => one[key]),
              scale,
            )}
          />
        ))}
      </svg>
      <figcaption className="forecast-legend">
        {series.map((key) => (
          <span key={key}>
            <svg viewBox="0 0 26 8" aria-hidden="true">
              <path className="forecast-line" data-series={key} d="M0 4H26" />
            </svg>
            {words.series[key]}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
