/** The moves of a household that are still to come, each with the letter that tells the household of it. */
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { PrintIcon } from '../../components/icons.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'

const words = de.people.householdPane
/** Moves are planned for some weeks; a year is the longest that may be asked for. */
const daysAhead = 366

export function PlannedMoves({ id, number }: { readonly id: HouseholdId; readonly number: string }) {
  const { asOf, canChange } = useDay()
  const go = useLocation((state) => state.go)
  const { value = [] } = useQuery('housing.movements', { ...asOf, days: daysAhead })
  const moves = value.flatMap(({ householdId, on, from, to }) =>
    householdId === id && from !== null && to !== null ? [{ on, from, to }] : [],
  )
  if (moves.length === 0) return null
  return (
    <PaneSection title={words.plannedMoves}>
      {moves.map(({ on, from, to }) => (
        <p key={`${on} ${from.roomId} ${to.roomId}`}>
          {words.plannedMove(formatDay(on), `${from.houseName} ${from.room}`, `${to.houseName} ${to.room}`)}{' '}
          <Button
            size="small"
            isDisabled={!canChange}
            aria-label={words.shiftPlanned(formatDay(on))}
            onPress={() => useOverlay.getState().show({ kind: 'shift', householdId: id, roomId: to.roomId, from: on })}
          >
            {words.shift}
          </Button>{' '}
          <Button
            size="small"
            icon={<PrintIcon />}
            onPress={() =>
              go({
                section: 'reports',
                report: { name: 'umzugsmitteilung', audience: 'amt', house: null, year: null, household: number, on },
                pane: [],
              })
            }
          >
            {words.moveNotice}
          </Button>
        </p>
      ))}
    </PaneSection>
  )
}
