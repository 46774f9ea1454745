/** What belongs here, while nothing is here yet, and the buttons to begin. */
import type { ReactNode } from 'react'
import './EmptyState.css'

export interface EmptyStateProps {
  readonly icon?: ReactNode
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ icon, title, children, actions }: EmptyStateProps) {
  return (
    <div className="q-empty">
      {icon ? <span className="q-empty-icon">{icon}</span> : null}
      <h2>{title}</h2>
      {children ? <div className="q-empty-text">{children}</div> : null}
      {actions ? <div className="q-empty-actions">{actions}</div> : null}
    </div>
  )
}
