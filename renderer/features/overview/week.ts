/** What happens in the next days, in the order of the days: who is expected, and who moves in, out or within the town's houses. */
import { addDays, type Day } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { PaneTarget } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

type Notice = OutputOf<'assignments.board'>[number]
type Movement = OutputOf<'housing.movements'>[number]

export interface WeekLine {
  readonly key: string
  readonly on: Day
  /** Its day has passed, and nobody has said what became of it. */
  readonly isLate: boolean
  readonly text: string
  readonly opens: PaneTarget
}

const words = de.overview
const roomOf = (room: NonNullable<Movement['to']>): string => words.room(room.houseName, room.room)

function movementText({ name, people, from, to }: Movement): string {
  if (from && to) return words.moves(name, people, roomOf(from), roomOf(to))
  if (to) return words.movesIn(name, people, roomOf(to))
  return from ? words.movesOut(name, people, roomOf(from)) : ''
}

/** Notices with somebody still expected, late ones first; then the movements; both by day. */
export function weekLines(notices: readonly Notice[], movements: readonly Movement[], day: Day): WeekLine[] {
  const until = addDays(day, 7)
  const awaited = notices.filter(
    (notice) => notice.expectedOn < until && notice.withdrawnOn === null && notice.expected + notice.missingNames > 0,
  )
  return [
    ...awaited.map((notice): WeekLine => {
      const people = notice.expected + notice.missingNames
      return {
        key: `notice ${notice.id}`,
        on: notice.expectedOn,
        isLate: notice.isOverdue,
        text: words.expected(people, de.terms.assignment(notice.kind), notice.number),
        opens: { kind: 'notice', id: notice.id },
      }
    }),
    ...movements.map(
      (movement): WeekLine => ({
        key: `move ${movement.on} ${movement.householdId} ${movement.from?.roomId} ${movement.to?.roomId}`,
        on: movement.on,
        isLate: false,
        text: movementText(movement),
        opens: { kind: 'household', id: movement.householdId },
      }),
    ),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
