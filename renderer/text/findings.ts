/** What the window makes of the findings on a move: what hinders, what needs a reason, what to say in one line. Pure. */
import type { MoveRule } from '../../db/domain/housing/moveFacts.ts'
import type { OutputOf } from '../api/useQuery.ts'
import type { Reason } from '../components/ReasonList.tsx'
import { findingSentence } from './errors.ts'

export type Finding = OutputOf<'housing.moveOptions'>['options'][number]['findings'][number]

export interface Judgement {
  /** Nothing can override it: the move is impossible. */
  readonly isImpossible: boolean
  /** A block that a stored reason overrides: needs a deliberate exception. */
  readonly needsException: boolean
  /** Rules that the clerk accepts with her reason. */
  readonly accepted: readonly MoveRule[]
}

export function judge({ findings }: { readonly findings: readonly Finding[] }): Judgement {
  const against = findings.filter((finding) => finding.severity !== 'ok')
  const isImpossible = against.some((finding) => !finding.overridable)
  return {
    isImpossible,
    needsException: !isImpossible && against.some((finding) => finding.severity === 'block'),
    accepted: against.filter((finding) => finding.overridable).map((finding) => finding.rule),
  }
}

const kinds = { ok: 'good', warn: 'warn', block: 'bad' } as const

/** Every finding as a sentence, blocks first; findings without a sentence of their own fall away. */
export const reasonsOf = (findings: readonly Finding[]): Reason[] =>
  findings
    .map((finding) => ({ id: finding.rule, kind: kinds[finding.severity], text: findingSentence(finding) }))
    .filter((reason) => reason.text !== '')

/** The one sentence of a room's line: the gravest finding, else the space each person has. */
export function mainReason({ findings }: { readonly findings: readonly Finding[] }): string {
  const gravest = findings.find((finding) => finding.severity !== 'ok')
  const area = findings.find((finding) => finding.rule === 'area')
  const shown = gravest ?? area ?? findings[0]
  return shown ? findingSentence(shown) : ''
}
