/** Topic `regimeChanges`: the worklist of changes between AsylbLG and Jobcenter, and the orders of a case. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import type { Learned } from '../domain/people/recordPeriod.ts'
import type { BenefitRegime } from '../domain/people/terms.ts'
import { caseView } from '../domain/regimeChange/board.ts'
import { changedLine, isLeftSide, regimeFor } from '../domain/regimeChange/regime.ts'
import { decideClosing, decideOpening, decideRemoval, decideStep } from '../domain/regimeChange/steps.ts'
import { changeLine } from '../domain/register/timeline.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { covers, type Day, dayText, type PersonId, type RegimeChangeId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { applyLearned, lineKinds, loadLine } from '../store/lines.ts'
import { findPerson } from '../store/people.ts'
import { loadBoardPeople } from '../store/regimeChangePeople.ts'
import {
  insertCases,
  loadCases,
  loadFormerSteps,
  loadPeopleInOpenCases,
  type StoredCase,
  setPeople,
  updateCase,
  withdrawStep,
  writeStep,
} from '../store/regimeChanges.ts'
import { asking, type Backend, type Ordered, ordering } from './context.ts'
import { changesOfHousehold, countChanges, listChanges, showCandidates, showCase } from './regimeChangeViews.ts'

interface Named {
  readonly regimeChangeId: RegimeChangeId
  readonly version: number
}

/** Carries out an order on a case as the clerk saw it. */
function onCase<I extends Named, T extends object>(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: I,
  fn: (writer: Ordered, entry: StoredCase) => Promise<Result<T>>,
) {
  return ordering(backend, context, { command: `regimeChanges.${command}`, input }, async (writer) => {
    // A case counts as opened and closed for an order whatever the day.
    const [entry] = await loadCases(writer.db, { on: '9999-12-31' as Day, knownOn: null }, input.regimeChangeId)
    if (!entry) return refuse({ code: 'NOT_FOUND' })
    if (entry.row.version !== input.version) return refuse({ code: 'STALE', details: { version: entry.row.version } })
    return fn(writer, entry)
  })
}

/** The new Rechtskreis of one person; true when it changed anything. */
async function recordRegime(
  writer: Ordered,
  entry: StoredCase,
  personId: PersonId,
  change: { readonly value: BenefitRegime; readonly from: Day; readonly before: Day | null },
): Promise<boolean> {
  const owner = { person_id: personId }
  const { believed, lastKnown } = await loadLine(writer.db, lineKinds.regime, owner)
  const plain = believed.map(({ value, from, to }) => ({ value, from, to }))
  const isMoved = plain.some((period) => period.from === change.before && period.value === change.value)
  const present = plain.find((period) => covers(period, change.from))?.value ?? null
  if (!isMoved && !isLeftSide(entry.direction, present)) return false
  const rows = changeLine(
    believed,
    ({ value, from, to }) => ({ value, from, to }),
    changedLine(plain, change),
    (a, b) => a.value === b.value,
  )
  if (rows.insert.length === 0 && rows.withdraw.length === 0) return false
  const knownSince = lastKnown !== null && lastKnown > writer.today ? lastKnown : writer.today
  const learned: Learned<BenefitRegime> = { change: rows, knownSince }
  await applyLearned(writer, lineKinds.regime, owner, learned)
  const person = await findPerson(writer.db, personId)
  if (person) await writer.record.update('person', person, { version: person.version + 1 })
  return true
}

/** The Rechtskreis of everybody in the case from the day it ended here; how many it changed. */
async function recordRegimes(
  writer: Ordered,
  entry: StoredCase,
  asked: { readonly regime: BenefitRegime; readonly from: Day },
): Promise<Result<number>> {
  const before = entry.steps.find(({ step }) => step === 'ended_here')?.day ?? null
  const people = await loadBoardPeople(
    writer.db,
    { personIds: entry.personIds, householdIds: [] },
    { on: writer.today, knownOn: null },
  )
  let count = 0
  for (const personId of entry.personIds) {
    const birth = people.get(personId)?.birth ?? null
    const value = regimeFor(entry.direction, asked.regime, { birth, from: asked.from })
    if (!value.ok) return value
    if (await recordRegime(writer, entry, personId, { value: value.value, from: asked.from, before })) count += 1
  }
  return ok(count)
}

/** Members of these households today. */
async function membersToday({ db, today }: Ordered, householdIds: readonly StoredCase['householdId'][]) {
  const people = await loadBoardPeople(db, { personIds: [], householdIds }, { on: today, knownOn: null })
  return [...people.values()].flatMap(({ personId, householdId }) =>
    householdId === null ? [] : [{ personId, householdId }],
  )
}

const isTaken = async (db: Reader, entry: StoredCase, personIds: readonly PersonId[]): Promise<boolean> => {
  const taken = await loadPeopleInOpenCases(db, entry.id)
  return personIds.some((id) => taken.has(id))
}

export const regimeChanges = (backend: Backend): Handlers<FullContract>['regimeChanges'] => ({
  list: (asked) => asking(backend, async (db) => ok(await listChanges(db, asked))),

  counts: (asked) => asking(backend, async (db) => ok(await countChanges(db, asked))),

  find: ({ regimeChangeId, ...asked }) =>
    asking(backend, async (db) => {
      const [entry] = await loadCases(db, asked, regimeChangeId)
      if (!entry) return refuse({ code: 'NOT_FOUND' })
      return ok({
        ...(await showCase(db, entry, asked)),
        former: await loadFormerSteps(db, entry.id, asked.knownOn),
      })
    }),

  ofHousehold: ({ householdId, ...asked }) =>
    asking(backend, async (db) => ok(await changesOfHousehold(db, householdId, asked))),

  candidates: ({ householdId, ...asked }) =>
    asking(backend, async (db) => {
      const found = await showCandidates(db, householdId, asked)
      return found.persons.length === 0 ? refuse({ code: 'NOT_FOUND' }) : ok(found)
    }),

  open: (input, context) =>
    ordering(backend, context, { command: 'regimeChanges.open', input }, async (writer) => {
      const { changes } = input
      const members = await membersToday(
        writer,
        changes.map((change) => change.householdId),
      )
      const decision = decideOpening({ members, inOpenCase: await loadPeopleInOpenCases(writer.db, null) }, changes)
      if (!decision.ok) return decision
      return ok({ ids: await insertCases(writer, changes, writer.today) })
    }),

  recordStep: (input, context) =>
    onCase(backend, context, 'recordStep', { ...input, note: input.note || null }, async (writer, entry) => {
      const { step, day, note, replaces, regime } = { ...input, note: input.note || null }
      const facts = { today: writer.today, closedOn: entry.closedOn, steps: entry.steps }
      const decision = decideStep(facts, { step, day, note, replaces })
      // The step may stand there already, and only the Rechtskreis be missing.
      const isThere = !decision.ok && decision.error.code === 'NOTHING_CHANGED'
      if (!decision.ok && !(isThere && regime !== null)) return decision
      const recorded = regime === null ? ok(0) : await recordRegimes(writer, entry, { regime, from: day })
      if (!recorded.ok) return recorded
      if (isThere && recorded.value === 0) return decision
      if (decision.ok)
        await writeStep(writer, { regime_change_id: entry.id, step, day, note }, decision.value.replaces, writer.today)
      await updateCase(writer, entry.row, {})
      return ok({ regimesRecorded: recorded.value })
    }),

  removeStep: (input, context) =>
    onCase(backend, context, 'removeStep', input, async (writer, entry) => {
      const decision = decideRemoval(
        { today: writer.today, closedOn: entry.closedOn, steps: entry.steps },
        input.stepId,
      )
      if (!decision.ok) return decision
      await withdrawStep(writer, input.stepId, writer.today)
      await updateCase(writer, entry.row, {})
      return ok({})
    }),

  change: (input, context) =>
    onCase(backend, context, 'change', input, async (writer, entry) => {
      if (entry.closedOn !== null) return refuse({ code: 'CHANGE_CLOSED' })
      const members = await membersToday(writer, [entry.householdId])
      const known = new Set([...entry.personIds, ...members.map((member) => member.personId)])
      if (!input.personIds.every((id) => known.has(id))) return refuse({ code: 'NOT_FOUND' })
      if (await isTaken(writer.db, entry, input.personIds)) return refuse({ code: 'CHANGE_ALREADY_OPEN' })
      const fields = {
        due_on: input.dueOn,
        reference: input.reference || null,
        contact: input.contact || null,
        note: input.note || null,
      }
      const people = await setPeople(writer, entry.id, [...new Set(input.personIds)])
      const { due_on, reference, contact, note } = entry.row
      const isSame =
        due_on === fields.due_on &&
        reference === fields.reference &&
        contact === fields.contact &&
        note === fields.note &&
        !people
      if (isSame) return refuse({ code: 'NOTHING_CHANGED' })
      await updateCase(writer, entry.row, fields)
      return ok({})
    }),

  close: (input, context) =>
    onCase(backend, context, 'close', input, async (writer, entry) => {
      const { seam } = caseView({ ...entry, closedOn: null }, new Map(), writer.today)
      const decision = decideClosing({ closedOn: entry.closedOn, seam }, input.reason)
      if (!decision.ok) return decision
      const remark = input.reason && `${dayText(writer.today)}: ${input.reason}`
      const note = [entry.row.note, remark].filter(Boolean).join('\n') || null
      await updateCase(writer, entry.row, { closed_on: writer.today, note })
      return ok({})
    }),

  reopen: (input, context) =>
    onCase(backend, context, 'reopen', input, async (writer, entry) => {
      if (entry.closedOn === null) return refuse({ code: 'NOTHING_CHANGED' })
      if (await isTaken(writer.db, entry, entry.personIds)) return refuse({ code: 'CHANGE_ALREADY_OPEN' })
      await updateCase(writer, entry.row, { closed_on: null })
      return ok({})
    }),
})
