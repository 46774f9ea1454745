/** Where content will stand in a moment: quiet bars instead of a spinner. */
import { useWords } from './words.tsx'
import './Skeleton.css'

export interface SkeletonProps {
  /** Number of bars. */
  readonly lines?: number
  /** `cards` for a grid of tiles, `lines` for a list. */
  readonly shape?: 'lines' | 'cards'
}

export function Skeleton({ lines = 6, shape = 'lines' }: SkeletonProps) {
  const words = useWords()
  const bars = Array.from({ length: lines }, (_, index) => `bar-${index}`)
  return (
    <div className="q-skeleton" data-shape={shape} role="status">
      <span className="visually-hidden">{words.loading}</span>
      {bars.map((bar) => (
        <span key={bar} className="q-skeleton-bar" />
      ))}
    </div>
  )
}
