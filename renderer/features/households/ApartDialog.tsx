/** A note that two people are not to be placed together: with whom, up to when, and at most a short fact. */
import { useState } from 'react'
import { addDays, addMonths, type Day, type PersonId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { EventDialog } from './EventDialog.tsx'
import { type Candidate, PersonPicker } from './PersonPicker.tsx'
import './households.css'

const words = de.apart

export interface ApartDialogProps {
  readonly personId: PersonId
  readonly onClose: () => void
}

export function ApartDialog({ personId, onClose }: ApartDialogProps) {
  const { asOf } = useDay()
  const { value: person } = useQuery('people.person', { personId, ...asOf })
  return person ? <ApartForm person={person} onClose={onClose} /> : null
}

function ApartForm({ person, onClose }: { readonly person: OutputOf<'people.person'>; readonly onClose: () => void }) {
  const { today } = useDay()
  const [other, setOther] = useState<Candidate | null>(null)
  const [last, setLast] = useState<Day | null>(addMonths(today, 3))
  const [isWrong, setWrong] = useState(false)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const order = useCommand(client.apart.record)
  const name = de.terms.calledName(person)
  const save = async () => {
    setTried(true)
    if (!other || last === null || isWrong) return
    const result = await order.run({
      personId: person.personId,
      otherId: other.personId,
      from: today,
      to: addDays(last, 1),
      note,
    })
    if (!result?.ok) return
    useNotices.getState().done(words.saved(name, other.name), result.value.auditId)
    onClose()
  }
  return (
    <EventDialog
      title={words.addFor(name)}
      verb={words.save}
      ahead={{ consequences: null, refusal: null }}
      reasons={
        other && last ? [{ id: 'ahead', kind: 'info', text: words.ahead(name, other.name, formatDay(last)) }] : null
      }
      refusal={order.refusal}
      isPending={order.pending}
      onSave={() => void save()}
      onClose={onClose}
    >
      <PersonPicker
        label={words.other}
        value={other}
        onChoose={setOther}
        except={(id) => id === person.personId}
        error={tried && !other ? words.otherMissing : null}
        autoFocus
      />
      <div className="household-grid">
        <DateField
          label={words.last}
          help={words.lastHelp}
          value={last}
          today={today}
          min={today}
          isRequired
          error={tried && last === null ? words.lastMissing : null}
          onChange={setLast}
          onWrong={setWrong}
        />
        <TextField label={words.note} help={words.noteHelp} value={note} onChange={setNote} maxLength={120} />
      </div>
    </EventDialog>
  )
}
