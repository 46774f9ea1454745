/** One screen in the frame: a head with title, numbers and actions; the content; and the detail pane beside it. */
import type { ReactNode } from 'react'
import './Screen.css'

export interface ScreenProps {
  readonly title: ReactNode
  readonly subtitle?: ReactNode
  /** Stats behind the title. */
  readonly stats?: ReactNode
  /** Toggles and buttons at the right; printing and Excel always stand here, the primary button last. */
  readonly actions?: ReactNode
  /** Filters and search below the head. */
  readonly toolbar?: ReactNode
  /** A Pane, or nothing. */
  readonly pane?: ReactNode
  /** `fill` for a table that scrolls by itself, `scroll` for everything else. */
  readonly content?: 'scroll' | 'fill'
  /** Below the content, always in sight. */
  readonly foot?: ReactNode
  readonly children: ReactNode
}

export function Screen({
  title,
  subtitle,
  stats,
  actions,
  toolbar,
  pane,
  content = 'scroll',
  foot,
  children,
}: ScreenProps) {
  return (
    <div className="q-screen">
      <header className="q-screen-head">
        <div className="q-screen-titles">
          <h1>{title}</h1>
          {subtitle ? <p>{subtitle}</p> : null}
        </div>
        {stats ? <div className="q-screen-stats">{stats}</div> : null}
        <div className="q-screen-actions">{actions}</div>
      </header>
      <div className="q-screen-row">
        <div className="q-screen-column">
          {toolbar ? <div className="q-toolbar">{toolbar}</div> : null}
          <div className="q-screen-content" data-content={content}>
            {children}
          </div>
          {foot}
        </div>
        {pane}
      </div>
    </div>
  )
}

export interface GroupHeadingProps {
  readonly title: ReactNode
  /** Behind the heading, muted: "31 von 36 Plätzen belegt". */
  readonly note?: ReactNode
  readonly actions?: ReactNode
}

/** The heading of a group on a screen (a floor, a month). */
export function GroupHeading({ title, note, actions }: GroupHeadingProps) {
  return (
    <div className="q-group-heading">
      <h2>{title}</h2>
      {note ? <span className="q-group-note">{note}</span> : null}
      {actions ? <span className="q-group-actions">{actions}</span> : null}
    </div>
  )
}
