/** Part of topic `people`: what was learned of a person is decided on the line as it stands, and written into it. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { recordPeriod } from '../domain/people/recordPeriod.ts'
import { ok, refuse } from '../domain/result.ts'
import type { Day, PersonId } from '../domain/values.ts'
import { applyLearned, type LineKind, lineKinds, loadLine, type Owner } from '../store/lines.ts'
import { findPerson } from '../store/people.ts'
import { type Backend, ordering } from './context.ts'

/** Lines that one person owns. */
export type PersonLine = 'residence_status' | 'benefit_regime' | 'person_name' | 'residence_obligation'

interface Recording {
  readonly personId: PersonId
  readonly version: number
  readonly from: Day
  readonly to: Day | null
  readonly learnedOn: Day | null
}

/** One way for every line of a person: what was learned is decided on the line as it stands, and written into it. */
function record<T extends PersonLine, V>(
  backend: Backend,
  context: CommandContext,
  command: string,
  kind: LineKind<T, V>,
  value: V,
  input: Recording,
) {
  const { personId, from, to, learnedOn } = input
  return ordering(backend, context, { command, input: { ...input, value } }, async (writer) => {
    const person = await findPerson(writer.db, personId)
    if (!person) return refuse({ code: 'NOT_FOUND' })
    if (person.version !== input.version) return refuse({ code: 'STALE' })
    const owner = { person_id: personId } as Owner<T>
    const { believed, lastKnown } = await loadLine(writer.db, kind, owner)
    const days = { learnedOn: learnedOn ?? writer.today, today: writer.today, lastKnown }
    const learned = recordPeriod(believed, { value, from, to }, days)
    if (!learned.ok) return learned
    await applyLearned(writer, kind, owner, learned.value)
    await writer.record.update('person', person, { version: person.version + 1 })
    return ok({ knownSince: learned.value.knownSince })
  })
}

export const recording = (
  backend: Backend,
): Pick<Handlers<FullContract>['people'], 'recordStatus' | 'recordRegime'> => ({
  recordStatus: ({ status, ...input }, context) =>
    record(backend, context, 'people.recordStatus', lineKinds.status, status, input),

  recordRegime: ({ regime, ...input }, context) =>
    record(backend, context, 'people.recordRegime', lineKinds.regime, regime, input),
})
