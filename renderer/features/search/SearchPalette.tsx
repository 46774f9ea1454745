/** One search over everything: people by any spelling, rooms, houses, commands. */
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Dialog as AriaDialog, Modal, ModalOverlay } from 'react-aria-components'
import { searchKey, searchWords } from '../../../db/domain/people/search.ts'
import { useDay } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { useQuery } from '../../api/useQuery.ts'
import { SearchIcon } from '../../components/icons.tsx'
import { useWhenSettled } from '../../components/useWhenSettled.ts'
import { de } from '../../text/de.ts'
import { commandsFor } from './commands.ts'
import { linesOf } from './lines.ts'
import { PaletteLines } from './PaletteLines.tsx'
import '../../components/Dialog.css'
import './search.css'

const words = de.search
const mostHits = 24

export function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const { asOf, canChange } = useDay()
  const [text, setText] = useState('')
  const [marked, setMarked] = useState(0)
  const asked = useAsked(text.trim())
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  const answer = useQuery('people.search', asked ? { text: asked, ...asOf, limit: mostHits } : null)
  const lines = linesOf(answer.value ?? [], commandsFor(searchWords(text), canChange, searchKey))
  const at = Math.min(marked, lines.length - 1)
  const isSettled = asked === text.trim() && !answer.loading
  const run = (index: number) => {
    const line = lines[index]
    if (!line) return
    onClose()
    line.run()
  }
  const onEnter = useWhenSettled(isSettled, () => run(at))
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 6, PageUp: -6 }[event.key]
    if (step !== undefined) setMarked(Math.min(Math.max(at + step, 0), lines.length - 1))
    else if (event.key === 'Enter') onEnter()
    else return
    event.preventDefault()
  }
  return (
    <ModalOverlay
      className="q-scrim search-scrim"
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? null : onClose())}
    >
      <Modal className="q-modal search-modal">
        <AriaDialog className="search" aria-label={words.title}>
          <div className="search-box">
            <SearchIcon size={20} />
            <input
              ref={input}
              role="combobox"
              aria-label={words.title}
              aria-expanded="true"
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              {...(lines.length > 0 ? { 'aria-activedescendant': `${id}-${at}` } : {})}
              placeholder={words.placeholder}
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
          <PaletteLines id={id} lines={lines} marked={at} onRun={run} />
          <p className="search-foot" role="status">
            {lines.length === 0 && isSettled ? words.none(text.trim()) : words.hint}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
