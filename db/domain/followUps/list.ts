/** The one list: what clerks wrote and what the program noticed, with what was decided about each, as it stood on a day. */
import type { Day, FollowUpId } from '../values.ts'
import type { CauseDetails, Derived } from './derive.ts'
import { type DerivedKind, derivedKindCodes, dueOf, partsOf, type Subject } from './kinds.ts'

/** A row of the office's: what a clerk wrote, or what was decided about something derived. */
export interface Stored {
  readonly id: FollowUpId
  readonly version: number
  readonly subject: Subject
  /** Null where a clerk wrote it. */
  readonly derivedKey: string | null
  readonly dueOn: Day
  /** What is to be done; a remark, or null, on something derived. */
  readonly text: string | null
  /** The clerk who is to do it. */
  readonly assignee: string | null
  readonly createdOn: Day
  readonly doneOn: Day | null
  readonly doneBy: string | null
}

/** Why the program noticed it; without details when it is done and its cause is gone. */
export interface Cause {
  readonly kind: DerivedKind
  readonly day: Day
  readonly details: CauseDetails
  /** Whether it still holds. */
  readonly stands: boolean
}

export interface FollowUp {
  /** Names it in every list: the derived key, or `own:12`. */
  readonly key: string
  /** What a command names it by; null while nothing is stored about something derived. */
  readonly stored: { readonly id: FollowUpId; readonly version: number } | null
  readonly cause: Cause | null
  readonly subject: Subject
  readonly dueOn: Day
  /** The day on which it would be due, where it was put off (or brought forward) from it. */
  readonly movedFrom: Day | null
  readonly text: string | null
  readonly assignee: string | null
  readonly createdOn: Day | null
  readonly doneOn: Day | null
  readonly doneBy: string | null
}

const ownKey = (id: FollowUpId): string => `own:${id}`

const isDone = ({ doneOn }: { readonly doneOn: Day | null }): boolean => doneOn !== null

function fromStored(row: Stored, derived: ReadonlyMap<string, Derived>, day: Day): FollowUp | null {
  const { id, version, subject, derivedKey, dueOn, text, assignee, createdOn } = row
  const wasDone = row.doneOn !== null && row.doneOn <= day
  const done = { doneOn: wasDone ? row.doneOn : null, doneBy: wasDone ? row.doneBy : null }
  const common = { stored: { id, version }, subject, dueOn, text, assignee, createdOn, ...done }
  if (derivedKey === null) return { key: ownKey(id), cause: null, movedFrom: null, ...common }
  const parts = partsOf(derivedKey)
  if (!parts) return null
  const cause = derived.get(derivedKey)
  if (!cause && !wasDone) return null
  const usual = dueOf(parts.kind, parts.day)
  return {
    key: derivedKey,
    cause: { kind: parts.kind, day: parts.day, details: cause?.details ?? {}, stands: cause !== undefined },
    movedFrom: usual === dueOn ? null : usual,
    ...common,
  }
}

const fromDerived = ({ key, kind, day, subject, dueOn, details }: Derived): FollowUp => ({
  key,
  stored: null,
  cause: { kind, day, details, stands: true },
  subject,
  dueOn,
  movedFrom: null,
  text: null,
  assignee: null,
  createdOn: null,
  doneOn: null,
  doneBy: null,
})

const rank = ({ cause }: FollowUp): number => (cause ? 1 + derivedKindCodes.indexOf(cause.kind) : 0)

/** Open ones by the day they are due, then done ones, the latest first. */
function inOrder(a: FollowUp, b: FollowUp): number {
  if (isDone(a) !== isDone(b)) return isDone(a) ? 1 : -1
  const [first, second] = a.doneOn !== null && b.doneOn !== null ? [b.doneOn, a.doneOn] : [a.dueOn, b.dueOn]
  if (first !== second) return first < second ? -1 : 1
  return rank(a) - rank(b) || a.subject.id - b.subject.id || (a.key < b.key ? -1 : 1)
}

/**
 * Everything there was to follow up on the day, done or open, in order. A row exists from the day it was written and is done from the day it
 * was done; something derived disappears with its cause, unless it is done: that stays, as a record of the work.
 */
export function followUpsOn(derived: readonly Derived[], stored: readonly Stored[], day: Day): FollowUp[] {
  const causes = new Map(derived.map((one) => [one.key, one]))
  const rows = stored.filter((row) => row.createdOn <= day)
  const decided = new Set(rows.map((row) => row.derivedKey))
  return [
    ...rows.map((row) => fromStored(row, causes, day)).filter((row) => row !== null),
    ...derived.filter((one) => !decided.has(one.key)).map(fromDerived),
  ].sort(inOrder)
}

export const followUpStates = ['open', 'done', 'all'] as const
export interface Filter {
  readonly state: (typeof followUpStates)[number]
  /** Everybody's, nobody's, or those of one clerk. */
  readonly assigned: 'all' | 'nobody' | { readonly clerk: string }
  /** Null for every kind. */
  readonly kind: DerivedKind | 'own' | null
  readonly dueUntil: Day | null
}

export function isWanted(row: FollowUp, { state, assigned, kind, dueUntil }: Filter): boolean {
  if (state !== 'all' && isDone(row) !== (state === 'done')) return false
  if (assigned === 'nobody' ? row.assignee !== null : assigned !== 'all' && row.assignee !== assigned.clerk)
    return false
  if (kind !== null && (row.cause?.kind ?? 'own') !== kind) return false
  return dueUntil === null || row.dueOn <= dueUntil
}
