/** The dialog of a person's data. Numbers that look unusual get a hint and are kept. */

import { languages } from '../../../../db/domain/people/languages.ts'
import { type AssignmentKind, assignmentKinds, codesOf, type Sex, sexes } from '../../../../db/domain/people/terms.ts'
import { Banner } from '../../../components/Banner.tsx'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { BirthField } from '../../../components/fields/BirthField.tsx'
import { ComboBox } from '../../../components/fields/ComboBox.tsx'
import { DateField } from '../../../components/fields/DateField.tsx'
import { ManyField } from '../../../components/fields/ManyField.tsx'
import { Select } from '../../../components/fields/Select.tsx'
import { TextField } from '../../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../../components/useConfirmKey.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { nationalities } from '../../../text/nationalities.ts'
import type { Person } from '../PersonPane.tsx'
import { SameNumbers } from './SameNumbers.tsx'
import { useIdentity } from './useIdentity.ts'
import './identity.css'

const words = de.identity
const spoken = codesOf(languages).map((id) => ({ id, label: languages[id].term }))
const sexOptions = codesOf(sexes).map((id: Sex) => ({ id, label: de.terms.sex(id) }))
const kindOptions = [
  { id: 'none' as const, label: words.noKind },
  ...codesOf(assignmentKinds).map((id: AssignmentKind) => ({ id, label: de.terms.assignment(id) })),
]

export interface IdentityFormProps {
  readonly person: Person
  readonly onClose: () => void
}

export function IdentityForm({ person, onClose }: IdentityFormProps) {
  const identity = useIdentity(person, onClose)
  const { draft, set, today, hints, order } = identity
  useConfirmKey(identity.save)
  return (
    <Dialog
      title={words.title(de.terms.calledName(person))}
      isOpen
      onClose={onClose}
      size="large"
      note={de.record.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.record.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={identity.save}>
            {de.record.save}
          </Button>
        </>
      }
    >
      <div className="identity">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <div className="identity-row">
          <BirthField
            label={words.born}
            help={words.bornHelp}
            value={draft.birth}
            today={today}
            onChange={(birth) => set({ birth })}
            onWrong={identity.setBirthWrong}
            error={identity.birthError}
            autoFocus
          />
          <Select label={words.sex} options={sexOptions} value={draft.sex} onChange={(sex) => set({ sex })} />
        </div>
        <div className="identity-row">
          <ComboBox
            label={words.nationality}
            help={words.nationalityHelp}
            options={nationalities}
            value={draft.nationality}
            onChange={(nationality) => set({ nationality })}
          />
          <ManyField
            label={words.further}
            placeholder={words.add}
            options={nationalities.filter(({ id }) => id !== draft.nationality)}
            values={draft.furtherNationalities}
            onChange={(furtherNationalities) => set({ furtherNationalities })}
          />
        </div>
        <ManyField
          label={words.languages}
          help={words.languagesHelp}
          placeholder={words.add}
          options={spoken}
          values={draft.languages}
          onChange={(chosen) => set({ languages: chosen })}
        />
        <div className="identity-row">
          <TextField
            label={words.number.azr_number}
            help={hints.azrNumber}
            value={draft.azrNumber}
            onChange={(azrNumber) => set({ azrNumber })}
            maxLength={40}
          />
          <TextField
            label={words.number.arrival_certificate}
            help={hints.arrivalCertificate}
            value={draft.arrivalCertificate}
            onChange={(arrivalCertificate) => set({ arrivalCertificate })}
            maxLength={40}
          />
          <TextField
            label={words.number.bamf_file_number}
            help={hints.bamfFileNumber}
            value={draft.bamfFileNumber}
            onChange={(bamfFileNumber) => set({ bamfFileNumber })}
            maxLength={40}
          />
          <TextField
            label={words.fileNumber}
            value={draft.fileNumber}
            onChange={(fileNumber) => set({ fileNumber })}
            maxLength={40}
          />
        </div>
        <SameNumbers same={identity.same} isLink={false} />
        <div className="identity-row">
          <DateField
            label={words.assignedOn}
            value={draft.assignedOn}
            today={today}
            onChange={(assignedOn) => set({ assignedOn })}
            onWrong={identity.setDayWrong}
          />
          <Select
            label={words.assignmentKind}
            options={kindOptions}
            value={draft.assignmentKind ?? 'none'}
            onChange={(kind) => set({ assignmentKind: kind === 'none' ? null : kind })}
          />
        </div>
      </div>
    </Dialog>
  )
}
