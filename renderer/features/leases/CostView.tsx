/** What the leases cost for each occupied place: the last twelve months as bars with their table, and each house. */
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { GroupHeading } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatCount, formatMoney, formatMonth } from '../../text/format.ts'
import './leases.css'

const words = de.leases.costs
type Costs = OutputOf<'leases.costs'>

export function CostView() {
  const { asOf } = useDay()
  const { value } = useQuery('leases.costs', asOf)
  if (!value) return <Skeleton lines={8} />
  return (
    <div className="lease-costs">
      <GroupHeading title={words.title} note={words.note} />
      <Months months={value.months} />
      {value.unknown > 0 ? <p className="muted">{words.unknown(value.unknown)}</p> : null}
      <GroupHeading title={words.houses} />
      <Houses houses={value.houses} />
    </div>
  )
}

const each = (cents: number | null): string => (cents === null ? words.nobody : formatMoney(cents))

/** The bar stands beside its number: the table is the chart's text. */
function Months({ months }: { readonly months: Costs['months'] }) {
  const most = Math.max(1, ...months.map((month) => month.perOccupied ?? 0))
  return (
    <table className="lease-table">
      <caption className="visually-hidden">{words.chart}</caption>
      <thead>
        <tr>
          <th scope="col">{words.month}</th>
          <th scope="col" data-align="end">
            {words.cents}
          </th>
          <th scope="col" data-align="end">
            {words.nights}
          </th>
          <th scope="col" data-align="end">
            {words.perOccupied}
          </th>
          <td aria-hidden="true" />
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, cents, nights, perOccupied }) => (
          <tr key={month}>
            <th scope="row">{formatMonth(month)}</th>
            <td data-align="end">{formatMoney(cents)}</td>
            <td data-align="end">{formatCount(nights)}</td>
            <td data-align="end">{each(perOccupied)}</td>
            <td aria-hidden="true" className="lease-bar-cell">
              <span className="lease-bar" style={{ inlineSize: `${(100 * (perOccupied ?? 0)) / most}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Houses({ houses }: { readonly houses: Costs['houses'] }) {
  return (
    <table className="lease-table">
      <caption className="visually-hidden">{words.houses}</caption>
      <thead>
        <tr>
          <th scope="col">{de.leases.column.house}</th>
          <th scope="col" data-align="end">
            {words.cents}
          </th>
          <th scope="col" data-align="end">
            {words.nights}
          </th>
          <th scope="col" data-align="end">
            {words.perOccupied}
          </th>
        </tr>
      </thead>
      <tbody>
        {houses.map(({ accommodationId, houseName, cents, nights, perOccupied }) => (
          <tr key={accommodationId}>
            <th scope="row">
              <button
                type="button"
                className="lease-link"
                onClick={() => useLocation.getState().go({ scope: accommodationId, rooms: 'all', pane: [] })}
              >
                {houseName}
              </button>
            </th>
            <td data-align="end">{formatMoney(cents)}</td>
            <td data-align="end">{formatCount(nights)}</td>
            <td data-align="end">{each(perOccupied)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
