/** Part of topic `benefits`: what a clerk sets against the rates or adds to them, person by person. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { recordItem, removeItem } from '../domain/payments/changeItem.ts'
import {
  type BelievedPeriod,
  correctPeriod,
  endPeriod,
  type Learned,
  type LearningDays,
  recordPeriod,
  removePeriod,
} from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Cents, Day, PersonId } from '../domain/values.ts'
import { nextItemNumber } from '../store/benefits.ts'
import { applyLearned, type LineKind, lineKinds, loadLine, type Owner } from '../store/lines.ts'
import { findPerson } from '../store/people.ts'
import type { DatedTable } from '../store/tables.ts'
import { type Backend, type Ordered, ordering } from './context.ts'

interface Learning {
  readonly personId: PersonId
  readonly version: number
  readonly learnedOn: Day | null
}
interface Job {
  readonly backend: Backend
  readonly context: CommandContext
  readonly command: string
}

/** One way for every change of a person's case: decided on the line as it stands, and written into it. */
function record<T extends DatedTable, V, M extends object = object>(
  { backend, context, command }: Job,
  input: Learning,
  line: (writer: Ordered) => Promise<{ kind: LineKind<T, V>; owner: Owner<T>; more: M }>,
  decide: (held: readonly BelievedPeriod<V>[], days: LearningDays) => Result<Learned<V>>,
) {
  return ordering(backend, context, { command, input }, async (writer) => {
    const person = await findPerson(writer.db, input.personId)
    if (!person) return refuse({ code: 'NOT_FOUND' })
    if (person.merged_into !== null) return refuse({ code: 'MERGED' })
    if (person.version !== input.version) return refuse({ code: 'STALE' })
    const { kind, owner, more } = await line(writer)
    const { believed, lastKnown } = await loadLine(writer.db, kind, owner)
    const days = { learnedOn: input.learnedOn ?? writer.today, today: writer.today, lastKnown }
    const learned = decide(believed, days)
    if (!learned.ok) return learned
    await applyLearned(writer, kind, owner, learned.value)
    await writer.record.update('person', person, { version: person.version + 1 })
    return ok({ knownSince: learned.value.knownSince, ...more })
  })
}

export type BenefitChanges = Pick<
  Handlers<FullContract>['benefits'],
  'setOverride' | 'endOverride' | 'removeOverride' | 'addItem' | 'changeItem' | 'endItem' | 'removeItem'
>

export function benefitChanges(backend: Backend): BenefitChanges {
  const job = (command: string, context: CommandContext): Job => ({ backend, context, command: `benefits.${command}` })
  const override = (input: Learning) => () =>
    Promise.resolve({ kind: lineKinds.override, owner: { person_id: input.personId }, more: {} })
  const item = (input: Learning & { readonly number: number }) => () =>
    Promise.resolve({
      kind: lineKinds.item,
      owner: { person_id: input.personId, number: input.number },
      more: {},
    })
  return {
    setOverride: (input, context) =>
      record(job('setOverride', context), input, override(input), (held, days) => {
        const { set, reason, from, to, replaces } = input
        const stage = set.by === 'stage' ? set.stage : null
        const amount = set.by === 'amount' ? (set.amount as Cents) : null
        const fact = { value: { stage, amount, reason }, from, to }
        return replaces === null ? recordPeriod(held, fact, days) : correctPeriod(held, replaces, fact, days)
      }),
    endOverride: (input, context) =>
      record(job('endOverride', context), input, override(input), (held, days) => endPeriod(held, input.day, days)),
    removeOverride: (input, context) =>
      record(job('removeOverride', context), input, override(input), (held, days) =>
        removePeriod(held, input.from, false, days),
      ),
    addItem: (input, context) =>
      record(
        job('addItem', context),
        input,
        async (writer) => {
          const number = await nextItemNumber(writer)
          return { kind: lineKinds.item, owner: { person_id: input.personId, number }, more: { number } }
        },
        (held, days) => {
          const { kind, label, from, to } = input
          const value = { kind, label, amount: input.amount as Cents, total: input.total as Cents | null }
          return recordItem(held, { value, from, to, replaces: null }, days)
        },
      ),
    changeItem: (input, context) =>
      record(job('changeItem', context), input, item(input), (held, days) => {
        const kind = held[0]?.value.kind
        if (!kind) return refuse({ code: 'NOT_FOUND' })
        const { label, from, to, replaces } = input
        const value = { kind, label, amount: input.amount as Cents, total: input.total as Cents | null }
        return recordItem(held, { value, from, to, replaces }, days)
      }),
    endItem: (input, context) =>
      record(job('endItem', context), input, item(input), (held, days) =>
        held.length === 0 ? refuse({ code: 'NOT_FOUND' }) : endPeriod(held, input.day, days),
      ),
    removeItem: (input, context) =>
      record(job('removeItem', context), input, item(input), (held, days) => removeItem(held, days)),
  }
}
