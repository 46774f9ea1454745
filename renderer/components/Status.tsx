/** A state in the frame: a shape and a word ("Gespeichert"). The shape differs by tone, not only its colour. */
import type { ReactNode } from 'react'
import './Status.css'

export interface StatusProps {
  readonly tone?: 'good' | 'warn' | 'bad'
  readonly children: ReactNode
}

export function Status({ tone = 'good', children }: StatusProps) {
  return (
    <span className="q-status" data-tone={tone}>
      {children}
    </span>
  )
}
