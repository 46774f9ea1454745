/** Why something fits or does not: a sign and a sentence each, the sign also in words for screen readers. */
import type { ReactNode } from 'react'
import { CheckIcon, CrossIcon, InfoIcon, WarningIcon } from './icons.tsx'
import { useWords } from './words.tsx'
import './ReasonList.css'

export type ReasonKind = 'good' | 'warn' | 'bad' | 'info'

export interface Reason {
  readonly id: string
  readonly kind: ReasonKind
  readonly text: ReactNode
  /** The rule behind it: a paragraph, a setting. */
  readonly source?: ReactNode
}

const signs = { good: CheckIcon, warn: WarningIcon, bad: CrossIcon, info: InfoIcon }

export function ReasonList({ reasons, label }: { readonly reasons: readonly Reason[]; readonly label?: string }) {
  const words = useWords()
  return (
    <ul className="q-reasons" {...(label ? { 'aria-label': label } : {})}>
      {reasons.map(({ id, kind, text, source }) => {
        const Sign = signs[kind]
        return (
          <li key={id} data-kind={kind}>
            <Sign label={words.signs[kind]} />
            <span>
              {text}
              {source ? <span className="q-reason-source"> {source}</span> : null}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
