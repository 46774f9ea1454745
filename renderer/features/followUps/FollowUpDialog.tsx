/** What is asked about Wiedervorlagen: a new one, a change, another day, another clerk. */
import type { FollowUpOrder } from '../../stores/overlay.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { FollowUpForm } from './FollowUpForm.tsx'
import { PostponeDialog } from './PostponeDialog.tsx'

export interface FollowUpDialogProps {
  readonly order: FollowUpOrder
  readonly onClose: () => void
}

export function FollowUpDialog({ order, onClose }: FollowUpDialogProps) {
  switch (order.to) {
    case 'add':
      return <FollowUpForm row={null} about={order.about} onClose={onClose} />
    case 'edit':
      return <FollowUpForm row={order.row} about={null} onClose={onClose} />
    case 'postpone':
      return <PostponeDialog rows={order.rows} onClose={onClose} />
    case 'assign':
      return <AssignDialog rows={order.rows} onClose={onClose} />
  }
}
