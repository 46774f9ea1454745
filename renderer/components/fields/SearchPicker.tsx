/**
 * One of many, found by typing: a field with what was found below it and a line that says how to go on. Arrows go through what was found,
 * Enter takes the marked one; the keyboard stays in the field. What is found is the caller's.
 */
import { type KeyboardEvent, type ReactNode, type Ref, useId, useState } from 'react'
import { SearchIcon } from '../icons.tsx'
import { useWhenSettled } from '../useWhenSettled.ts'
import './Field.css'
import './SearchField.css'
import './SearchPicker.css'

export interface Hit {
  readonly key: string
  readonly name: string
  /** Behind the name, muted. */
  readonly detail: string
}

export interface SearchPickerProps {
  readonly label: string
  readonly placeholder: string
  /** What the list is called. */
  readonly listLabel: string
  readonly text: string
  readonly onTextChange: (text: string) => void
  readonly hits: readonly Hit[]
  /** False while the hits are still those of what stood there before: Enter waits for the right ones. */
  readonly isSettled: boolean
  /** The position among the hits. */
  readonly onChoose: (index: number) => void
  /** Below the list, read out when it changes. */
  readonly hint: ReactNode
  readonly isInvalid?: boolean
  readonly ref?: Ref<HTMLInputElement>
}

export function SearchPicker(props: SearchPickerProps) {
  const { label, placeholder, listLabel, text, onTextChange, hits, isSettled, hint, isInvalid = false, ref } = props
  const [marked, setMarked] = useState(0)
  const id = useId()
  const at = Math.min(marked, hits.length - 1)
  const choose = (index: number) => {
    if (!hits[index]) return
    props.onChoose(index)
    onTextChange('')
    setMarked(0)
  }
  const take = useWhenSettled(isSettled, () => choose(at))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && hits.length > 0) setMarked(Math.min(Math.max(at + step, 0), hits.length - 1))
    else if (event.key === 'Enter' && !event.ctrlKey && (hits.length > 0 || !isSettled)) take()
    else return
    event.preventDefault()
  }
  return (
    <div className="q-picker">
      <label className="q-label" htmlFor={`${id}-input`}>
        {label}
      </label>
      <div className="q-field q-search">
        <div className="q-box">
          <SearchIcon />
          <input
            id={`${id}-input`}
            {...(ref ? { ref } : {})}
            className="q-input"
            role="combobox"
            aria-expanded={hits.length > 0}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-describedby={`${id}-hint`}
            aria-invalid={isInvalid}
            {...(at >= 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
            placeholder={placeholder}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              onTextChange(event.target.value)
              setMarked(0)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <div className="q-picker-hits" id={`${id}-list`} role="listbox" aria-label={listLabel}>
        {hits.map((hit, index) => (
          // The keyboard goes through the field above (aria-activedescendant); the pointer comes here.
          <div
            key={hit.key}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            tabIndex={-1}
            className="q-picker-hit"
            onClick={() => choose(index)}
            onKeyDown={() => {}}
          >
            {hit.name} <span className="muted">{hit.detail}</span>
          </div>
        ))}
      </div>
      <p className="q-picker-hint" id={`${id}-hint`} aria-live="polite">
        {hint}
      </p>
    </div>
  )
}
