/** A dialog about houses: its fields in two columns, what the program says against it, and one button that Strg+Eingabe presses, too. */
import type { ReactNode } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import './houses.css'

export interface FormDialogProps {
  readonly title: string
  readonly button: string
  readonly pending: boolean
  readonly refusal: Refusal | null
  readonly onSave: () => void
  readonly onClose: () => void
  readonly isDisabled?: boolean
  readonly children: ReactNode
}

export function FormDialog(props: FormDialogProps) {
  const { title, button, pending, refusal, onSave, onClose, isDisabled = false, children } = props
  useConfirmKey(() => {
    if (!isDisabled) onSave()
  })
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      note={de.houses.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.houses.cancel}</Button>
          <Button kind="primary" isPending={pending} isDisabled={isDisabled} onPress={onSave}>
            {button}
          </Button>
        </>
      }
    >
      <div className="houses-form">
        {children}
        {refusal ? (
          <div data-wide="">
            <Banner tone="bad">{refusalSentence(refusal)}</Banner>
          </div>
        ) : null}
      </div>
    </Dialog>
  )
}
