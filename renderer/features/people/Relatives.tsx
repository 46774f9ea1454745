/** Of a household: who is related to its members elsewhere, and who belonged to it before. */
import { addDays } from '../../../db/domain/values.ts'
import { PaneSection } from '../../components/Pane.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { type Family, outsideRows } from './familyView.ts'
import type { Household } from './HouseholdPane.tsx'
import './people.css'

const words = de.households

export interface FamilyProps {
  readonly household: Household
  readonly family: Family
}

export function RelativesElsewhere({ household, family }: FamilyProps) {
  const rows = outsideRows(household, family)
  if (rows.length === 0) return null
  return (
    <PaneSection title={words.pane.relatives}>
      <ul className="people-kin">
        {rows.map((row) => (
          <li key={`${row.personId} ${row.relation}`}>
            <button
              type="button"
              className="people-place"
              onClick={() => openInPane({ kind: 'person', id: row.personId }, { fromPane: true })}
            >
              {row.name}
            </button>
            <span className="muted">
              {row.relation} · {row.where}
            </span>
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}

/** Closed while somebody belongs to the household, open when nobody does any more. */
export function FormerMembers({ household, family }: FamilyProps) {
  const { former } = family
  if (former.length === 0) return null
  return (
    <PaneSection>
      <details className="people-former" open={household.members.length === 0}>
        <summary>{words.pane.former(former.length)}</summary>
        <ul className="people-kin">
          {former.map((person) => (
            <li key={`${person.personId} ${person.leftOn}`}>
              <button
                type="button"
                className="people-place"
                onClick={() => openInPane({ kind: 'person', id: person.personId }, { fromPane: true })}
              >
                {de.terms.calledName(person)}
              </button>
              <span className="muted">{howLeft(person)}</span>
            </li>
          ))}
        </ul>
      </details>
    </PaneSection>
  )
}

/** `bis 04.11.2022 · Ausreise, Irak`, or where she belongs now. */
function howLeft({ leftOn, ended, destination, household }: Family['former'][number]): string {
  const now = household === null ? '' : words.pane.now(household.number)
  const how = ended === null || ended === 'changed_household' ? '' : words.ended(ended)
  return [words.pane.until(formatDay(addDays(leftOn, -1))), [how, destination].filter(Boolean).join(', '), now]
    .filter(Boolean)
    .join(' · ')
}
