/** A step of a household's search for a flat, its next date, or its end: the file as it stands, then the form over it. */
import type { FlatSearchStep } from '../../../db/domain/people/terms.ts'
import type { HouseholdId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { FlatSearchOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { FlatSearchForm } from './FlatSearchForm.tsx'

export interface FlatSearchDialogProps {
  readonly order: FlatSearchOrder
  readonly householdId: HouseholdId
  /** The step to begin with; left out: the one that usually comes next. */
  readonly step?: FlatSearchStep | undefined
  readonly onClose: () => void
}

export function FlatSearchDialog({ order, householdId, step, onClose }: FlatSearchDialogProps) {
  const { asOf } = useDay()
  const { value: found, refusal } = useQuery('overstays.household', { householdId, ...asOf })
  if (found) return <FlatSearchForm order={order} found={found} first={step ?? found.suggested} onClose={onClose} />
  return (
    <Dialog
      title={de.overstays.pane.search}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.overstays.dialog.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
    </Dialog>
  )
}
