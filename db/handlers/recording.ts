/** Part of topic `people`: what was learned of a person is decided on the line as it stands, and written into it. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { recordName, removeName } from '../domain/people/recordName.ts'
import { recordNeed } from '../domain/people/recordNeed.ts'
import {
  type BelievedPeriod,
  correctPeriod,
  endPeriod,
  type Fact,
  type Learned,
  type LearningDays,
  recordPeriod,
  removePeriod,
} from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, PersonId } from '../domain/values.ts'
import { applyLearned, type LineKind, lineKinds, loadLine, type Owner } from '../store/lines.ts'
import { findPerson } from '../store/people.ts'
import type { DatedTable } from '../store/tables.ts'
import { type Backend, ordering } from './context.ts'

interface Learning {
  readonly personId: PersonId
  readonly version: number
  readonly learnedOn: Day | null
}
interface Period extends Learning {
  readonly from: Day
  readonly to: Day | null
  readonly replaces: Day | null
}
interface LineOf<T extends DatedTable, V> {
  readonly kind: LineKind<T, V>
  readonly owner: Owner<T>
}
type Decide<V> = (line: readonly BelievedPeriod<V>[], days: LearningDays) => Result<Learned<V>>

/** One way for every line of a person: `decide` looks at the line as it stands, and what it says is written into it. */
function record<T extends DatedTable, V>(
  { backend, context, command }: { backend: Backend; context: CommandContext; command: string },
  input: Learning,
  { kind, owner }: LineOf<T, V>,
  decide: Decide<V>,
) {
  const { personId, version, learnedOn } = input
  return ordering(backend, context, { command, input }, async (writer) => {
    const person = await findPerson(writer.db, personId)
    if (!person) return refuse({ code: 'NOT_FOUND' })
    if (person.merged_into !== null) return refuse({ code: 'MERGED' })
    if (person.version !== version) return refuse({ code: 'STALE' })
    const { believed, lastKnown } = await loadLine(writer.db, kind, owner)
    const learned = decide(believed, { learnedOn: learnedOn ?? writer.today, today: writer.today, lastKnown })
    if (!learned.ok) return learned
    await applyLearned(writer, kind, owner, learned.value)
    await writer.record.update('person', person, { version: person.version + 1 })
    return ok({ knownSince: learned.value.knownSince })
  })
}

/** Lays the entry into the line, or corrects the one that it replaces. */
const entering =
  <V>({ from, to, replaces }: Period, value: V): Decide<V> =>
  (line, days) => {
    const fact: Fact<V> = { value, from, to }
    return replaces === null ? recordPeriod(line, fact, days) : correctPeriod(line, replaces, fact, days)
  }

type NamedLine =
  | { readonly kind: 'status' | 'regime' | 'obligation' | 'absence' }
  | { readonly kind: 'need'; readonly need: string }

/** A line whose values nobody looks at; one table stands for all, as in `store/lines.ts`. */
function anyLine(line: NamedLine, personId: PersonId): LineOf<'residence_status', unknown> {
  const owner = { person_id: personId, ...(line.kind === 'need' ? { need: line.need } : {}) }
  return { kind: lineKinds[line.kind] as unknown as LineKind<'residence_status', unknown>, owner }
}

type Recording = Pick<
  Handlers<FullContract>['people'],
  | 'recordStatus'
  | 'recordRegime'
  | 'recordObligation'
  | 'recordNeed'
  | 'recordName'
  | 'recordAbsence'
  | 'endPeriod'
  | 'removePeriod'
>

export const recording = (backend: Backend): Recording => {
  const of = (command: string, context: CommandContext) => ({ backend, context, command: `people.${command}` })
  const owned = (input: Learning) => ({ person_id: input.personId })
  return {
    recordStatus: (input, context) => {
      const line = { kind: lineKinds.status, owner: owned(input) }
      return record(of('recordStatus', context), input, line, entering(input, input.status))
    },
    recordRegime: (input, context) => {
      const line = { kind: lineKinds.regime, owner: owned(input) }
      return record(of('recordRegime', context), input, line, entering(input, input.regime))
    },
    recordObligation: (input, context) => {
      const line = { kind: lineKinds.obligation, owner: owned(input) }
      const place = input.place || null
      return record(of('recordObligation', context), input, line, entering(input, { law: input.law, place }))
    },
    recordNeed: (input, context) => {
      const line = { kind: lineKinds.need, owner: { ...owned(input), need: input.need } }
      return record(of('recordNeed', context), input, line, (held, days) =>
        recordNeed(held, input, input.replaces, days),
      )
    },
    recordName: (input, context) => {
      const { familyName, givenName, from, replaces } = input
      const line = { kind: lineKinds.name, owner: owned(input) }
      return record(of('recordName', context), input, line, (held, days) =>
        recordName(held, { familyName, givenName }, from, replaces, days),
      )
    },
    recordAbsence: (input, context) => {
      const line = { kind: lineKinds.absence, owner: owned(input) }
      return record(of('recordAbsence', context), input, line, entering(input, input.absence))
    },
    endPeriod: (input, context) =>
      record(of('endPeriod', context), input, anyLine(input.line, input.personId), (held, days) =>
        endPeriod(held, input.day, days),
      ),
    removePeriod: (input, context) => {
      const { line, from, fills } = input
      const job = of('removePeriod', context)
      if (line.kind === 'name') {
        const names = { kind: lineKinds.name, owner: owned(input) }
        return record(job, input, names, (held, days) => removeName(held, from, days))
      }
      return record(job, input, anyLine(line, input.personId), (held, days) => removePeriod(held, from, fills, days))
    },
  }
}
