/** Finding what a Wiedervorlage is about: a person in any spelling, a room or a house; the whole office while nothing is chosen. */
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { SearchIcon } from '../../components/icons.tsx'
import type { FollowUpAbout } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatBirth } from '../../text/format.ts'
import { wholeOffice } from './useFollowUpForm.ts'
import '../../components/fields/Field.css'
import '../../components/fields/SearchField.css'
import './followUps.css'

type Hit = OutputOf<'people.search'>[number]

const words = de.followUps.dialog
const most = 6

function aboutOf(hit: Hit): FollowUpAbout & { readonly detail: string } {
  switch (hit.kind) {
    case 'person': {
      const born = hit.birth ? formatBirth(hit.birth.day, hit.birth.precision) : ''
      return {
        subject: { kind: 'person', id: hit.personId },
        name: hit.name,
        detail: [born, hit.place, hit.number].filter(Boolean).join(' · '),
      }
    }
    case 'room':
      return { subject: { kind: 'room', id: hit.roomId }, name: de.terms.room(hit.room), detail: hit.houseName }
    case 'house':
      return { subject: { kind: 'accommodation', id: hit.accommodationId }, name: hit.houseName, detail: hit.house }
  }
}

export interface SubjectPickerProps {
  readonly about: FollowUpAbout
  readonly onChoose: (about: FollowUpAbout) => void
}

export function SubjectPicker({ about, onChoose }: SubjectPickerProps) {
  const { day } = useDay()
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const asked = useDeferredValue(text.trim())
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const answer = useQuery('people.search', asked ? { text: asked, on: day, limit: most } : null)
  const hits = (asked ? (answer.value ?? []) : []).map(aboutOf)
  const at = Math.min(marked, hits.length - 1)
  const choose = (index: number) => {
    const hit = hits[index]
    if (!hit) return
    onChoose(hit)
    setText('')
    setMarked(0)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) setMarked(Math.min(Math.max(at + step, 0), hits.length - 1))
    else if (event.key === 'Enter' && !event.ctrlKey && hits.length > 0) choose(at)
    else return
    event.preventDefault()
  }
  return (
    <div className="follow-picker">
      <label className="q-label" htmlFor={`${id}-input`}>
        {words.about}
      </label>
      <div className="q-field q-search">
        <div className="q-box">
          <SearchIcon />
          <input
            id={`${id}-input`}
            ref={input}
            className="q-input"
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-describedby={`${id}-chosen`}
            {...(at >= 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
            placeholder={words.aboutSearch}
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
      <div className="follow-hits" id={`${id}-list`} role="listbox" aria-label={words.aboutHits}>
        {hits.map((hit, index) => (
          // The keyboard goes through the field above (aria-activedescendant); the pointer comes here.
          <div
            key={`${hit.subject.kind} ${hit.subject.id}`}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className="follow-hit"
            onClick={() => choose(index)}
            onKeyDown={() => {}}
          >
            {hit.name} <span className="muted">{hit.detail}</span>
          </div>
        ))}
      </div>
      <p className="follow-about" id={`${id}-chosen`} aria-live="polite">
        {hits.length > 0 ? (
          <span className="muted">{words.aboutTake}</span>
        ) : asked && !answer.loading ? (
          words.aboutNone
        ) : about.subject.kind === 'office' ? (
          <>
            {words.aboutChosen} <strong>{about.name}</strong> <span className="muted">{words.aboutOffice}</span>
          </>
        ) : (
          <>
            {words.aboutChosen} <strong>{about.name}</strong>{' '}
            <Button size="small" kind="quiet" onPress={() => onChoose(wholeOffice)}>
              {words.aboutAll}
            </Button>
          </>
        )}
      </p>
    </div>
  )
}
