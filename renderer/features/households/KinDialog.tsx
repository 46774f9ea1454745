/** Who is related to whom, also across households: recording it, ending it, taking an error out. Stays open for the next one. */
import { useState } from 'react'
import type { HouseholdId, PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { de } from '../../text/de.ts'
import { EventDialog } from './EventDialog.tsx'
import { KinList } from './KinList.tsx'
import { hasDays, ties } from './kinView.ts'
import { type Member, optionsOf } from './Members.tsx'
import { type Candidate, PersonPicker } from './PersonPicker.tsx'
import { useKin } from './useKin.ts'
import './households.css'

const words = de.households.kin
const tieOptions = ties.map((id) => ({ id, label: de.households.tie(id) }))

export interface KinDialogProps {
  readonly personId: PersonId
  readonly householdId: HouseholdId | null
  readonly onClose: () => void
}

export function KinDialog({ personId: first, householdId, onClose }: KinDialogProps) {
  const { asOf } = useDay()
  const [personId, setPersonId] = useState(first)
  const { value: household } = useQuery('people.household', householdId === null ? null : { householdId, ...asOf })
  const { value: person } = useQuery('people.person', { personId, ...asOf })
  const members = household?.members ?? []
  if (!person || person.personId !== personId) return null
  return <KinForm key={personId} person={person} members={members} onPerson={setPersonId} onClose={onClose} />
}

interface KinFormProps {
  readonly person: OutputOf<'people.person'>
  readonly members: readonly Member[]
  readonly onPerson: (personId: PersonId) => void
  readonly onClose: () => void
}

const candidateOf = (member: Member): Candidate => ({
  personId: member.personId,
  householdId: null,
  name: de.terms.name(member),
  detail: [member.age === null ? '' : de.terms.age(member.age), de.terms.role(member.role, member.sex)]
    .filter(Boolean)
    .join(' · '),
})

function KinForm({ person, members, onPerson, onClose }: KinFormProps) {
  const { today } = useDay()
  const kin = useKin(person)
  const { personId } = person
  return (
    <EventDialog
      title={words.title(de.terms.calledName(person))}
      verb={words.save}
      close={de.households.close}
      ahead={kin.ahead}
      refusal={kin.refusal}
      isPending={kin.isPending}
      onSave={kin.save}
      onClose={onClose}
    >
      <div className="household-grid">
        {members.length < 2 ? null : (
          <Select
            label={words.who}
            options={optionsOf(members)}
            value={String(personId)}
            onChange={(id) => {
              const member = members.find((each) => String(each.personId) === id)
              if (member) onPerson(member.personId)
            }}
          />
        )}
        <Select label={words.tie} options={tieOptions} value={kin.tie} onChange={kin.setTie} autoFocus isRequired />
        {hasDays(kin.tie) ? (
          <DateField
            label={words.from}
            help={words.fromHelp}
            value={kin.from}
            today={today}
            isPast
            onChange={kin.setFrom}
            onWrong={kin.setFromWrong}
          />
        ) : null}
      </div>
      <PersonPicker
        label={words.relative}
        value={kin.other}
        likely={members.filter((member) => member.personId !== personId).map(candidateOf)}
        except={(id) => id === personId}
        onChoose={kin.setOther}
        error={kin.tried && !kin.other ? words.relativeMissing : null}
      />
      <KinList person={person} onEnd={kin.end} />
    </EventDialog>
  )
}
