/** Keeping places of a room: the reservation as it is now, or an empty one, then the form over it. */
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { ReservationOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { ReservationForm } from './ReservationForm.tsx'

export interface ReservationDialogProps {
  readonly order: ReservationOrder
  readonly onClose: () => void
}

export function ReservationDialog({ order, onClose }: ReservationDialogProps) {
  const { asOf } = useDay()
  const { value: found, refusal } = useQuery('reservations.one', order.to === 'change' ? { id: order.id } : null)
  const roomId = order.to === 'reserve' ? order.roomId : found?.roomId
  const notices = useQuery('assignments.board', asOf).value
  if (roomId !== undefined && notices)
    return (
      <ReservationForm
        roomId={roomId}
        from={order.to === 'reserve' ? order.from : null}
        found={order.to === 'change' ? (found ?? null) : null}
        notices={notices}
        onClose={onClose}
      />
    )
  return (
    <Dialog
      title={de.reservations.add}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.reservations.dialog.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
    </Dialog>
  )
}
