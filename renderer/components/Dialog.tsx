/** A question over the window: heading, body, actions. Esc closes, the focus goes back to where it came from. */
import { type ReactNode, useEffect } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button } from './Button.tsx'
import { CloseIcon } from './icons.tsx'
import { useWords } from './words.tsx'
import './Dialog.css'

export interface DialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** Called for Esc, the cross and a click beside the dialog. */
  readonly onClose: () => void
  readonly size?: 'small' | 'medium' | 'large'
  /** A dialog that interrupts and must be answered; a click beside it does not close it. */
  readonly isAlert?: boolean
  readonly children: ReactNode
  /** Buttons, the safe choice first. */
  readonly actions?: ReactNode
  /** Left of the actions: a remark or a checkbox. */
  readonly note?: ReactNode
}

export function Dialog({ title, isOpen, onClose, size = 'medium', isAlert = false, ...slots }: DialogProps) {
  const words = useWords()
  useSelectAllInFieldsOnly(isOpen)
  return (
    <ModalOverlay
      className="q-scrim"
      isOpen={isOpen}
      isDismissable={!isAlert}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className="q-modal" data-size={size}>
        <AriaDialog className="q-dialog" role={isAlert ? 'alertdialog' : 'dialog'}>
          <header className="q-dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {isAlert ? null : <Button kind="quiet" icon={<CloseIcon />} aria-label={words.close} onPress={onClose} />}
          </header>
          <div className="q-dialog-body">{slots.children}</div>
          {slots.actions || slots.note ? (
            <footer className="q-dialog-foot">
              <div className="q-dialog-note">{slots.note}</div>
              {slots.actions}
            </footer>
          ) : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Strg+A selects what stands in a field; outside of one it would mark every word of the dialog. */
function useSelectAllInFieldsOnly(isOpen: boolean) {
  useEffect(() => {
    if (!isOpen) return
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'a') return
      const isField =
        event.target instanceof HTMLElement && event.target.matches('input:not([type="checkbox"]), textarea')
      if (!isField) event.preventDefault()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [isOpen])
}
