/**
 * Finding one person: those who are likely stand there at once, everybody else is found by typing. Arrows go through them, Enter takes the
 * marked one.
 */
import { useEffect, useRef, useState } from 'react'
import type { HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { SearchPicker } from '../../components/fields/SearchPicker.tsx'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'
import '../../components/fields/Field.css'
import './households.css'

export interface Candidate {
  readonly personId: PersonId
  /** The latest household. */
  readonly householdId: HouseholdId | null
  readonly name: string
  readonly detail: string
}

export interface PersonPickerProps {
  readonly label: string
  readonly value: Candidate | null
  readonly onChoose: (person: Candidate | null) => void
  /** Shown while nothing is typed. */
  readonly likely?: readonly Candidate[]
  /** Whom the search is not to offer. */
  readonly except?: (personId: PersonId) => boolean
  readonly error?: string | null
  readonly autoFocus?: boolean
}

const most = 6
const words = de.households.picker

function useFound(text: string, { likely = [], except = () => false }: PersonPickerProps) {
  const { day } = useDay()
  const asked = useAsked(text.trim())
  const answer = useQuery('people.search', asked ? { text: asked, on: day, limit: 20 } : null)
  const isSettled = asked === text.trim() && !answer.loading
  if (!asked) return { people: likely, isNone: false, isSettled }
  const people = (answer.value ?? []).flatMap((hit): Candidate[] => {
    if (hit.kind !== 'person' || except(hit.personId)) return []
    const born = hit.birth ? formatBirth(hit.birth.day, hit.birth.precision) : ''
    const detail = [born, hit.place, hit.number].filter(Boolean).join(' · ')
    return [{ personId: hit.personId, householdId: hit.householdId, name: hit.name, detail }]
  })
  return { people: people.slice(0, most), isNone: people.length === 0 && !answer.loading, isSettled }
}

export function PersonPicker(props: PersonPickerProps) {
  const { label, value, onChoose, error = null, autoFocus = false } = props
  const [text, setText] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const change = useRef<HTMLButtonElement>(null)
  // The field and the choice take each other's place: the keyboard goes along.
  const goesAlong = useRef(autoFocus)
  const isChosen = value !== null
  useEffect(() => {
    if (goesAlong.current && isChosen) change.current?.focus()
    else if (goesAlong.current) input.current?.focus()
    goesAlong.current = true
  }, [isChosen])
  const { people, isNone, isSettled } = useFound(text, props)
  if (value)
    return (
      <div className="q-picker">
        <span className="q-label">{label}</span>
        <p className="household-chosen">
          <span>
            <strong>{value.name}</strong> <span className="muted">{value.detail}</span>
          </span>
          <Button
            ref={change}
            size="small"
            kind="quiet"
            aria-label={words.changeNamed(label)}
            onPress={() => onChoose(null)}
          >
            {words.change}
          </Button>
        </p>
      </div>
    )
  const hint =
    error !== null && people.length === 0 ? (
      <span className="household-error">{error}</span>
    ) : (
      <span className="muted">{isNone ? words.none : people.length > 0 ? words.take : ''}</span>
    )
  return (
    <SearchPicker
      ref={input}
      label={label}
      placeholder={de.households.back.search}
      listLabel={words.hits}
      text={text}
      onTextChange={setText}
      hits={people.map(({ personId, name, detail }) => ({ key: String(personId), name, detail }))}
      isSettled={isSettled}
      onChoose={(index) => onChoose(people[index] ?? null)}
      hint={hint}
      isInvalid={error !== null}
    />
  )
}
