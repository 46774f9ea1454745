/** Recording a status or a Rechtskreis of a person: the file as it stands, then the form over it. */
import { benefitRegimes, codesOf, residenceStatuses } from '../../../db/domain/people/terms.ts'
import type { PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import type { RecordedLine } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { RecordForm } from './RecordForm.tsx'

const statusOptions = codesOf(residenceStatuses).map((id) => ({
  id,
  label: residenceStatuses[id].term,
  description: residenceStatuses[id].law,
}))
const regimeOptions = codesOf(benefitRegimes).map((id) => ({ id, label: benefitRegimes[id].term }))

export interface RecordDialogProps {
  readonly line: RecordedLine
  readonly personId: PersonId
  readonly onClose: () => void
}

export function RecordDialog({ line, personId, onClose }: RecordDialogProps) {
  const { asOf } = useDay()
  const { value: found, refusal } = useQuery('people.person', { personId, ...asOf })
  if (!found) {
    return (
      <Dialog
        title={de.record.line[line].button}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{de.record.cancel}</Button>}
      >
        {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
      </Dialog>
    )
  }
  const version = found.version
  const person = { personId, name: de.terms.calledName(found) }
  if (line === 'status') {
    const periods = found.statuses.map(({ status, ...days }) => ({ value: status, ...days }))
    return (
      <RecordForm
        spec={{
          line,
          person,
          periods,
          options: statusOptions,
          term: de.terms.status,
          order: (status, input) => client.people.recordStatus({ ...input, version, status }),
        }}
        onClose={onClose}
      />
    )
  }
  const periods = found.regimes.map(({ regime, ...days }) => ({ value: regime, ...days }))
  return (
    <RecordForm
      spec={{
        line,
        person,
        periods,
        options: regimeOptions,
        term: de.terms.regime,
        order: (regime, input) => client.people.recordRegime({ ...input, version, regime }),
      }}
      onClose={onClose}
    />
  )
}
