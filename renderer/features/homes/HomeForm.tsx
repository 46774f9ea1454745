/** A dialog about what is kept of a room: fields, a refusal, one button that Strg+Eingabe presses, too. */
import type { ReactNode } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import type { Day } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'

export interface HomeFormProps {
  readonly title: string
  readonly button: string
  readonly order: { readonly pending: boolean; readonly refusal: Refusal | null }
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function HomeForm({ title, button, order, onSave, onClose, children }: HomeFormProps) {
  useConfirmKey(onSave)
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onClose={onClose}
      note={de.homes.byKey}
      actions={
        <>
          <Button onPress={onClose}>{de.homes.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={onSave}>
            {button}
          </Button>
        </>
      }
    >
      <div className="homes-form">
        {children}
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      </div>
    </Dialog>
  )
}

export interface HomeDayProps {
  readonly label: string
  readonly value: Day | null
  /** She has tried to save: an empty day is told. */
  readonly tried: boolean
  readonly onChange: (day: Day | null) => void
}

/** The day on which something happened to a room: today or before. */
export function HomeDay({ label, value, tried, onChange }: HomeDayProps) {
  const { today } = useDay()
  return (
    <DateField
      label={label}
      value={value}
      today={today}
      max={today}
      isPast
      isRequired
      error={tried && value === null ? de.homes.dayMissing : null}
      onChange={onChange}
    />
  )
}
