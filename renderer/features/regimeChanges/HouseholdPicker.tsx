/** Finding a household by one of its people: the name is typed in any spelling, a line below is pressed; Enter takes the first. */
import { useState } from 'react'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { useQuery } from '../../api/useQuery.ts'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { useWhenSettled } from '../../components/useWhenSettled.ts'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'
import './regimeChanges.css'

const words = de.regimeChanges.openDialog
const most = 6

export interface HouseholdPickerProps {
  /** Nothing is chosen yet: the keyboard begins here. */
  readonly isFirst: boolean
  readonly onChoose: (id: HouseholdId) => void
}

export function HouseholdPicker({ isFirst, onChoose }: HouseholdPickerProps) {
  const { asOf } = useDay()
  const [text, setText] = useState('')
  const asked = useAsked(text.trim())
  // The list, not the search: who has left belongs to no household any more.
  const { value, loading } = useQuery('people.list', asked ? { text: asked, ...asOf, limit: most } : null)
  const hits = (asked && value?.rows) || []
  const choose = (id: HouseholdId) => {
    onChoose(id)
    setText('')
  }
  const chooseFirst = useWhenSettled(asked === text.trim() && !loading, () => {
    const [first] = hits
    if (first) choose(first.householdId)
  })
  return (
    <div className="regime-picker">
      <span className="q-label">{words.household}</span>
      <SearchField
        label={words.search}
        placeholder={words.search}
        value={text}
        onChange={setText}
        onSubmit={chooseFirst}
        autoFocus={isFirst}
      />
      {hits.length > 0 ? (
        <ul aria-label={words.hits}>
          {hits.map((hit) => (
            <li key={hit.personId}>
              <button type="button" className="regime-person" onClick={() => choose(hit.householdId)}>
                <span>{de.terms.name(hit)}</span>
                <span className="muted">{hit.birth ? formatBirth(hit.birth.day, hit.birth.precision) : ''}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : asked && !loading ? (
        <p className="muted">{words.none}</p>
      ) : null}
    </div>
  )
}
