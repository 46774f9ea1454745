/** A dialog about what is kept of a room: fields, a refusal, one button that Strg+Eingabe presses, too. */
import type { ReactNode } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
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
