/**
 * Finding a room by typing: a field and, always open below it, the rooms with what speaks for or against each. Arrows go through
 * them, Enter takes the marked one.
 */
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import type { RoomId } from '../../../db/domain/values.ts'
import { CheckIcon, CrossIcon, SearchIcon, WarningIcon } from '../../components/icons.tsx'
import { de } from '../../text/de.ts'
import { mainReason } from '../../text/findings.ts'
import { byVerdict, type MoveOption } from './moveView.ts'
import '../../components/fields/Field.css'
import '../../components/fields/SearchField.css'
import './move.css'

const words = de.move
/** A group of options; no HTML element means that. */
const optionGroup = (labelId: string) => ({ role: 'group', 'aria-labelledby': labelId }) as const
const signs = { ok: CheckIcon, warn: WarningIcon, block: CrossIcon }

export interface RoomPickerProps {
  /** What is asked; left out: where to. */
  readonly label?: string
  /** Behind the number of a room, left out: its floor. */
  readonly detailOf?: (option: MoveOption) => string
  readonly search: string
  readonly onSearch: (search: string) => void
  readonly options: readonly MoveOption[]
  readonly total: number
  readonly loading: boolean
  readonly chosen: RoomId | null
  /** Where all of them live now. */
  readonly currentRoom: RoomId | null
  readonly onChoose: (id: RoomId) => void
  /** Enter: on to the next step. */
  readonly onTake: () => void
}

export function RoomPicker(props: RoomPickerProps) {
  const { search, onSearch, options, total, loading, chosen, onChoose, onTake } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const groups = byVerdict(options)
  const inOrder = groups.flatMap((group) => group.options)
  const at = inOrder.findIndex((option) => option.roomId === chosen)
  useEffect(() => input.current?.focus(), [])
  useEffect(() => {
    if (chosen !== null) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault()
      onTake()
      return
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key]
    if (step === undefined || inOrder.length === 0) return
    event.preventDefault()
    const next = inOrder[Math.min(Math.max(at + step, 0), inOrder.length - 1)]
    if (next) onChoose(next.roomId)
  }
  return (
    <div className="move-picker">
      <label className="q-label" htmlFor={`${id}-input`}>
        {props.label ?? words.where}
      </label>
      <div className="q-field q-search">
        <div className="q-box">
          <SearchIcon />
          <input
            id={`${id}-input`}
            ref={input}
            className="q-input"
            role="combobox"
            aria-expanded="true"
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            {...(at >= 0 ? { 'aria-activedescendant': `${id}-${chosen}` } : {})}
            placeholder={words.search}
            autoComplete="off"
            spellCheck={false}
            value={search}
            onChange={(event) => onSearch(event.target.value)}
            onKeyDown={onKeyDown}
          />
        </div>
      </div>
      <div className="move-options" id={`${id}-list`} role="listbox" aria-label={words.options} ref={list}>
        {groups.map(({ verdict, options: rooms }) => (
          <div key={verdict} {...optionGroup(`${id}-${verdict}`)}>
            <div className="move-group" id={`${id}-${verdict}`} role="presentation">
              {words.group[verdict]}
            </div>
            {rooms.map((option) => (
              <RoomLine
                key={option.roomId}
                id={`${id}-${option.roomId}`}
                option={option}
                isChosen={option.roomId === chosen}
                isCurrent={option.roomId === props.currentRoom}
                detail={props.detailOf?.(option) ?? (option.floor ? de.accommodations.floor(option.floor) : '')}
                onChoose={() => {
                  onChoose(option.roomId)
                  input.current?.focus()
                }}
              />
            ))}
          </div>
        ))}
      </div>
      <p className="move-more" role="status">
        {inOrder.length === 0 && !loading
          ? words.none
          : total > options.length
            ? words.more(total - options.length)
            : ''}
      </p>
    </div>
  )
}

interface RoomLineProps {
  readonly id: string
  readonly option: MoveOption
  readonly isChosen: boolean
  readonly isCurrent: boolean
  readonly detail: string
  readonly onChoose: () => void
}

function RoomLine({ id, option, isChosen, isCurrent, detail, onChoose }: RoomLineProps) {
  const Sign = signs[option.verdict]
  return (
    // The keyboard goes through the field above (aria-activedescendant); the pointer comes here.
    <div
      id={id}
      role="option"
      aria-selected={isChosen}
      tabIndex={-1}
      className="move-option"
      data-verdict={option.verdict}
      onClick={onChoose}
      onKeyDown={() => {}}
    >
      <Sign label={words.groupSign[option.verdict]} />
      <span className="move-option-room">
        <b>{option.number}</b> {option.houseName}
        {detail ? <span className="muted"> · {detail}</span> : null}
        {isCurrent ? <span className="muted"> · {words.now}</span> : null}
      </span>
      <span className="move-option-places">{words.option(option.taken, option.regularPlaces)}</span>
      <span className="move-option-reason">{mainReason(option)}</span>
    </div>
  )
}
