/** The plan as floors and room cards; one tab stop, arrows between the cards. */
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { HouseholdId, RoomId } from '../../../db/domain/values.ts'
import { CardGrid } from '../../components/Card.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import { de } from '../../text/de.ts'
import { RoomCard } from './RoomCard.tsx'
import type { PlanGroup, PlanRoom } from './roomView.ts'
import { isDirection, nextCard } from './roving.ts'
import type { RoomVerdict } from './trayView.ts'

export interface PlanCardsProps {
  readonly groups: readonly PlanGroup[]
  /** Groups are flats, not floors. */
  readonly isFlats: boolean
  readonly isSelected: (room: PlanRoom) => boolean
  readonly onOpen: (room: PlanRoom, household: HouseholdId | null) => void
  /** Letters on a card, in lower case, and Enter while somebody is held: `m` moves its first household. */
  readonly keys: Readonly<Record<string, (room: PlanRoom) => void>>
  readonly verdicts: ReadonlyMap<RoomId, RoomVerdict>
  /** The room under the focus, or under somebody who is carried. */
  readonly onLook: (room: PlanRoom | null) => void
}

export function PlanCards({ groups, isFlats, isSelected, onOpen, keys, verdicts, onLook }: PlanCardsProps) {
  const box = useRef<HTMLDivElement>(null)
  const [last, setLast] = useState<RoomId | null>(null)
  const rooms = groups.flatMap((group) => group.rooms)
  const selected = rooms.filter(isSelected)
  useSelectedInView(box, selected.find((room) => room.id === last)?.id ?? selected[0]?.id ?? null)
  const tabStop = rooms.find((room) => room.id === last) ?? selected[0] ?? rooms[0]
  const onKeyDown = (event: KeyboardEvent) => {
    const card = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-room]') : null
    if (!card || event.altKey || event.ctrlKey || event.metaKey) return
    if (isDirection(event.key)) {
      event.preventDefault()
      const cards = [...(box.current?.querySelectorAll<HTMLElement>('[data-room]') ?? [])]
      nextCard(cards, card, event.key)?.focus()
      return
    }
    const room = rooms.find((candidate) => String(candidate.id) === card.dataset.room)
    const order = Object.hasOwn(keys, event.key.toLowerCase()) ? keys[event.key.toLowerCase()] : undefined
    if (!room || !order) return
    event.preventDefault()
    event.stopPropagation()
    order(room)
  }
  return (
    <section
      ref={box}
      className={isFlats ? 'plan-flats' : 'plan-floors'}
      aria-label={de.accommodations.view.plan}
      onKeyDown={onKeyDown}
    >
      {groups.map((group) => (
        <section
          key={`${group.heading} ${group.detail}`}
          className="plan-group"
          style={isFlats ? ({ '--rooms': Math.min(group.rooms.length, 6) } as Record<string, number>) : {}}
        >
          <GroupHeading title={de.accommodations.floor(group.heading)} note={noteOf(group)} />
          <CardGrid minWidth={156}>
            {group.rooms.map((room) => (
              <RoomCard
                key={room.id}
                room={room}
                isSelected={isSelected(room)}
                isTabStop={room === tabStop}
                onOpen={onOpen}
                onFocus={(focused) => {
                  setLast(focused.id)
                  onLook(focused)
                }}
                verdict={verdicts.get(room.id)}
                onOver={onLook}
              />
            ))}
          </CardGrid>
        </section>
      ))}
    </section>
  )
}

/** The pane that opens beside the plan takes width from it, and the cards wrap anew: the chosen one stays in sight. */
function useSelectedInView(box: RefObject<HTMLElement | null>, selected: RoomId | null) {
  useEffect(() => {
    if (selected === null) return
    const card = () => box.current?.querySelector(`[data-room="${selected}"]`)
    card()?.scrollIntoView({ block: 'nearest' })
    // Floors out of sight are laid out only when they come near, which may push the card on.
    const frame = requestAnimationFrame(() => card()?.scrollIntoView({ block: 'nearest' }))
    return () => cancelAnimationFrame(frame)
  }, [box, selected])
}

/** Address where the heading does not say it, and how full the group is. */
function noteOf({ heading, detail, places }: PlanGroup): string {
  const address = detail.startsWith(`${heading},`) ? '' : detail
  const use =
    places.rooms === 0
      ? de.accommodations.room.outOfService
      : de.accommodations.groupNote(places.taken, places.regular, places.freeRegular, places.blocked)
  return [address, use].filter(Boolean).join(' · ')
}
