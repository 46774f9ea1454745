/** Topic `followUps`: the one list, and what clerks decide about its entries. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { type Change, decideChange, type Ref, refusalOfTerms } from '../domain/followUps/change.ts'
import { deriveFollowUps } from '../domain/followUps/derive.ts'
import { type Subject, subjectsOf } from '../domain/followUps/kinds.ts'
import { type Filter, isWanted } from '../domain/followUps/list.ts'
import { ok, refuse } from '../domain/result.ts'
import type { HouseholdId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadFacts, withinOf } from '../store/followUpFacts.ts'
import { applyChange, findStored, insertFollowUps, subjectExists } from '../store/followUps.ts'
import { membersOfHousehold } from '../store/members.ts'
import { loadClerks } from '../store/office.ts'
import { asking, type Backend, ordering } from './context.ts'
import { type Asked, followUpsFor, listed } from './followUpList.ts'

/** For a household also its members of the day. */
async function subjectsIn(db: Reader, subject: Subject, { on, knownOn }: Asked): Promise<readonly Subject[]> {
  if (subject.kind !== 'household') return [subject]
  const members = await membersOfHousehold(db, subject.id as HouseholdId, on, knownOn)
  return [subject, ...members.map((id) => ({ kind: 'person' as const, id }))]
}

/** One change to some follow-ups, decided on them as they are now and written in one step. */
function changing(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: object,
  refs: readonly Ref[],
  change: Change,
) {
  return ordering(backend, context, { command, input }, async ({ db, record, today }) => {
    const ids = refs.flatMap((ref) => ('id' in ref ? [ref.id] : []))
    const keys = refs.flatMap((ref) => ('derivedKey' in ref ? [ref.derivedKey] : []))
    const stored = await findStored(db, ids, keys)
    const kept = new Set([...keys, ...stored.map((row) => row.derivedKey).filter((key) => key !== null)])
    const facts = await loadFacts(db, { on: today, knownOn: null, kept, only: withinOf(subjectsOf(kept)) })
    const derived = deriveFollowUps(facts, today, kept)
    const plan = decideChange(refs, change, { today, stored, derived, clerks: await loadClerks(db) })
    if (!plan.ok) return plan
    await applyChange({ record }, plan.value)
    return ok({ count: plan.value.update.length + plan.value.insert.length })
  })
}

export const followUps = (backend: Backend): Handlers<FullContract>['followUps'] => ({
  list: ({ subject, limit, ...asked }) =>
    asking(backend, async (db) => {
      const about = subject && (await subjectsIn(db, subject, asked))
      const rows = (await followUpsFor(db, asked, asked.state, about)).filter((row) => isWanted(row, asked))
      return ok({ rows: await listed(db, rows.slice(0, limit), asked), total: rows.length })
    }),

  due: ({ assigned, ...asked }) =>
    asking(backend, async (db) => {
      const filter: Filter = { state: 'open', assigned, kind: null, dueUntil: asked.on }
      const rows = await followUpsFor(db, asked, 'open', null)
      return ok({ count: rows.filter((row) => isWanted(row, filter)).length })
    }),

  add: (input, context) =>
    ordering(backend, context, { command: 'followUps.add', input }, async ({ db, record, today }) => {
      const { subject, dueOn, text, assignee } = input
      if (!(await subjectExists(db, subject))) return refuse({ code: 'NOT_FOUND' })
      const code = refusalOfTerms({ dueOn, assignee }, { today, clerks: await loadClerks(db) })
      if (code) return refuse({ code })
      const fresh = { subject, dueOn, text, assignee, derivedKey: null, createdOn: today, doneOn: null, doneBy: null }
      await insertFollowUps({ record }, [fresh])
      return ok({})
    }),

  change: (input, context) => {
    const { item, ...terms } = input
    return changing(backend, context, 'followUps.change', input, [item], { kind: 'edit', ...terms })
  },
  done: (input, context) =>
    changing(backend, context, 'followUps.done', input, input.items, { kind: 'done', by: context.actor }),
  reopen: (input, context) => changing(backend, context, 'followUps.reopen', input, input.items, { kind: 'reopen' }),
  postpone: (input, context) =>
    changing(backend, context, 'followUps.postpone', input, input.items, { kind: 'postpone', to: input.to }),
  assign: (input, context) =>
    changing(backend, context, 'followUps.assign', input, input.items, {
      kind: 'assign',
      assignee: input.assignee,
    }),
})
