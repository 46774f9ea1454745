/** A word with a ground: a role, a state, a way of payment. The word carries the meaning, the tone underlines it. */
import type { ReactNode } from 'react'
import './Pill.css'

export type Tone = 'neutral' | 'info' | 'good' | 'warn' | 'bad'

export interface PillProps {
  readonly tone?: Tone
  readonly icon?: ReactNode
  readonly children: ReactNode
}

export function Pill({ tone = 'neutral', icon, children }: PillProps) {
  return (
    <span className="q-pill" data-tone={tone}>
      {icon}
      {children}
    </span>
  )
}
