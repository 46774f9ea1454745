/** How many rows of each sheet are new, changed, unchanged or wrong; every number shows its rows. */
import { sheetNames } from '../../../db/domain/register/rows.ts'
import { de } from '../../text/de.ts'
import { formatCount } from '../../text/format.ts'
import type { Preview } from './job.ts'
import { type Chosen, countOf, outcomes, sheets } from './previewRows.ts'
import './imports.css'

const words = de.imports

export interface ImportTotalsProps {
  readonly counts: Preview['counts']
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
}

export function ImportTotals({ counts, chosen, onChoose }: ImportTotalsProps) {
  const cell = (of: Chosen) => {
    const count = countOf(counts, of)
    const isChosen = of.sheet === chosen.sheet && of.outcome === chosen.outcome
    const sheet = of.sheet === null ? words.sum : sheetNames[of.sheet]
    const result = of.outcome === null ? words.all : words.outcome[of.outcome]
    return (
      <td key={of.outcome ?? 'all'}>
        <button
          type="button"
          className="import-total"
          data-outcome={of.outcome ?? 'all'}
          data-zero={count === 0}
          aria-pressed={isChosen}
          aria-label={words.filterBy(sheet, result, count)}
          onClick={() => onChoose(isChosen ? { sheet: null, outcome: null } : of)}
        >
          {formatCount(count)}
        </button>
      </td>
    )
  }
  return (
    <table className="import-totals" aria-label={words.totals}>
      <thead>
        <tr>
          <th scope="col">{words.sheet}</th>
          {outcomes.map((outcome) => (
            <th key={outcome} scope="col">
              {words.outcome[outcome]}
            </th>
          ))}
          <th scope="col">{words.all}</th>
        </tr>
      </thead>
      <tbody>
        {[...sheets, null].map((sheet) => (
          <tr key={sheet ?? 'sum'} data-sum={sheet === null}>
            <th scope="row">{sheet === null ? words.sum : sheetNames[sheet]}</th>
            {[...outcomes, null].map((outcome) => cell({ sheet, outcome }))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
