/** Beside the worksheet: the sum against the month before, by way, and why households still get cheques. */
import type { WayKind } from '../../../db/domain/payments/terms.ts'
import { Stat } from '../../components/Stat.tsx'
import { de } from '../../text/de.ts'
import { formatCount, formatMoney } from '../../text/format.ts'
import { monthName, type Sheet } from './runWords.ts'

const words = de.payments.sums

const difference = (cents: number): string => `${cents > 0 ? '+' : cents < 0 ? '−' : ''}${formatMoney(Math.abs(cents))}`

export interface RunAsideProps {
  readonly sheet: Sheet
  readonly way: WayKind | null
  readonly onWay: (way: WayKind | null) => void
}

export function RunAside({ sheet, way, onWay }: RunAsideProps) {
  const { sums, cheques, beforeMonth, run } = sheet
  return (
    <aside className="run-aside" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="run-sums">
        <Stat value={formatMoney(sums.amount)} label={monthName(run.month)} />
        {beforeMonth && sums.before !== null ? (
          <Stat value={difference(sums.amount - sums.before)} label={words.against(monthName(beforeMonth))} />
        ) : null}
      </div>
      <ul className="run-lines" aria-label={words.label}>
        {sums.ways.map(({ kind, vouchers, amount }) => (
          <li key={kind}>
            <button type="button" aria-pressed={way === kind} onClick={() => onWay(way === kind ? null : kind)}>
              <span>{de.payments.wayOf(kind)}</span>
              <span className="run-number">{formatCount(vouchers)}</span>
              <span className="run-number">{formatMoney(amount)}</span>
            </button>
          </li>
        ))}
      </ul>
      {cheques.length > 0 ? (
        <>
          <h2>{words.why}</h2>
          <ul className="run-lines">
            {cheques.map(({ reason, households }) => (
              <li key={reason}>
                <button type="button" aria-pressed={way === 'cheque'} onClick={() => onWay('cheque')}>
                  <span>{words.reason(reason)}</span>
                  <span className="run-number">{formatCount(households)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </aside>
  )
}
