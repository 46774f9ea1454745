/** A person who has left comes back: asked from her own page. */
import type { PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { de } from '../../text/de.ts'
import { ReturnForm } from './ReturnForm.tsx'

export interface ReturnDialogProps {
  readonly personId: PersonId
  readonly onClose: () => void
}

export function ReturnDialog({ personId, onClose }: ReturnDialogProps) {
  const { asOf, day } = useDay()
  const { value: person } = useQuery('people.person', { personId, ...asOf })
  const last = person?.memberships.findLast((period) => period.from <= day)
  const { value: home } = useQuery(
    'people.household',
    last === undefined ? null : { householdId: last.householdId, ...asOf },
  )
  if (person && (last === undefined || home)) {
    const candidate = { personId, householdId: null, name: de.terms.name(person), detail: person.number }
    const title = de.households.back.title(de.terms.calledName(person))
    return <ReturnForm title={title} likely={[]} person={candidate} home={home ?? null} onClose={onClose} />
  }
  return (
    <Dialog
      title={de.households.acts}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.households.cancel}</Button>}
    >
      <Skeleton />
    </Dialog>
  )
}
