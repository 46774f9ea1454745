/** Places as dots: filled is taken, hatched is kept, a point in a ring is reserved, an outline is free, a dashed outline is extra, a crossed one is blocked. */
import './Dots.css'

export type Dot = 'taken' | 'kept' | 'reserved' | 'free' | 'extra' | 'blocked'

export interface DotsProps {
  readonly taken: number
  readonly kept?: number
  readonly reserved?: number
  readonly free: number
  /** Free beyond the regular number. */
  readonly extra?: number
  readonly blocked?: number
  /** The same in words: "4 von 5 Plätzen belegt". Empty where a text beside it says it already. */
  readonly label: string
  /** More dots than this are drawn as one bar. */
  readonly most?: number
}

export function Dots({ taken, kept = 0, reserved = 0, free, extra = 0, blocked = 0, label, most = 16 }: DotsProps) {
  const parts: readonly (readonly [Dot, number])[] = [
    ['taken', taken],
    ['kept', kept],
    ['reserved', reserved],
    ['free', free],
    ['extra', extra],
    ['blocked', blocked],
  ]
  const alternative = label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  const all = taken + kept + reserved + free + extra + blocked
  if (all > most) {
    return (
      <span className="q-dots q-dots-bar" {...alternative}>
        {parts.map(([kind, count]) =>
          count > 0 ? <span key={kind} className="q-dot" data-dot={kind} style={{ flexGrow: count }} /> : null,
        )}
      </span>
    )
  }
  const dots = parts.flatMap(([kind, count]) => Array.from({ length: count }, (_, index) => ({ kind, index })))
  return (
    <span className="q-dots" data-many={all > 6 ? '' : undefined} {...alternative}>
      {dots.map(({ kind, index }) => (
        <span key={`${kind}${index}`} className="q-dot" data-dot={kind} />
      ))}
    </span>
  )
}
