/** A dialog about cheques: fields, a refusal, one button that Strg+Eingabe presses, too. */
import type { ReactNode } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import './cheques.css'

export interface ChequeFormProps {
  readonly title: string
  /** Null: there is nothing to save. */
  readonly button: string | null
  readonly order: { readonly pending: boolean; readonly refusal: Refusal | null }
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function ChequeForm({ title, button, order, onSave, onClose, children }: ChequeFormProps) {
  useConfirmKey(onSave)
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onClose={onClose}
      note={de.cheques.dialog.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.cheques.dialog.cancel}</Button>
          {button === null ? null : (
            <Button kind="primary" isPending={order.pending} onPress={onSave}>
              {button}
            </Button>
          )}
        </>
      }
    >
      <div className="cheque-form">
        {children}
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      </div>
    </Dialog>
  )
}
