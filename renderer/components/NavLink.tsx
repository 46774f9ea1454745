/** A section in the left navigation: icon, name, and a number or a date that is due. */
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import './NavLink.css'

export interface NavLinkProps {
  readonly label: string
  readonly icon: ReactNode
  /** Behind the name: a count, a date. */
  readonly badge?: ReactNode
  /** What the badge counts: shown on hover, read out in its place. */
  readonly badgeHelp?: string | undefined
  /** `warn` makes the badge stand out. */
  readonly badgeTone?: 'quiet' | 'warn'
  readonly isCurrent?: boolean
  readonly onPress: () => void
}

export function NavLink(props: NavLinkProps) {
  const { label, icon, badge, badgeHelp, badgeTone = 'quiet', isCurrent = false, onPress } = props
  return (
    <Button className="q-nav-link" aria-current={isCurrent ? 'page' : false} onPress={onPress}>
      {icon}
      <span className="q-nav-label">{label}</span>
      {badge === undefined || badge === null ? null : (
        <span className="q-nav-badge" data-tone={badgeTone} title={badgeHelp}>
          {badgeHelp ? <span className="visually-hidden">{badgeHelp}</span> : null}
          <span aria-hidden={badgeHelp !== undefined}>{badge}</span>
        </span>
      )}
    </Button>
  )
}

/** A line between groups of sections. */
export function NavRule() {
  return <hr className="q-nav-rule" />
}
