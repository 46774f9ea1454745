/** How a household is paid from a day on, or why it has no account: the household as it stands, then the form over it. */
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { ReasonForm } from './ReasonForm.tsx'
import { WayForm } from './WayForm.tsx'

export interface WayDialogProps {
  readonly to: 'way' | 'reason'
  readonly householdId: HouseholdId
  readonly onClose: () => void
}

export function WayDialog({ to, householdId, onClose }: WayDialogProps) {
  const { asOf } = useDay()
  const { value: found, refusal } = useQuery('ways.household', { householdId, ...asOf })
  if (found && to === 'way') return <WayForm found={found} onClose={onClose} />
  if (found) return <ReasonForm found={found} onClose={onClose} />
  return (
    <Dialog
      title={de.ways.section.title}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.ways.dialog.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
    </Dialog>
  )
}
