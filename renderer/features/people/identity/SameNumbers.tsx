/** Other people with a number that should be one person's alone, each a way to her. */
import type { OutputOf } from '../../../api/useQuery.ts'
import { Banner } from '../../../components/Banner.tsx'
import { openInPane } from '../../../stores/location.ts'
import { de } from '../../../text/de.ts'
import '../people.css'

const words = de.identity

export interface SameNumbersProps {
  readonly same: OutputOf<'people.sameNumbers'>
  /** False in a dialog, which one would leave. */
  readonly isLink: boolean
}

export function SameNumbers({ same, isLink }: SameNumbersProps) {
  if (same.length === 0) return null
  return (
    <Banner tone="warn">
      {same.map((other) => (
        <span key={`${other.identifier} ${other.personId}`} className="people-same">
          {words.same(words.number[other.identifier])}{' '}
          {isLink ? (
            <button
              type="button"
              className="people-place people-inline"
              onClick={() => openInPane({ kind: 'person', id: other.personId }, { fromPane: true })}
            >
              {words.other(de.terms.calledName(other), other.number)}
            </button>
          ) : (
            <b>{words.other(de.terms.calledName(other), other.number)}</b>
          )}
        </span>
      ))}
    </Banner>
  )
}
