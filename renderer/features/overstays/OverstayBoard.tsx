/** The board: a column a step, households as cards. One tab stop, arrows between the cards, E and T for the marked one. */
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { FlatSearchStep } from '../../../db/domain/people/terms.ts'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { WarningIcon } from '../../components/icons.tsx'
import { Pill } from '../../components/Pill.tsx'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { formatCount } from '../../text/format.ts'
import { isDirection, nextSpot, spotOf } from './boardKeys.ts'
import {
  type BoardColumn,
  type BoardStep,
  columnsOf,
  type Household,
  neighbourStep,
  nextDateOf,
  placeText,
  sinceText,
  stepOf,
} from './overstayView.ts'
import '../../components/Card.css'
import './overstays.css'

const words = de.overstays

export interface OverstayBoardProps {
  readonly households: readonly Household[]
  readonly selected: HouseholdId | null
  readonly onOpen: (household: Household) => void
  /** E, or Strg with an arrow: the card is to go to this step. */
  readonly onStep: (household: Household, step: FlatSearchStep) => void
  /** T: another next date. */
  readonly onNext: (household: Household) => void
}

export function OverstayBoard({ households, selected, onOpen, onStep, onNext }: OverstayBoardProps) {
  const box = useRef<HTMLElement>(null)
  const [last, setLast] = useState<HouseholdId | null>(null)
  const columns = columnsOf(households)
  const inOrder = columns.flatMap((column) => column.households)
  const has = (id: HouseholdId | null) => inOrder.some((household) => household.householdId === id)
  const tabStop = has(last) ? last : has(selected) ? selected : (inOrder[0]?.householdId ?? null)
  useSelectedInView(box, selected)
  useFocusKept(box, last, stepOf(inOrder.find(({ householdId }) => householdId === last) ?? { search: null }))

  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-overstay]') : null
    const household = inOrder.find((candidate) => String(candidate.householdId) === card?.dataset.overstay)
    if (!card || !household || event.altKey || event.metaKey) return
    const order = orderOf(event, household, { onStep, onNext })
    if (order) {
      event.preventDefault()
      event.stopPropagation()
      order()
    } else if (isDirection(event.key) && !event.ctrlKey) {
      event.preventDefault()
      const cards = [...(box.current?.querySelectorAll<HTMLElement>('[data-overstay]') ?? [])]
      cards[nextSpot(cards.map(spotOf), cards.indexOf(card), event.key)]?.focus()
    }
  }
  return (
    <section
      ref={box}
      className="overstay-board"
      style={{ '--columns': columns.length } as Record<string, number>}
      aria-label={words.view.board}
      onKeyDown={onKeyDown}
    >
      {columns.map((column) => (
        <Column key={column.step} column={column}>
          {column.households.map((household) => (
            <li key={household.householdId}>
              <OverstayCard
                household={household}
                isSelected={household.householdId === selected}
                isTabStop={household.householdId === tabStop}
                onOpen={onOpen}
                onFocus={() => setLast(household.householdId)}
              />
            </li>
          ))}
        </Column>
      ))}
    </section>
  )
}

/** A card that went to another column is a new element there: it takes the focus that the old one had. */
function useFocusKept(box: RefObject<HTMLElement | null>, last: HouseholdId | null, step: BoardStep) {
  const before = useRef({ last, step })
  useEffect(() => {
    const isMoved = before.current.last === last && before.current.step !== step
    before.current = { last, step }
    if (!isMoved || (document.activeElement !== null && document.activeElement !== document.body)) return
    box.current?.querySelector<HTMLElement>(`[data-overstay="${last}"]`)?.focus()
  }, [box, last, step])
}

/** The pane that opens beside the board takes width from it, and the columns wrap anew: the chosen card stays in sight. */
function useSelectedInView(box: RefObject<HTMLElement | null>, selected: HouseholdId | null) {
  useEffect(() => {
    if (selected === null) return
    const show = () => box.current?.querySelector(`[data-overstay="${selected}"]`)?.scrollIntoView({ block: 'nearest' })
    show()
    const frame = requestAnimationFrame(show)
    return () => cancelAnimationFrame(frame)
  }, [box, selected])
}

/** What a key on a card asks for besides going to another card. */
function orderOf(
  event: KeyboardEvent,
  household: Household,
  { onStep, onNext }: Pick<OverstayBoardProps, 'onStep' | 'onNext'>,
): (() => void) | null {
  const key = event.key.toLowerCase()
  if (!event.ctrlKey && key === 't') return () => onNext(household)
  const isForward = event.ctrlKey ? event.key === 'ArrowRight' : key === 'e'
  const isBack = event.ctrlKey && event.key === 'ArrowLeft'
  const step = isForward || isBack ? neighbourStep(stepOf(household), isForward ? 1 : -1) : null
  return step === null ? null : () => onStep(household, step)
}

function Column({ column, children }: { readonly column: BoardColumn; readonly children: React.ReactNode }) {
  const { step, households } = column
  const id = `overstay-column-${step}`
  return (
    <section className="overstay-column" aria-labelledby={id}>
      <h2 className="overstay-heading" id={id} title={words.columnHelp[step]}>
        {words.column[step]} <span className="overstay-count">{formatCount(households.length)}</span>
      </h2>
      {households.length === 0 ? (
        <p className="overstay-nobody">{words.columnEmpty}</p>
      ) : (
        <ul className="overstay-cards">{children}</ul>
      )}
    </section>
  )
}

interface OverstayCardProps {
  readonly household: Household
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly onOpen: (household: Household) => void
  readonly onFocus: () => void
}

function OverstayCard({ household, isSelected, isTabStop, onOpen, onFocus }: OverstayCardProps) {
  const { day } = useDay()
  const { people, others, search } = household
  const next = nextDateOf(search?.nextOn ?? null, day)
  const onClick = (event: MouseEvent) => {
    // A press of Enter carries no clicks: the keyboard goes along into the pane.
    if (event.detail === 0) focusPane()
    onOpen(household)
  }
  return (
    <button
      type="button"
      className="q-card overstay-card"
      data-tone={household.isOverdue ? 'warn' : 'neutral'}
      data-overstay={household.householdId}
      data-own-keys="e t"
      data-focus-key={`overstay-${household.householdId}`}
      {...(isSelected ? { 'data-selected': '' } : {})}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onClick}
      onFocus={onFocus}
    >
      <span className="q-card-head">
        <span className="q-card-title">{household.name}</span>
        <span className="q-card-aside">{de.terms.people(people.length)}</span>
      </span>
      <span className="q-card-text overstay-place">{placeText(household.rooms)}</span>
      <span className="q-card-text overstay-since">{sinceText(household)}</span>
      {others.length > 0 ? (
        <span className="q-card-text">
          <Pill>{words.card.some(people.length, people.length + others.length)}</Pill>
        </span>
      ) : null}
      {search?.note ? <span className="q-card-text overstay-note">{search.note}</span> : null}
      {next ? (
        <span className="q-card-note">
          {next.isOverdue ? <WarningIcon size={14} /> : null}
          {next.text}
        </span>
      ) : search ? (
        <span className="q-card-note">{words.card.noDate}</span>
      ) : null}
    </button>
  )
}
