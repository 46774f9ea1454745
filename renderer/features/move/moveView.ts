/** What the move dialog makes of a room's findings: what hinders, what needs a reason, what to say in one line. Pure. */
import type { MoveRule } from '../../../db/domain/housing/moveFacts.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import type { Reason } from '../../components/ReasonList.tsx'
import { findingSentence } from '../../text/errors.ts'

export type MoveOption = OutputOf<'housing.moveOptions'>['options'][number]
type Finding = MoveOption['findings'][number]

export interface Judgement {
  /** Nothing can override it: the move is impossible. */
  readonly isImpossible: boolean
  /** A block that a stored reason overrides: needs a deliberate exception. */
  readonly needsException: boolean
  /** Rules that the clerk accepts with her reason. */
  readonly accepted: readonly MoveRule[]
}

export function judge(option: MoveOption): Judgement {
  const against = option.findings.filter((finding) => finding.severity !== 'ok')
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

/** The one sentence of the room's line in the list: the gravest finding, else the space each person has. */
export function mainReason(option: MoveOption): string {
  const gravest = option.findings.find((finding) => finding.severity !== 'ok')
  const area = option.findings.find((finding) => finding.rule === 'area')
  const shown = gravest ?? area ?? option.findings[0]
  return shown ? findingSentence(shown) : ''
}

const verdicts = ['ok', 'warn', 'block'] as const
export type Verdict = (typeof verdicts)[number]

/** The options by verdict, groups without any fall away; the order within stays as the office's data gave it. */
export const byVerdict = (options: readonly MoveOption[]) =>
  verdicts
    .map((verdict) => ({ verdict, options: options.filter((option) => option.verdict === verdict) }))
    .filter((group) => group.options.length > 0)
