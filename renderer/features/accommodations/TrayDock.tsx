/** The Parkplatz below the plan: who has no room for the moment, what is planned, what speaks against it, saving and throwing away. */
import { useEffect, useRef, useState } from 'react'
import type { RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { CheckIcon, CrossIcon, ParkIcon, WarningIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { hold, plan, setTrayDay, type TrayGroup, type TrayItem, useTray } from '../../stores/tray.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { DiscardTray } from './DiscardTray.tsx'
import { useDragging } from './dragging.ts'
import { SaveTray } from './SaveTray.tsx'
import { nameOf, type RoomVerdict } from './trayView.ts'
import { type Chain, useChain, useHeld } from './useTrayPlan.ts'
import './tray.css'

const words = de.tray
const signs = { good: CheckIcon, warn: WarningIcon, bad: CrossIcon, info: CheckIcon }

export interface TrayDockProps {
  /** Who is held or carried, and what the room under the focus or the pointer says to them. */
  readonly who: readonly TrayGroup[]
  readonly over: { readonly id: RoomId; readonly number: string; readonly verdict: RoomVerdict | undefined } | null
  /** After a name was chosen: back to the rooms. */
  readonly onHold: () => void
}

export function TrayDock({ who, over, onHold }: TrayDockProps) {
  const { today } = useDay()
  const chain = useChain()
  const carried = useTray((state) => state.carried)
  const held = useHeld()
  const [asks, setAsks] = useState<'save' | 'discard' | null>(null)
  const [isOver, setOver] = useState(false)
  const box = useRef<HTMLElement>(null)
  useDragging(box, null, { to: null, onOver: setOver })
  const isEmpty = chain.placed.length + chain.parked.length === 0
  useDiscardKey(!isEmpty && asks === null, () => setAsks('discard'))
  if (isEmpty && carried.length === 0) return null
  return (
    <section ref={box} className="tray" aria-label={words.title} {...(isOver ? { 'data-over': '' } : {})}>
      <div className="tray-row">
        <h2>
          <ParkIcon /> {words.title}
        </h2>
        {isEmpty ? <span className="muted">{words.drop}</span> : null}
        <ul className="tray-items" aria-label={words.parked}>
          {chain.parked.map((item) => (
            <Parked key={item.id} item={item} isHeld={item === held} onHold={onHold} />
          ))}
        </ul>
        <ul className="tray-items" aria-label={words.planned}>
          {chain.placed.map((item) => (
            <Planned key={item.id} item={item} verdict={chain.judged.find((judged) => judged.item === item)?.verdict} />
          ))}
        </ul>
      </div>
      <div className="tray-row">
        <p className="tray-says" role="status">
          {chain.refusal ? refusalSentence(chain.refusal) : saysOf(who, over) || stateOf(chain)}
        </p>
        {isEmpty ? null : (
          <div className="tray-orders">
            <DateField label={words.day} value={chain.day} today={today} isRequired onChange={setTrayDay} />
            <Button onPress={() => setAsks('discard')}>{words.discard}</Button>
            <Button kind="primary" isDisabled={!canSave(chain)} onPress={() => setAsks('save')}>
              {words.save}
            </Button>
          </div>
        )}
      </div>
      {asks === 'save' ? <SaveTray chain={chain} onClose={() => setAsks(null)} /> : null}
      {asks === 'discard' ? <DiscardTray onClose={() => setAsks(null)} /> : null}
    </section>
  )
}

const canSave = ({ placed, parked, impossible, isJudged }: Chain): boolean =>
  isJudged && placed.length > 0 && parked.length === 0 && impossible.length === 0

/** What the room that one looks at says to whoever is held; empty where nobody is, or nothing is asked. */
function saysOf(who: TrayDockProps['who'], over: TrayDockProps['over']): string {
  if (who.length === 0 || !over) return ''
  const names = who.map(nameOf).join(', ')
  if (who.every((group) => group.from.id === over.id)) return `${names}: ${words.home(over.number)}`
  if (!over.verdict) return ''
  return `${words.into(names, over.number)}: ${words.verdict[over.verdict.kind]}. ${over.verdict.text}`
}

function stateOf({ placed, parked, impossible, judged, isJudged }: Chain): string {
  if (!isJudged) return ''
  const open = [
    ...(impossible.length > 0 ? [words.impossible(impossible.length)] : []),
    ...(parked.length > 0 ? [words.waiting(parked.length)] : []),
  ]
  if (open.length > 0) return open.join(' · ')
  if (judged.some(({ verdict }) => verdict.kind === 'bad')) return words.needsException(placed.length)
  const isClear = judged.every(({ verdict }) => verdict.kind === 'good')
  return isClear ? words.ready(placed.length) : words.needsReason(placed.length)
}

interface ParkedProps {
  readonly item: TrayItem
  readonly isHeld: boolean
  readonly onHold: () => void
}

function Parked({ item, isHeld, onHold }: ParkedProps) {
  const button = useRef<HTMLButtonElement>(null)
  useDragging(button, () => [item], null)
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="tray-item"
        aria-pressed={isHeld}
        onClick={() => {
          hold(item.id)
          onHold()
        }}
      >
        <b>{nameOf(item)}</b> <span className="muted">{words.from(item.from.number)}</span>
        {isHeld ? <KeyHint keys={words.enter} /> : <span className="visually-hidden">{words.hold}</span>}
      </button>
    </li>
  )
}

function Planned({ item, verdict }: { readonly item: TrayItem; readonly verdict: RoomVerdict | undefined }) {
  const button = useRef<HTMLButtonElement>(null)
  useDragging(button, () => [item], null)
  const Sign = verdict ? signs[verdict.kind] : null
  const room = item.to?.number ?? ''
  return (
    <li>
      <button
        ref={button}
        type="button"
        className="tray-item"
        data-kind={verdict?.kind}
        title={verdict?.text}
        onClick={() => plan([item], null)}
      >
        {Sign ? <Sign size={14} /> : null}
        <b>{nameOf(item)}</b>
        <span>
          {item.from.number} → {room}
        </span>
        <span className="visually-hidden">
          {verdict ? `${words.verdict[verdict.kind]}: ${verdict.text} ` : ''}
          {words.back}
        </span>
      </button>
    </li>
  )
}

/** Esc asks whether the plans are to be thrown away; a pane or a dialog that is open is closed first. */
function useDiscardKey(isActive: boolean, ask: () => void): void {
  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    if (!isActive) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || useOverlay.getState().open !== null) return
      if (useLocation.getState().place.pane.length > 0 || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      latest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isActive])
}
