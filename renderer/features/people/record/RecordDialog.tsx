/** Recording, correcting, ending and taking out entries of a person's lines: the file as it stands, then the form over it. */
import type { PersonId } from '../../../../db/domain/values.ts'
import { useDay } from '../../../api/office.tsx'
import { useQuery } from '../../../api/useQuery.ts'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import type { LineEntry, RecordedLine } from '../../../stores/overlay.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import type { Person } from '../PersonPane.tsx'
import { type LineSpec, personLines } from './personLines.tsx'
import { RecordForm } from './RecordForm.tsx'
import { StrikeForm } from './StrikeForm.tsx'

/** What is to be done in a line: a new entry, or something with one that stands there. */
export type RecordOrder =
  | { readonly to: 'add'; readonly line: RecordedLine }
  | { readonly to: 'correct' | 'end' | 'remove'; readonly line: RecordedLine; readonly entry: LineEntry }

export interface RecordDialogProps {
  readonly order: RecordOrder
  readonly personId: PersonId
  readonly onClose: () => void
}

export function RecordDialog({ order, personId, onClose }: RecordDialogProps) {
  const { asOf } = useDay()
  const { value: person, refusal } = useQuery('people.person', { personId, ...asOf })
  if (!person)
    return (
      <Dialog
        title={de.record.line[order.line].button}
        isOpen
        onClose={onClose}
        actions={<Button onPress={onClose}>{de.record.cancel}</Button>}
      >
        {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton />}
      </Dialog>
    )
  const common = { order, person, onClose }
  switch (order.line) {
    case 'name':
      return <OfLine spec={personLines.name} {...common} />
    case 'status':
      return <OfLine spec={personLines.status} {...common} />
    case 'regime':
      return <OfLine spec={personLines.regime} {...common} />
    case 'obligation':
      return <OfLine spec={personLines.obligation} {...common} />
    case 'absence':
      return <OfLine spec={personLines.absence} {...common} />
    case 'need':
      return <OfLine spec={personLines.need} {...common} />
  }
}

interface OfLineProps<D, V> extends Omit<RecordDialogProps, 'personId'> {
  readonly spec: LineSpec<D, V>
  readonly person: Person
}

function OfLine<D, V>({ spec, order, person, onClose }: OfLineProps<D, V>) {
  if (order.to === 'add') return <RecordForm spec={spec} person={person} replaced={null} onClose={onClose} />
  const { entry, to } = order
  // The needs are read need by need: the entry says of which.
  const periods = spec.periods(person, entry.need as V)
  const held = periods.find((period) => period.from === entry.from) ?? null
  if (to === 'correct') return <RecordForm spec={spec} person={person} replaced={held} onClose={onClose} />
  return <StrikeForm to={to} entry={entry} person={person} periods={periods} term={spec.term} onClose={onClose} />
}
