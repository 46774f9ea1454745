/** Moving a household: who, when and where, with every reason for and against before it is confirmed. */
import type { Day, HouseholdId, PersonId, RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { MoveForm } from './MoveForm.tsx'
import './move.css'

export type Household = OutputOf<'people.household'>

export interface MoveDialogProps {
  readonly householdId: HouseholdId
  /** When it is to move in; left out: the Stichtag. The household is that of this day: it may come only then. */
  readonly day?: Day | undefined
  /** A room that is chosen already, and what finds it. */
  readonly room?: ChosenRoom | undefined
  /** Who is to move; left out: the whole household. */
  readonly personIds?: readonly PersonId[] | undefined
  readonly onClose: () => void
}
export interface ChosenRoom {
  readonly id: RoomId
  readonly search: string
}

export function MoveDialog({ householdId, day, room, personIds, onClose }: MoveDialogProps) {
  const { asOf } = useDay()
  const { value: household, refusal } = useQuery('people.household', { householdId, ...asOf, on: day ?? asOf.on })
  if (household)
    return <MoveForm household={household} day={day ?? asOf.on} room={room} personIds={personIds} onClose={onClose} />
  return (
    <Dialog
      title={de.move.confirm}
      isOpen
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{de.move.cancel}</Button>}
    >
      <div className="move">{refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}</div>
    </Dialog>
  )
}
