/** A cell in which one of a list stands: a few letters find it, Tab or Enter take what is marked; Alt+↓ shows all. */
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'
import { useWords } from '../../components/words.tsx'
import { de } from '../../text/de.ts'
import { CellInput, type CellProps } from './CellInput.tsx'
import { type Choice, fitting } from './choices.ts'
import '../../components/fields/Options.css'

/** As many as one reads at a glance while typing. */
const mostShown = 8

export interface ChoiceCellProps extends CellProps {
  readonly choices: readonly Choice[]
}

export function ChoiceCell({ choices, ...cell }: ChoiceCellProps) {
  const words = useWords()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [showsAll, setShowsAll] = useState(false)
  const [marked, setMarked] = useState(0)
  const shown = showsAll ? choices : fitting(choices, cell.cell.text).slice(0, mostShown)
  const at = Math.min(marked, shown.length - 1)
  const close = () => {
    setOpen(false)
    setShowsAll(false)
  }
  const open = (all: boolean) => {
    const current = all ? choices.findIndex(({ label }) => label === cell.cell.text) : 0
    setShowsAll(all)
    setMarked(Math.max(current, 0))
    setOpen(true)
  }
  const take = (choice: Choice | undefined) => {
    if (choice) cell.onType(choice.label)
    close()
  }
  const mark = (next: number) => {
    setMarked(next)
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault()
      open(true)
    } else if (!isOpen) return
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      mark(Math.min(Math.max(at + (event.key === 'ArrowDown' ? 1 : -1), 0), shown.length - 1))
    } else if (event.key === 'Enter' || event.key === 'Tab') take(shown[at])
    else if (event.key === 'Escape') {
      event.preventDefault()
      close()
    }
  }
  return (
    <div ref={box}>
      <CellInput
        {...cell}
        more={{
          role: 'combobox',
          'aria-expanded': isOpen,
          'aria-autocomplete': 'list',
          ...(isOpen ? { 'aria-controls': `${id}-list` } : {}),
          ...(isOpen && shown[at] ? { 'aria-activedescendant': `${id}-${at}` } : {}),
          onKeyDown,
          onBlur: close,
          onChange: (event) => (event.target.value.trim() === '' ? close() : open(false)),
        }}
      />
      <Popover
        className="q-popover q-options"
        triggerRef={box}
        isOpen={isOpen}
        onOpenChange={(isNow) => (isNow ? null : close())}
        isNonModal
        offset={2}
        placement="bottom start"
      >
        <div
          className="q-listbox"
          id={`${id}-list`}
          role="listbox"
          aria-label={de.intake.options(de.intake.column[cell.column])}
        >
          {shown.map((choice, index) => (
            // The keyboard goes through the field (aria-activedescendant); the pointer comes here, and the field keeps the focus.
            <div
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              tabIndex={-1}
              className="q-option"
              {...(index === at ? { 'data-focused': '' } : {})}
              onMouseDown={(event) => {
                event.preventDefault()
                take(choice)
              }}
            >
              <span className="q-option-label">{choice.label}</span>
              {choice.note ? <span className="q-option-note"> {choice.note}</span> : null}
            </div>
          ))}
          {shown.length === 0 ? <p className="q-options-empty">{words.noMatch}</p> : null}
        </div>
      </Popover>
    </div>
  )
}
