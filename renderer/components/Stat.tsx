/** A number with its name. Every number opens the list it counts, so it is a button wherever `onPress` is given. */
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'
import type { Tone } from './Pill.tsx'
import './Stat.css'

export interface StatProps {
  /** The formatted number. */
  readonly value: ReactNode
  readonly label: string
  /** What it counts, in a sentence: shown on hover, read out after the name. */
  readonly help?: string
  readonly tone?: Tone
  readonly onPress?: () => void
  /** For a number that narrows what is below: whether it does so now. Leave out where it leads elsewhere. */
  readonly isPressed?: boolean
}

export function Stat({ value, label, help, tone = 'neutral', onPress, isPressed }: StatProps) {
  const inside = (
    <>
      <span className="q-stat-value">{value}</span>{' '}
      <span className="q-stat-label" title={help}>
        {label}
      </span>
      {help ? <span className="visually-hidden">, {help}</span> : null}
    </>
  )
  if (!onPress) {
    return (
      <div className="q-stat" data-tone={tone}>
        {inside}
      </div>
    )
  }
  return (
    <Button
      className="q-stat"
      data-tone={tone}
      onPress={onPress}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
    >
      {inside}
    </Button>
  )
}
