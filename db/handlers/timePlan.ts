/** The facts of the Zeitplan: what the time view asks for, as bars with the words that stand on paper. */
import type { Holder } from '../domain/housing/reservation.ts'
import type { ReportFrame } from '../domain/reports/facts.ts'
import { shownUntil, type TimePlanBar, type TimePlanFacts } from '../domain/reports/zeitplan.ts'
import { type AccommodationId, addDays, type Day, daysBetween } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { timelineFor } from './timeline.ts'

interface House {
  readonly id: AccommodationId
  readonly name: string
}
type TimeRoom = Awaited<ReturnType<typeof timelineFor>>['rooms'][number]

const idleWords = { lease: 'nicht angemietet', capacity: 'nicht in Betrieb' } as const
const holderText = (kind: Holder['kind'], name: string): string => (kind === 'notice' ? `Bescheid ${name}` : name)

function barsOf(room: TimeRoom): TimePlanBar[] {
  return [
    ...room.blocks.map(({ from, to, reason }) => {
      return { kind: 'block' as const, owner: 'block', label: `gesperrt: ${reason}`, from, to }
    }),
    ...room.idle.map(({ from, to, why }) => {
      return { kind: 'idle' as const, owner: 'idle', label: idleWords[why], from, to }
    }),
    ...room.stays.map(({ householdId, name, personIds, planned, from, to }) => {
      const kind = planned === personIds.length ? ('planned' as const) : ('stay' as const)
      const label = `${name} · ${personIds.length}${kind === 'planned' ? ' · geplant' : ''}`
      return { kind, owner: `household ${householdId}`, label, from, to }
    }),
    ...room.reservations.map(({ holder, name, places, from, to }) => {
      const label = `reserviert: ${holderText(holder.kind, name)} · ${places}`
      return { kind: 'reserved' as const, owner: 'reserved', label, from, to }
    }),
  ]
}

/** What is planned is seen from the office's day, whatever day the sheet begins with. */
export async function timePlanFacts(
  db: Reader,
  frame: ReportFrame,
  house: House | null,
  wantedUntil: Day | null,
  today: Day,
): Promise<TimePlanFacts> {
  const until = shownUntil(frame.on, wantedUntil)
  const { rooms, totals } = await timelineFor(db, {
    on: today,
    knownOn: frame.knownOn,
    scope: house ? { accommodationId: house.id } : { all: true },
    from: frame.on,
    days: daysBetween(frame.on, addDays(until, 1)),
  })
  return {
    ...frame,
    only: house?.name ?? null,
    today,
    until,
    free: totals.freeRegular,
    rooms: rooms.map((room) => ({
      houseName: room.houseName,
      isFlat: room.kind === 'rented_flat',
      floor: room.floor,
      number: room.number,
      bars: barsOf(room),
    })),
  }
}
