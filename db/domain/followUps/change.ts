/** What a command does to follow-ups: which rows are changed and which are written anew. Facts in, plan out. */
import type { ErrorCode } from '../errors.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day, FollowUpId } from '../values.ts'
import type { Derived } from './derive.ts'
import type { Stored } from './list.ts'

/** One follow-up as the clerk saw it: a row with its version, or something derived about which nothing is stored. */
export type Ref = { readonly id: FollowUpId; readonly version: number } | { readonly derivedKey: string }

export interface ChangeFacts {
  readonly today: Day
  readonly clerks: readonly string[]
  /** The rows that the refs name, by id or by key. */
  readonly stored: readonly Stored[]
  /** What is derived for today about their subjects. */
  readonly derived: readonly Derived[]
}

export type Change =
  | { readonly kind: 'done'; readonly by: string }
  | { readonly kind: 'reopen' }
  | { readonly kind: 'postpone'; readonly to: Day }
  | { readonly kind: 'assign'; readonly assignee: string | null }
  | {
      readonly kind: 'edit'
      readonly dueOn: Day
      readonly text: string | null
      readonly assignee: string | null
    }

export type Fresh = Omit<Stored, 'id' | 'version'>
export interface ChangePlan {
  readonly update: readonly { readonly before: Stored; readonly after: Stored }[]
  readonly insert: readonly Fresh[]
}

const freshOf = ({ subject, key, dueOn }: Derived, today: Day): Fresh => ({
  subject,
  derivedKey: key,
  dueOn,
  text: null,
  assignee: null,
  createdOn: today,
  doneOn: null,
  doneBy: null,
})

type Target = { readonly before: Stored } | { readonly before: null; readonly fresh: Fresh }

/** NOT_FOUND when it is gone, or its cause is; STALE when somebody has changed it, or decided about it first. */
function targetOf(ref: Ref, { today, stored, derived }: ChangeFacts): Result<Target> {
  if ('id' in ref) {
    const before = stored.find((row) => row.id === ref.id)
    if (!before) return refuse({ code: 'NOT_FOUND' })
    return before.version === ref.version ? ok({ before }) : refuse({ code: 'STALE' })
  }
  if (stored.some((row) => row.derivedKey === ref.derivedKey)) return refuse({ code: 'STALE' })
  const cause = derived.find((one) => one.key === ref.derivedKey)
  return cause ? ok({ before: null, fresh: freshOf(cause, today) }) : refuse({ code: 'NOT_FOUND' })
}

/** The row after the change; null where it leaves the row as it is. */
function changed<R extends Fresh>(row: R, change: Change, today: Day): R | null {
  const isOpen = row.doneOn === null
  switch (change.kind) {
    case 'done':
      return isOpen ? { ...row, doneOn: today, doneBy: change.by } : null
    case 'reopen':
      return isOpen ? null : { ...row, doneOn: null, doneBy: null }
    case 'postpone':
      return isOpen && row.dueOn !== change.to ? { ...row, dueOn: change.to } : null
    case 'assign':
      return row.assignee === change.assignee ? null : { ...row, assignee: change.assignee }
    case 'edit': {
      const { dueOn, text, assignee } = change
      const isSame = row.dueOn === dueOn && row.text === text && row.assignee === assignee
      return isSame ? null : { ...row, dueOn, text, assignee }
    }
  }
}

/** A day on which nobody could act any more, or a name that does not work here. */
export function refusalOfTerms(
  terms: { readonly dueOn?: Day; readonly assignee?: string | null },
  { today, clerks }: Pick<ChangeFacts, 'today' | 'clerks'>,
): ErrorCode | null {
  if (terms.dueOn !== undefined && terms.dueOn < today) return 'DUE_PASSED'
  if (terms.assignee != null && !clerks.includes(terms.assignee)) return 'CLERK_UNKNOWN'
  return null
}

function refusalFor(change: Change, row: Fresh, facts: ChangeFacts): ErrorCode | null {
  switch (change.kind) {
    case 'done':
      return null
    case 'reopen':
      // Nobody would see it again: something derived is shown only while its cause stands.
      return row.derivedKey !== null && !facts.derived.some((one) => one.key === row.derivedKey) ? 'CAUSE_GONE' : null
    case 'postpone':
      return refusalOfTerms({ dueOn: change.to }, facts)
    case 'assign':
      return refusalOfTerms({ assignee: row.assignee === change.assignee ? null : change.assignee }, facts)
    case 'edit': {
      if (change.text === null && row.derivedKey === null) return 'TEXT_MISSING'
      // What is overdue, or with somebody who has left, may stay so while something else is corrected.
      const assignee = row.assignee === change.assignee ? null : change.assignee
      return refusalOfTerms(row.dueOn === change.dueOn ? { assignee } : { dueOn: change.dueOn, assignee }, facts)
    }
  }
}

const distinct = (refs: readonly Ref[]): readonly Ref[] => [
  ...new Map(refs.map((ref) => ['id' in ref ? ref.id : ref.derivedKey, ref])).values(),
]

/** One change to several follow-ups: all of them, or none. NOTHING_CHANGED when each already stands as it would. */
export function decideChange(refs: readonly Ref[], change: Change, facts: ChangeFacts): Result<ChangePlan> {
  const update: { before: Stored; after: Stored }[] = []
  const insert: Fresh[] = []
  for (const ref of distinct(refs)) {
    const target = targetOf(ref, facts)
    if (!target.ok) return target
    const { value } = target
    const code = refusalFor(change, value.before ?? value.fresh, facts)
    if (code) return refuse({ code })
    if (value.before) {
      const after = changed(value.before, change, facts.today)
      if (after) update.push({ before: value.before, after: { ...after, version: after.version + 1 } })
    } else {
      const after = changed(value.fresh, change, facts.today)
      if (after) insert.push(after)
    }
  }
  return update.length + insert.length === 0 ? refuse({ code: 'NOTHING_CHANGED' }) : ok({ update, insert })
}
