/** The dialog that was asked for about a household or a person's households. */
import type { HouseholdOrder } from '../../stores/overlay.ts'
import { ApartDialog } from './ApartDialog.tsx'
import { JoinDialog } from './JoinDialog.tsx'
import { KinDialog } from './KinDialog.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { MoveOutDialog } from './MoveOutDialog.tsx'
import { NoShowDialog } from './NoShowDialog.tsx'
import { RegroupDialog } from './RegroupDialog.tsx'
import { ReturnDialog } from './ReturnDialog.tsx'
import { RoleDialog } from './RoleDialog.tsx'

export interface HouseholdDialogProps {
  readonly order: HouseholdOrder
  readonly onClose: () => void
}

export function HouseholdDialog({ order, onClose }: HouseholdDialogProps) {
  switch (order.to) {
    case 'join':
      return <JoinDialog householdId={order.householdId} onClose={onClose} />
    case 'leave':
      return <LeaveDialog householdId={order.householdId} personId={order.personId} onClose={onClose} />
    case 'regroup':
      return <RegroupDialog householdId={order.householdId} onClose={onClose} />
    case 'role':
      return <RoleDialog householdId={order.householdId} onClose={onClose} />
    case 'back':
      return <ReturnDialog personId={order.personId} onClose={onClose} />
    case 'moveOut':
      return <MoveOutDialog householdId={order.householdId} personId={order.personId} onClose={onClose} />
    case 'noShow':
      return <NoShowDialog householdId={order.householdId} onClose={onClose} />
    case 'apart':
      return <ApartDialog personId={order.personId} onClose={onClose} />
    case 'kin':
      return <KinDialog personId={order.personId} householdId={order.householdId} onClose={onClose} />
  }
}
