/** A band across the content for a state that lasts: another Stichtag, read only, a failed backup. */
import type { ReactNode } from 'react'
import { CheckIcon, InfoIcon, WarningIcon } from './icons.tsx'
import { useWords } from './words.tsx'
import './Banner.css'

export interface BannerProps {
  readonly tone?: 'info' | 'good' | 'warn' | 'bad'
  readonly icon?: ReactNode
  readonly children: ReactNode
  /** Buttons at the end: the way out of the state. */
  readonly actions?: ReactNode
}

export function Banner({ tone = 'info', icon, children, actions }: BannerProps) {
  const words = useWords()
  const sign = tone === 'info' ? <InfoIcon /> : tone === 'good' ? <CheckIcon /> : <WarningIcon />
  return (
    <div className="q-banner" data-tone={tone} role="status">
      {icon ?? sign}
      <div className="q-banner-text">
        <span className="visually-hidden">{words.signs[tone]} </span>
        {children}
      </div>
      {actions ? <div className="q-banner-actions">{actions}</div> : null}
    </div>
  )
}
