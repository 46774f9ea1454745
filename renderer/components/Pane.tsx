/** The detail pane at the right: opens beside a list, so that the list keeps its place. Esc closes it. */
import type { KeyboardEvent, ReactNode } from 'react'
import { useId } from 'react'
import { Button } from './Button.tsx'
import { CloseIcon } from './icons.tsx'
import { useWords } from './words.tsx'
import './Pane.css'

export interface PaneProps {
  readonly title: ReactNode
  /** Beside the title, as a rule a Pill. */
  readonly badge?: ReactNode
  readonly subtitle?: ReactNode
  readonly onClose?: () => void
  readonly children: ReactNode
  /** Buttons that stay at the foot while the body scrolls. */
  readonly actions?: ReactNode
}

export function Pane({ title, badge, subtitle, onClose, children, actions }: PaneProps) {
  const words = useWords()
  const heading = useId()
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !onClose || event.defaultPrevented) return
    // Done with: nothing around the pane closes as well.
    event.preventDefault()
    onClose()
  }
  return (
    <aside className="q-pane" aria-labelledby={heading} onKeyDown={onKeyDown}>
      <header className="q-pane-head">
        <div className="q-pane-titles">
          <h2 id={heading}>{title}</h2>
          {badge}
          {subtitle ? <p className="q-pane-subtitle">{subtitle}</p> : null}
        </div>
        {onClose ? (
          <Button kind="quiet" size="small" icon={<CloseIcon />} aria-label={words.close} onPress={onClose} />
        ) : null}
      </header>
      <div className="q-pane-body">{children}</div>
      {actions ? <footer className="q-pane-foot">{actions}</footer> : null}
    </aside>
  )
}

export interface PaneSectionProps {
  readonly title?: ReactNode
  /** Right of the heading: a date, a count, a small button. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A part of a pane (or of a dialog) with its own small heading, set off by a line. */
export function PaneSection({ title, aside, children }: PaneSectionProps) {
  return (
    <section className="q-pane-section">
      {title ? (
        <div className="q-pane-section-head">
          <h3>{title}</h3>
          {aside ? <span className="q-pane-section-aside">{aside}</span> : null}
        </div>
      ) : null}
      {children}
    </section>
  )
}
