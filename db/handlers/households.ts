/** Topic `households`: who joins and leaves a household, who is related to whom, and what an event would bring about. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { Handlers } from '../contract/rpc.ts'
import { inOrder, type Kin } from '../domain/households/kinship.ts'
import { newPerson } from '../domain/households/lives.ts'
import { endPeriod, type Learned, rewriteLine } from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { Day, HouseholdId, PersonId } from '../domain/values.ts'
import { insertBorn } from '../store/born.ts'
import type { Reader, Writer } from '../store/connection.ts'
import { applyLearned, type Line, lineKinds, loadLine } from '../store/lines.ts'
import { applyLives, renewPersons } from '../store/lives.ts'
import { nextHouseholdNumber } from '../store/numbers.ts'
import { asking, type Backend, type Ordered, ordering, todayOf } from './context.ts'
import {
  householdSeen,
  type Planned,
  personSeen,
  planBirth,
  planComeBack,
  planDepart,
  planRegroup,
  planRelate,
  planRole,
} from './householdEvents.ts'
import { familyOf, type Happening, kinOf, tellConsequences, withName } from './householdViews.ts'

/** The household that somebody comes into: the one the clerk saw, or one that is founded now. */
async function targetOf(
  { db, record }: Writer,
  to: { readonly householdId: HouseholdId; readonly version: number } | null,
): Promise<Result<{ readonly householdId: HouseholdId; readonly number: string }>> {
  if (to !== null) {
    const household = await householdSeen(db, to)
    return household.ok ? ok({ householdId: household.value.id, number: household.value.number }) : household
  }
  const [founded] = await record.insert('household', [{ number: await nextHouseholdNumber(db), version: 1 }])
  if (!founded) throw new Error('a household was not kept')
  return ok({ householdId: founded.id, number: founded.number })
}

/** Writes what was planned, or refuses by name. */
async function carryOut<T extends object>(
  writer: Ordered,
  planned: Result<Planned>,
  answer: T,
  householdId?: HouseholdId,
): Promise<Result<T>> {
  if (!planned.ok) return refuse(await withName(writer.db, planned.error))
  const { loaded, after } = planned.value
  const fresh = householdId === undefined ? {} : { householdId }
  await applyLives(writer, loaded, after, { today: writer.today, fresh })
  return ok(answer)
}

type Ahead = z.output<FullContract['households']['foresee']['input']>
type Foreseen = z.output<FullContract['households']['foresee']['output']>

async function foreseen(
  db: Reader,
  order: Exclude<Ahead, { event: 'relate' }>,
  today: Day,
): Promise<Result<Omit<Happening, 'today'>>> {
  switch (order.event) {
    case 'depart':
      return planDepart(db, order)
    case 'regroup':
      return planRegroup(db, order)
    case 'comeBack':
      return planComeBack(db, order)
    case 'setRole':
      return planRole(db, order)
    case 'birth': {
      const planned = await planBirth(db, order, today)
      const childName = `${order.givenName} ${order.familyName}`
      return planned.ok ? ok({ ...planned.value, childName }) : planned
    }
  }
}

/** Of a relationship only warnings are told: it changes nothing else. */
async function foreseenKin(db: Reader, order: Extract<Ahead, { event: 'relate' }>): Promise<Result<Foreseen>> {
  const related = await planRelate(db, order)
  if (!related.ok) return related
  return ok({ consequences: related.value.warnings.map(({ code, ...facts }) => ({ code, facts: { ...facts } })) })
}

export const households = (backend: Backend): Handlers<FullContract>['households'] => ({
  family: ({ householdId, on, knownOn }) =>
    asking(backend, async (db) => {
      const family = await familyOf(db, householdId, { on, knownOn })
      return family ? ok(family) : refuse({ code: 'NOT_FOUND' })
    }),

  kin: ({ personId, on, knownOn }) => asking(backend, async (db) => ok(await kinOf(db, [personId], { on, knownOn }))),

  foresee: (order) =>
    asking(backend, async (db) => {
      if (order.event === 'relate') return foreseenKin(db, order)
      const today = await todayOf(backend, db)
      const planned = await foreseen(db, order, today)
      if (!planned.ok) return refuse(await withName(db, planned.error))
      return ok<Foreseen>({ consequences: await tellConsequences(db, { ...planned.value, today }) })
    }),

  depart: (input, context) =>
    ordering(backend, context, { command: 'households.depart', input }, async (writer) => {
      const seen = await householdSeen(writer.db, input)
      return seen.ok ? carryOut(writer, await planDepart(writer.db, input), {}) : seen
    }),

  regroup: (input, context) => {
    const personIds = input.comers.map((comer) => comer.personId)
    const entry = { command: 'households.regroup', input: { ...input, personIds } }
    return ordering(backend, context, entry, async (writer) => {
      const seen = await householdSeen(writer.db, input)
      if (!seen.ok) return seen
      const planned = await planRegroup(writer.db, input)
      const target = planned.ok ? await targetOf(writer, input.to) : ok({ householdId: input.householdId, number: '' })
      return target.ok ? carryOut(writer, planned, target.value, target.value.householdId) : target
    })
  },

  birth: (input, context) => {
    // The audit names the household and the day; whose birth it was stands in its changes.
    const entry = { command: 'households.birth', input: { householdId: input.householdId, entered: 1, day: input.day } }
    return ordering(backend, context, entry, async (writer) => {
      const seen = await householdSeen(writer.db, input)
      if (!seen.ok) return seen
      const planned = await planBirth(writer.db, input, writer.today)
      if (!planned.ok) return refuse(await withName(writer.db, planned.error))
      const parents = [input.motherId, input.fatherId].filter((parent) => parent !== null)
      const child = await insertBorn(writer, { ...input, parents }, writer.today)
      const { loaded, after } = planned.value
      await applyLives(writer, loaded, after, { today: writer.today, fresh: { personId: child.id } })
      await renewPersons(writer, new Set(parents))
      const isPlaced = (after.get(newPerson)?.stays.length ?? 0) > 0
      return ok({ personId: child.id, number: child.number, isPlaced })
    })
  },

  comeBack: (input, context) => {
    const personIds = input.comers.map((comer) => comer.personId)
    // One who comes back alone is named in the log, several by their household.
    const [personId, second] = personIds
    const about = second === undefined ? { personId } : { householdId: input.to?.householdId, personIds }
    const entry = { command: 'households.comeBack', input: { ...input, ...about } }
    return ordering(backend, context, entry, async (writer) => {
      for (const comer of input.comers) {
        const seen = await personSeen(writer.db, comer.personId, comer.version)
        if (!seen.ok) return seen
      }
      const planned = await planComeBack(writer.db, input)
      if (!planned.ok) return refuse(await withName(writer.db, planned.error))
      const target = await targetOf(writer, input.to)
      return target.ok ? carryOut(writer, planned, target.value, target.value.householdId) : target
    })
  },

  setRole: (input, context) =>
    ordering(backend, context, { command: 'households.setRole', input }, async (writer) => {
      const seen = await householdSeen(writer.db, input)
      return seen.ok ? carryOut(writer, await planRole(writer.db, input), {}) : seen
    }),

  relate: (input, context) =>
    ordering(backend, context, { command: 'households.relate', input }, async (writer) => {
      const seen = await personSeen(writer.db, input.personId, input.version)
      if (!seen.ok) return seen
      const related = await planRelate(writer.db, input)
      if (!related.ok) return related
      const { from, ...pair } = related.value.kin
      const { line, owner } = await kinshipLine(writer, pair)
      // Whatever was believed to begin later has held since this day.
      const before = line.believed.filter((period) => period.to !== null && period.to <= from)
      const wanted = [...before, { value: true, from, to: null }]
      return writeKinship(writer, owner, rewriteLine(line.believed, wanted, daysOf(writer, line)), pair)
    }),

  unrelate: (input, context) =>
    ordering(backend, context, { command: 'households.unrelate', input }, async (writer) => {
      const seen = await personSeen(writer.db, input.personId, input.version)
      if (!seen.ok) return seen.error.code === 'MERGED' ? refuse({ code: 'NOT_FOUND' }) : seen
      const pair = inOrder(input)
      const { line, owner } = await kinshipLine(writer, pair)
      const days = daysOf(writer, line)
      const learned =
        input.until === null ? rewriteLine(line.believed, [], days) : endPeriod(line.believed, input.until, days)
      return writeKinship(writer, owner, learned, pair)
    }),
})

type Pair = Pick<Kin, 'personId' | 'relativeId' | 'kind'>
type KinshipOwner = { readonly person_id: PersonId; readonly relative_id: PersonId; readonly kind: Kin['kind'] }

async function kinshipLine({ db }: Writer, { personId, relativeId, kind }: Pair) {
  const owner: KinshipOwner = { person_id: personId, relative_id: relativeId, kind }
  return { owner, line: await loadLine(db, lineKinds.kinship, owner) }
}

const daysOf = ({ today }: Ordered, { lastKnown }: Line<boolean>) => ({ learnedOn: today, today, lastKnown })

async function writeKinship(writer: Ordered, owner: KinshipOwner, learned: Result<Learned<boolean>>, pair: Pair) {
  if (!learned.ok) return learned
  await applyLearned(writer, lineKinds.kinship, owner, learned.value)
  await renewPersons(writer, new Set([pair.personId, pair.relativeId]))
  return ok({})
}
