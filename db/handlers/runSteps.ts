/** The steps of a run: what is decided, handed over, taken back, released by a second person, paid and closed. */
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { decisionsFor, findingKey, fingerprintOf, isOpenCode } from '../domain/payments/findingFacts.ts'
import { isSamePerson } from '../domain/payments/run.ts'
import { sealedHouseholds } from '../domain/payments/sealed.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import type { RunId } from '../domain/values.ts'
import { loadWritten } from '../store/runFacts.ts'
import { hashOfRun } from '../store/runSeal.ts'
import { findRun, isClerk, keepDecision, loadRuns, removeWritten, writeClaims, writeRun } from '../store/runs.ts'
import type { Row } from '../store/tables.ts'
import { type Backend, type Ordered, ordering } from './context.ts'
import { computeDraft, type RunDraft } from './runDraft.ts'

type Runs = Handlers<FullContract>['runs']
interface Seen {
  readonly runId: RunId
  readonly version: number
}

const sealOf = ({ run, settled }: RunDraft): string =>
  hashOfRun({ kind: run.kind, month: run.month, payOn: run.pay_on, households: sealedHouseholds(settled) })

/** One way for every step: the run as the clerk saw it. */
function step<I extends Seen, T extends object>(
  backend: Backend,
  context: CommandContext,
  name: string,
  input: I,
  take: (run: Row<'payment_run'>, writer: Ordered) => Promise<Result<T>>,
) {
  return ordering(backend, context, { command: `runs.${name}`, input }, async (writer) => {
    const run = await findRun(writer.db, input.runId)
    if (!run) return refuse({ code: 'NOT_FOUND' })
    if (run.version !== input.version) return refuse({ code: 'STALE', details: { version: run.version } })
    return take(run, writer)
  })
}

/** Whether another run has to come first. */
async function inTheWay(writer: Ordered, run: Row<'payment_run'>): Promise<Result<null>> {
  const others = (await loadRuns(writer.db)).filter((each) => each.id !== run.id)
  if (others.some((each) => each.state === 'checked')) return refuse({ code: 'RUN_WAITING' })
  const before = others.find(
    (each) => run.kind === 'monthly' && each.kind === 'monthly' && each.month < run.month && each.state === 'draft',
  )
  return before ? refuse({ code: 'RUN_BEFORE_OPEN', details: { month: before.month } }) : ok(null)
}

export const runSteps = (
  backend: Backend,
): Pick<Runs, 'decide' | 'handOver' | 'takeBack' | 'release' | 'markPaid' | 'close'> => ({
  decide: (input, context) =>
    ordering(backend, context, { command: 'runs.decide', input }, async (writer) => {
      const run = await findRun(writer.db, input.runId)
      if (!run) return refuse({ code: 'NOT_FOUND' })
      if (run.state !== 'draft') return refuse({ code: 'RUN_NOT_DRAFT' })
      const draft = await computeDraft(writer.db, run)
      const found = new Map(
        draft.findings.map(({ finding }) => [`${finding.householdId} ${findingKey(finding)}`, finding]),
      )
      const paid = new Set(draft.dues.map(({ householdId }) => householdId))
      let changed = false
      for (const { householdId, key, fingerprint, decision, note } of input.decisions) {
        const finding = found.get(`${householdId} ${key}`)
        const isByHand = key === 'by_hand'
        if (isByHand ? !paid.has(householdId) : !finding || fingerprintOf(finding) !== fingerprint)
          return refuse({ code: 'FINDING_GONE' })
        const code = finding?.code ?? 'by_hand'
        const may = isByHand ? ['hold'] : isOpenCode(code) ? decisionsFor(code) : []
        if (decision !== null && !may.includes(decision)) return refuse({ code: 'DECISION_WRONG' })
        const kept = { run_id: run.id, household_id: householdId, finding: key, decided_by: context.actor }
        const mark = isByHand ? JSON.stringify(['by_hand', {}]) : fingerprint
        const what = { fingerprint: mark, decision, note: note || null, decided_on: writer.today }
        if (await keepDecision(writer, { ...kept, ...what })) changed = true
      }
      return changed ? ok({}) : refuse({ code: 'NOTHING_CHANGED' })
    }),

  handOver: (input, context) =>
    step(backend, context, 'handOver', input, async (run, writer) => {
      if (run.state !== 'draft') return refuse({ code: 'RUN_NOT_DRAFT' })
      const free = await inTheWay(writer, run)
      if (!free.ok) return free
      const draft = await computeDraft(writer.db, run)
      const open = draft.findings.filter((each) => each.open).length
      if (open > 0) return refuse({ code: 'FINDINGS_OPEN', details: { count: open } })
      const households = sealedHouseholds(draft.settled)
      if (households.length === 0) return refuse({ code: 'RUN_EMPTY' })
      await writeRun(writer, run, households)
      const hash = sealOf(draft)
      const prepared = { prepared_by: context.actor, prepared_on: writer.today, hash }
      await writer.record.update('payment_run', run, { ...prepared, state: 'checked', version: run.version + 1 })
      return ok({ hash })
    }),

  takeBack: (input, context) =>
    step(backend, context, 'takeBack', input, async (run, writer) => {
      if (run.state !== 'checked') return refuse({ code: 'RUN_NOT_CHECKED' })
      const cleared = { prepared_by: null, prepared_on: null, hash: null }
      const draft = await writer.record.update('payment_run', run, {
        ...cleared,
        state: 'draft',
        version: run.version + 1,
      })
      await removeWritten(writer, draft)
      return ok({})
    }),

  release: (input, context) =>
    step(backend, context, 'release', input, async (run, writer) => {
      if (run.state !== 'checked') return refuse({ code: 'RUN_NOT_CHECKED' })
      const by = [run.opened_by, run.prepared_by ?? ''].find((name) => isSamePerson(name, context.actor))
      if (by !== undefined) return refuse({ code: 'SECOND_PERSON_NEEDED', details: { name: by } })
      if (!(await isClerk(writer.db, context.actor))) return refuse({ code: 'CLERK_UNKNOWN' })
      const draft = await computeDraft(writer.db, run)
      const open = draft.findings.filter((each) => each.open).length
      if (open > 0 || sealOf(draft) !== run.hash) return refuse({ code: 'RUN_OUTDATED' })
      const checked = new Set(input.accounts)
      const isUnchecked = draft.findings.some(
        ({ finding }) => finding.code === 'account_changed' && !checked.has(finding.householdId),
      )
      if (isUnchecked) return refuse({ code: 'ACCOUNTS_UNCHECKED' })
      await writeClaims(writer, run, (await loadWritten(writer.db, run.id)).postings)
      const released = { released_by: context.actor, released_on: writer.today }
      await writer.record.update('payment_run', run, { ...released, state: 'released', version: run.version + 1 })
      return ok({})
    }),

  markPaid: (input, context) =>
    step(backend, context, 'markPaid', input, async (run, { record, today }) => {
      if (run.state !== 'released') return refuse({ code: 'RUN_NOT_RELEASED' })
      const { on } = input
      if (on > today || (run.released_on !== null && on < run.released_on))
        return refuse({ code: 'PAID_BEFORE_RELEASE', details: { day: run.released_on } })
      await record.update('payment_run', run, { state: 'paid', paid_on: on, version: run.version + 1 })
      return ok({})
    }),

  close: (input, context) =>
    step(backend, context, 'close', input, async (run, { record, today }) => {
      if (run.state !== 'paid') return refuse({ code: 'RUN_NOT_PAID' })
      await record.update('payment_run', run, { state: 'closed', closed_on: today, version: run.version + 1 })
      return ok({})
    }),
})
