/** The dialogs about cheques: which one, with the cheque as it is now. */
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import type { ChequeOrder } from '../../stores/overlay.ts'
import { BookDialog } from './BookDialog.tsx'
import { IssueDialog } from './IssueDialog.tsx'
import { SlotsDialog } from './SlotsDialog.tsx'
import { StepDialog } from './StepDialog.tsx'

export interface ChequeDialogProps {
  readonly order: ChequeOrder
  readonly onClose: () => void
}

export function ChequeDialog({ order, onClose }: ChequeDialogProps) {
  if ('chequeId' in order) return <OfCheque order={order} onClose={onClose} />
  if (order.to === 'book') return <BookDialog onClose={onClose} />
  if (order.to === 'issue') return <IssueDialog onClose={onClose} />
  return <SlotsDialog onClose={onClose} />
}

type AskedOrder = Extract<ChequeOrder, { readonly chequeId: unknown }>

function OfCheque({ order, onClose }: { readonly order: AskedOrder; readonly onClose: () => void }) {
  const { asOf } = useDay()
  const { value } = useQuery('cheques.cheque', { ...asOf, chequeId: order.chequeId })
  return value ? <StepDialog to={order.to} cheque={value.cheque} onClose={onClose} /> : null
}
