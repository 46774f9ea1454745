/** A dialog about Leistungen: fields, a refusal, one button that Strg+Eingabe presses, too; and the choice of the person. */
import type { ReactNode } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { type Case, type CasePerson, nameOf } from './benefitView.ts'
import './benefits.css'

const words = de.benefits.dialog

export interface BenefitFormProps {
  readonly title: string
  readonly button: string
  readonly order: { readonly pending: boolean; readonly refusal: Refusal | null }
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function BenefitForm({ title, button, order, onSave, onClose, children }: BenefitFormProps) {
  useConfirmKey(onSave)
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      note={words.byKey}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={onSave}>
            {button}
          </Button>
        </>
      }
    >
      <div className="benefits-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        {children}
      </div>
    </Dialog>
  )
}

export interface WhoProps {
  readonly found: Case
  readonly person: CasePerson
  /** Somebody can be chosen: else it is about this person. */
  readonly canChoose: boolean
  readonly onChange: (person: CasePerson) => void
}

export function Who({ found, person, canChoose, onChange }: WhoProps) {
  if (!canChoose || found.people.length === 1) return <p>{nameOf(person)}</p>
  return (
    <Select
      label={words.who}
      options={found.people.map((each) => ({ id: String(each.personId), label: nameOf(each) }))}
      value={String(person.personId)}
      isRequired
      autoFocus
      onChange={(id) => {
        const chosen = found.people.find((each) => String(each.personId) === id)
        if (chosen) onChange(chosen)
      }}
    />
  )
}
