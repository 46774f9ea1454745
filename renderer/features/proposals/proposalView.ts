/** What a plan looks like: its figures, its reasons, and the order that carries it out. Pure. */
import type { Question } from '../../../db/domain/proposals/problem.ts'
import type { client } from '../../api/client.ts'
import type { Definition } from '../../components/DefinitionList.tsx'
import type { Reason } from '../../components/ReasonList.tsx'
import { de } from '../../text/de.ts'
import { findingSentence, proposedMoveSentence } from '../../text/errors.ts'
import { formatCount } from '../../text/format.ts'
import type { Alternative } from './job.ts'

const words = de.proposals
type Move = Alternative['moves'][number]

/** `Friedrichstraße, Zimmer 1.04` */
export const roomName = (place: { readonly houseName: string; readonly room: string }): string =>
  `${place.houseName}, ${de.terms.room(place.room)}`

/** What was reached and what it costs; what is nought and goes without saying is left out. */
export function figuresOf(question: Question, { score }: Alternative): Definition[] {
  const line = (term: string, value: string, count = 1) => (count > 0 ? [{ term, value }] : [])
  const { people, households } = score
  return [
    ...line(words.score[question], words.gained[question](Math.max(0, score.gained))),
    ...line(words.score.missing[question], words.gained[question](score.missing), score.missing),
    ...(question === 'place' ? [] : line(words.score.people, words.score.peopleOf(people, households))),
    ...line(words.score.splits, words.score.splitsOf(score.splits), score.splits),
    ...line(words.score.warnings, formatCount(score.warnings), score.warnings),
    ...line(words.score.crowded, words.score.crowdedOf(score.crowded), score.crowded),
    ...line(words.score.points, formatCount(score.points)),
  ]
}

/** Why the household goes there, then what speaks against it. */
export const reasonsOf = (move: Move): Reason[] => [
  ...move.reasons.map((reason) => ({ id: reason.code, kind: 'good' as const, text: proposedMoveSentence(reason) })),
  ...move.findings
    .filter((finding) => finding.severity !== 'ok')
    .map((finding) => ({ id: finding.rule, kind: 'warn' as const, text: findingSentence(finding) })),
]

const isAgainst = ({ severity }: Move['findings'][number]): boolean => severity !== 'ok'
export const needsReason = ({ moves }: Alternative): boolean => moves.some(({ findings }) => findings.some(isAgainst))

export const orderOf = (
  question: Question,
  plan: Alternative,
  reason: string,
): Parameters<typeof client.proposals.apply>[0] => ({
  question,
  placements: plan.moves.map(({ personIds, to, day, findings }) => ({
    personIds,
    roomId: to.roomId,
    day,
    accepted: findings.filter(isAgainst).map(({ rule }) => rule),
  })),
  versions: [...new Map(plan.moves.map((move) => [move.householdId, move.version]))].map(([householdId, version]) => ({
    householdId,
    version,
  })),
  clears: plan.freed.map(({ roomId }) => roomId),
  reason: needsReason(plan) ? reason.trim() : null,
})

/** `7` of `7 Plätze`; null for anything but a whole number from 1 to 500. */
export function readWanted(text: string): number | null {
  const number = Number(text.trim())
  return /^\d{1,3}$/.test(text.trim()) && number >= 1 && number <= 500 ? number : null
}
