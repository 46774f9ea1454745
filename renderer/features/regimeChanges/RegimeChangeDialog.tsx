/** The dialogs of a case: the case as it stands, then the form over it. */
import { useState } from 'react'
import type { RegimeChangeId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { RegimeChangeOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { CaseForm } from './CaseForm.tsx'
import { CloseForm } from './CloseForm.tsx'
import { OpenForm } from './OpenForm.tsx'
import { StepForm } from './StepForm.tsx'

const words = de.regimeChanges

export interface RegimeChangeDialogProps {
  readonly order: RegimeChangeOrder
  readonly onClose: () => void
}

export function RegimeChangeDialog({ order, onClose }: RegimeChangeDialogProps) {
  if (order.to === 'open') return <OpenForm onClose={onClose} />
  return <OfCase order={order} id={order.id} onClose={onClose} />
}

interface OfCaseProps {
  readonly order: Exclude<RegimeChangeOrder, { to: 'open' }>
  readonly id: RegimeChangeId
  readonly onClose: () => void
}

function OfCase({ order, id, onClose }: OfCaseProps) {
  const { asOf } = useDay()
  const { value: found, refusal, loading } = useQuery('regimeChanges.find', { regimeChangeId: id, ...asOf })
  // Right after a step the case is asked again: the form begins with what stands there then, and keeps what is typed into it.
  const [isReady, setReady] = useState(false)
  if (!isReady && found && !loading) setReady(true)
  if (!found || !isReady) {
    return (
      <Dialog
        title={words.title}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{words.stepDialog.cancel}</Button>}
      >
        {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
      </Dialog>
    )
  }
  if (order.to === 'step') return <StepForm found={found} asked={order} onClose={onClose} />
  return order.to === 'change' ? (
    <CaseForm found={found} onClose={onClose} />
  ) : (
    <CloseForm found={found} onClose={onClose} />
  )
}
