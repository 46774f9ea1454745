/** Since when a Fehlbelegung lasts, and how many months that is on the Stichtag. */
import { type Day, monthsBetween } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Pill } from '../../components/Pill.tsx'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import './people.css'

export interface OverstayPillProps {
  readonly since: Day | null
  /** How many of a household are meant; left out for one person. */
  readonly people?: { readonly some: number; readonly all: number }
}

export function OverstayPill({ since, people }: OverstayPillProps) {
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
    </>
  )
}
