/**
 * Finding one person: those who are likely stand there at once, everybody else is found by typing. Arrows go through them, Enter takes the
 * marked one.
 */
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import type { HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { SearchIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'
import '../../components/fields/Field.css'
import '../../components/fields/SearchField.css'
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
  const asked = useDeferredValue(text.trim())
  const answer = useQuery('people.search', asked ? { text: asked, on: day, limit: 20 } : null)
  if (!asked) return { people: likely, isNone: false }
  const people = (answer.value ?? []).flatMap((hit): Candidate[] => {
    if (hit.kind !== 'person' || except(hit.personId)) return []
    const born = hit.birth ? formatBirth(hit.birth.day, hit.birth.precision) : ''
    const detail = [born, hit.place, hit.number].filter(Boolean).join(' · ')
    return [{ personId: hit.personId, householdId: hit.householdId, name: hit.name, detail }]
  })
  return { people: people.slice(0, most), isNone: people.length === 0 && !answer.loading }
}

export function PersonPicker(props: PersonPickerProps) {
  const { label, value, onChoose, error = null, autoFocus = false } = props
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const id = useId()
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
  const { people, isNone } = useFound(text, props)
  const at = Math.min(marked, people.length - 1)
  const choose = (index: number) => {
    const person = people[index]
    if (!person) return
    onChoose(person)
    setText('')
    setMarked(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && people.length > 0) setMarked(Math.min(Math.max(at + step, 0), people.length - 1))
    else if (event.key === 'Enter' && !event.ctrlKey && people.length > 0) choose(at)
    else return
    event.preventDefault()
  }
  if (value)
    return (
      <div className="household-picker">
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
  return (
    <div className="household-picker">
      <label className="q-label" htmlFor={`${id}-input`}>
        {label}
      </label>
      <div className="q-field q-search">
        <div className="q-box">
          <SearchIcon />
          <input
            id={`${id}-input`}
            ref={input}
            className="q-input"
            role="combobox"
            aria-expanded={people.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-describedby={`${id}-hint`}
            aria-invalid={error !== null}
            {...(at >= 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
            placeholder={de.households.back.search}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setMarked(0)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <div className="household-hits" id={`${id}-list`} role="listbox" aria-label={words.hits}>
        {people.map((person, index) => (
          // The keyboard goes through the field above (aria-activedescendant); the pointer comes here.
          <div
            key={person.personId}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className="household-hit"
            onClick={() => choose(index)}
            onKeyDown={() => {}}
          >
            {person.name} <span className="muted">{person.detail}</span>
          </div>
        ))}
      </div>
      <p className="household-hint" id={`${id}-hint`} aria-live="polite">
        {error !== null && people.length === 0 ? (
          <span className="household-error">{error}</span>
        ) : isNone ? (
          words.none
        ) : people.length > 0 ? (
          words.take
        ) : (
          ''
        )}
      </p>
    </div>
  )
}
