/** The frame of every dialog about a household: what is asked, below it what comes of it, and the one button that does it. */
import type { ReactNode } from 'react'
import type { Refusal } from '../../../db/domain/errors.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { type Reason, ReasonList } from '../../components/ReasonList.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { reasonsOf } from './eventView.ts'
import type { Ahead } from './useAhead.ts'
import './households.css'

const words = de.households

export interface EventDialogProps {
  readonly title: string
  readonly verb: string
  /** What the way out is called; left out: that nothing is done. */
  readonly close?: string
  readonly ahead: Ahead
  /** What comes of it, where the screen words it itself; null while nothing can be said. */
  readonly reasons?: readonly Reason[] | null
  /** Why the last attempt was refused. */
  readonly refusal: Refusal | null
  readonly isPending: boolean
  readonly onSave: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

export function EventDialog(props: EventDialogProps) {
  const { title, verb, close = words.cancel, ahead, reasons, refusal, isPending, onSave, onClose, children } = props
  useConfirmKey(onSave)
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{close}</Button>
          <Button kind="primary" isDisabled={ahead.refusal !== null} isPending={isPending} onPress={onSave}>
            {verb}
          </Button>
        </>
      }
    >
      <div className="household-event">
        {children}
        <section className="household-ahead" aria-live="polite">
          <h3>{words.ahead}</h3>
          {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
          {ahead.refusal ? (
            <Banner tone="bad">{refusalSentence(ahead.refusal)}</Banner>
          ) : (
            <Consequences reasons={reasons === undefined ? saidOf(ahead) : reasons} />
          )}
        </section>
      </div>
    </Dialog>
  )
}

const saidOf = ({ consequences }: Ahead): readonly Reason[] | null => consequences && reasonsOf(consequences)

function Consequences({ reasons }: { readonly reasons: readonly Reason[] | null }) {
  if (reasons === null) return <p className="muted">{words.aheadNone}</p>
  if (reasons.length === 0) return <p className="muted">{words.aheadNothing}</p>
  return <ReasonList label={words.ahead} reasons={reasons} />
}
