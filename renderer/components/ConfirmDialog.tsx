/** Asks once before something that cannot be undone: names the consequence, puts the safe choice first and gives it the focus. */
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'

export interface ConfirmDialogProps {
  readonly title: string
  readonly isOpen: boolean
  /** What happens, and what cannot be undone. */
  readonly children: ReactNode
  readonly safeLabel: string
  /** A verb and its object: "Datei ersetzen", never "OK". */
  readonly riskLabel: string
  readonly isPending?: boolean
  readonly onSafe: () => void
  readonly onRisk: () => void
}

export function ConfirmDialog({ title, isOpen, children, isPending = false, ...choice }: ConfirmDialogProps) {
  const actions = (
    <>
      <Button autoFocus onPress={choice.onSafe}>
        {choice.safeLabel}
      </Button>
      <Button kind="danger" isPending={isPending} onPress={choice.onRisk}>
        {choice.riskLabel}
      </Button>
    </>
  )
  return (
    <Dialog title={title} isOpen={isOpen} onClose={choice.onSafe} size="small" isAlert actions={actions}>
      {children}
    </Dialog>
  )
}
