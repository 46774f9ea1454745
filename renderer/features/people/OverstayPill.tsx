/** Since when a Fehlbelegung lasts, how many months that is on the Stichtag, and the way to the household's search for a flat. */
import { type Day, type HouseholdId, monthsBetween } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Pill } from '../../components/Pill.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import './people.css'

export interface OverstayPillProps {
  readonly since: Day | null
  /** Null when the person belongs to no household on the day. */
  readonly householdId: HouseholdId | null
  /** How many of a household are meant; left out for one person. */
  readonly people?: { readonly some: number; readonly all: number }
}

export function OverstayPill({ since, householdId, people }: OverstayPillProps) {
  const { day } = useDay()
  if (since === null) return null
  const words = de.people.householdPane
  const months = de.terms.months(monthsBetween(since, day))
  return (
    <>
      <Pill tone="warn">{months}</Pill> <span className="people-since">{words.overstaySince(formatDay(since))}</span>
      {people && people.some < people.all ? (
        <span className="muted"> {words.overstaySome(people.some, people.all)}</span>
      ) : null}
      {householdId === null ? null : (
        <button
          type="button"
          className="people-place"
          onClick={() => openInPane({ kind: 'overstay', id: householdId }, { fromPane: true })}
        >
          {de.overstays.pane.search}
        </button>
      )}
    </>
  )
}
