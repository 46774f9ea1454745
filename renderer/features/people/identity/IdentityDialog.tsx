/** What of a person has no days, to be changed: birth, sex, nationalities, languages, numbers, assignment. */
import type { PersonId } from '../../../../db/domain/values.ts'
import { useDay } from '../../../api/office.tsx'
import { useQuery } from '../../../api/useQuery.ts'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { IdentityForm } from './IdentityForm.tsx'

export interface IdentityDialogProps {
  readonly personId: PersonId
  readonly onClose: () => void
}

export function IdentityDialog({ personId, onClose }: IdentityDialogProps) {
  const { asOf } = useDay()
  const { value: person, refusal } = useQuery('people.person', { personId, ...asOf })
  if (person) return <IdentityForm person={person} onClose={onClose} />
  return (
    <Dialog
      title={de.identity.button}
      isOpen
      onClose={onClose}
      size="large"
      actions={<Button onPress={onClose}>{de.record.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
    </Dialog>
  )
}
