/** The worksheet of a run and the lines of one household: a draft as it would be today, what was handed over as it was written. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { KeptDecision } from '../domain/payments/decided.ts'
import { type DecidedFinding, decidedHouseholds } from '../domain/payments/decided.ts'
import {
  decisionsFor,
  type FindingCode,
  findingKey,
  isOpenCode,
  type RunFinding,
} from '../domain/payments/findingFacts.ts'
import { findingText } from '../domain/payments/findingText.ts'
import { howTexts, positionText } from '../domain/payments/howText.ts'
import { maskIban } from '../domain/payments/iban.ts'
import { isFrozen } from '../domain/payments/run.ts'
import type { PlannedVoucher } from '../domain/payments/settle.ts'
import { type NoAccountReason, type WayKind, wayKinds } from '../domain/payments/terms.ts'
import { codesOf } from '../domain/people/terms.ts'
import { type Cents, covers, type Day, type HouseholdId, type PersonId, type RunId } from '../domain/values.ts'
import type { Reader } from '../store/connection.ts'
import { loadDecisions, loadIssued, loadNoAccounts, loadWritten } from '../store/runFacts.ts'
import { writtenHouseholds } from '../store/runSeal.ts'
import { findRun, loadRunSums } from '../store/runs.ts'
import { computeDraft, fullName, type RunDraft } from './runDraft.ts'
import { runView } from './runView.ts'

type Sheet = z.output<FullContract['runs']['sheet']['output']>
type HouseholdSheet = z.output<FullContract['runs']['household']['output']>
type Finding = Sheet['changed'][number]['findings'][number]
type Paid = {
  readonly householdId: HouseholdId
  readonly held: boolean
  readonly sum: Cents
  readonly vouchers: readonly PlannedVoucher[]
  readonly persons: ReadonlySet<PersonId>
}

const sumOf = (amounts: readonly { readonly amount: number }[]): number =>
  amounts.reduce((sum, { amount }) => sum + amount, 0)

/** Picked by chance and nothing else: comes after those of whom something is known. */
const isSampleOnly = ({ findings }: { readonly findings: readonly Finding[] }): boolean =>
  findings.every(({ code }) => code === 'sample')

function findingView({ finding, decision, open }: DecidedFinding, draft: RunDraft, isDraft: boolean): Finding {
  const { code, personId, householdId } = finding
  const told = findingText(finding, draft.run.month)
  return {
    householdId,
    key: findingKey(finding),
    fingerprint: JSON.stringify([code, finding.facts]),
    code,
    person: personId === null ? null : fullName(draft.names.get(personId) ?? null),
    text: told.text,
    detail: told.detail,
    may: isDraft && isOpenCode(code) ? [...decisionsFor(code)] : [],
    open,
    decided: decision && {
      decision: decision.decision,
      note: decision.note,
      by: decision.by,
      on: decision.on,
      earlier: decision.earlier,
    },
  }
}

/** What was decided in a frozen run: the facts stand in the fingerprint. */
const asDecided = (kept: KeptDecision): DecidedFinding => {
  const [code, facts] = JSON.parse(kept.fingerprint) as [FindingCode, RunFinding['facts']]
  const person = kept.finding.split(':')[1]
  const finding = { code, householdId: kept.householdId, personId: person ? (Number(person) as PersonId) : null, facts }
  return { finding, decision: { ...kept, earlier: false }, open: false }
}

/** Household by household what the run pays: planned while it is a draft, else as written. */
async function paidOf(db: Reader, draft: RunDraft): Promise<Paid[]> {
  if (draft.run.state === 'draft')
    return draft.settled.map(({ householdId, held, sum, vouchers }, index) => ({
      householdId,
      held,
      sum,
      vouchers,
      persons: new Set(draft.dues[index]?.lines.map((line) => line.personId)),
    }))
  const written = writtenHouseholds(await loadWritten(db, draft.run.id))
  const held = decidedHouseholds((await loadDecisions(db, draft.run.id)).own.map(asDecided))
  const paid = written.map(({ householdId, postings, vouchers }) => ({
    householdId,
    held: false,
    sum: sumOf(postings) as Cents,
    vouchers,
    persons: new Set(postings.map((each) => each.personId)),
  }))
  const others = [...held].flatMap(([householdId, each]) =>
    each.held ? [{ householdId, held: true, sum: 0 as Cents, vouchers: [], persons: new Set<PersonId>() }] : [],
  )
  return [...paid, ...others]
}

const voucherViews = (vouchers: readonly PlannedVoucher[], cheques: readonly (number | null)[] = []) =>
  vouchers.map(({ kind, amount, payee, iban, reference, reopens }, index) => ({
    kind,
    amount,
    payee,
    iban: iban === null ? null : maskIban(iban),
    reference,
    again: reopens !== null,
    cheque: cheques[index] ?? null,
  }))

const german = new Intl.Collator('de')
const all = (vouchers: readonly PlannedVoucher[]): number => sumOf(vouchers)

/** Sums by way, beside what the run before paid on each. */
async function sumsOf(db: Reader, paid: readonly Paid[], before: RunId | null): Promise<Sheet['sums']> {
  const vouchers = paid.flatMap((each) => each.vouchers)
  const then = before === null ? [] : (await loadWritten(db, before)).vouchers
  const of = <T extends { readonly kind: WayKind }>(list: readonly T[], kind: WayKind) =>
    list.filter((each) => each.kind === kind)
  const ways = codesOf(wayKinds)
    .map((kind) => ({
      kind,
      vouchers: of(vouchers, kind).length,
      amount: sumOf(of(vouchers, kind)),
      before: sumOf(of(then, kind)),
    }))
    .filter((way) => way.vouchers > 0 || way.before > 0)
    .sort((a, b) => b.amount - a.amount)
  return { amount: sumOf(vouchers), before: before === null ? null : sumOf(then), ways }
}

/** Why those who get a cheque have no account, as recorded. */
async function chequeReasons(db: Reader, paid: readonly Paid[], on: Day): Promise<Sheet['cheques']> {
  const reasons = await loadNoAccounts(db, on)
  const byCheque = paid.filter(({ vouchers }) => vouchers.some(({ kind }) => kind === 'cheque'))
  const grouped = Map.groupBy(
    byCheque,
    ({ householdId }): NoAccountReason | 'none' => reasons.get(householdId) ?? 'none',
  )
  return [...grouped]
    .map(([reason, own]) => ({ reason, households: own.length }))
    .sort((a, b) => b.households - a.households)
}

/** Where what was handed over is not what would be paid today. */
function outdatedOf(draft: RunDraft, paid: readonly Paid[]): NonNullable<Sheet['outdated']> {
  const then = new Map(paid.map((each) => [each.householdId, each]))
  const now = new Map(draft.settled.map((each) => [each.householdId, each]))
  return [...new Set([...then.keys(), ...now.keys()])].flatMap((householdId) => {
    const [a, b] = [then.get(householdId)?.vouchers ?? [], now.get(householdId)?.vouchers ?? []]
    return JSON.stringify(a) === JSON.stringify(b)
      ? []
      : [{ householdId, name: draft.nameOf(householdId), handed: all(a), now: all(b) }]
  })
}

export async function runSheet(db: Reader, runId: RunId): Promise<Sheet | null> {
  const run = await findRun(db, runId)
  if (!run) return null
  const draft = await computeDraft(db, run)
  const paid = await paidOf(db, draft)
  const issued = await loadIssued(db, runId)
  const frozen = isFrozen(run.state)
  const findings = frozen ? (await loadDecisions(db, runId)).own.map(asDecided) : draft.findings
  const byHousehold = new Map(paid.map((each) => [each.householdId, each]))
  const regimes = new Map(
    draft.people.map((person) => [person.personId, person.regimes.find((each) => covers(each, run.pay_on))?.regime]),
  )
  const now = (id: HouseholdId) => all(byHousehold.get(id)?.vouchers ?? [])
  const seen = Map.groupBy(findings, ({ finding }) => finding.householdId)
  const onlyRates = [...seen].filter(([, own]) => own.every(({ finding }) => finding.code === 'rate_changed'))
  const quiet = new Set(onlyRates.map(([id]) => id))
  const heading = (householdId: HouseholdId) => ({
    householdId,
    name: draft.nameOf(householdId),
    people: byHousehold.get(householdId)?.persons.size ?? 0,
    before: draft.paidBefore.get(householdId) ?? null,
    now: now(householdId),
    held: byHousehold.get(householdId)?.held ?? false,
  })
  const changed = [...seen]
    .filter(([id]) => !quiet.has(id))
    .map(([id, own]) => ({
      ...heading(id),
      findings: own.map((each) => findingView(each, draft, run.state === 'draft')),
    }))
    .sort(
      (a, b) =>
        Number(b.findings.some((f) => f.open)) - Number(a.findings.some((f) => f.open)) ||
        Number(isSampleOnly(a)) - Number(isSampleOnly(b)) ||
        german.compare(a.name, b.name),
    )
  const unverified = new Set(
    draft.dues.flatMap(({ lines }) =>
      lines.flatMap(({ basis, personId }) =>
        basis.kind === 'rate' && basis.segments.some((each) => each.unverified) ? [personId] : [],
      ),
    ),
  )
  return {
    run: runView(run, await loadRunSums(db)),
    beforeMonth: draft.before?.month ?? null,
    people: new Set(paid.flatMap(({ persons }) => [...persons])).size,
    households: paid
      .filter(({ vouchers, held }) => vouchers.length > 0 || held)
      .map(({ householdId, persons, vouchers }) => ({
        ...heading(householdId),
        regimes: [...new Set([...persons].flatMap((id) => regimes.get(id) ?? []))],
        vouchers: voucherViews(vouchers, issued.get(householdId)),
      }))
      .sort((a, b) => german.compare(a.name, b.name)),
    changed,
    open: findings.filter((each) => each.open).length,
    sums: await sumsOf(db, paid, draft.before?.id ?? null),
    notices: { rates: quiet.size, unverified: unverified.size },
    cheques: await chequeReasons(db, paid, run.pay_on),
    outdated: run.state === 'checked' ? outdatedOf(draft, paid) : null,
    accounts: frozen
      ? []
      : draft.findings.flatMap(({ finding }) => (finding.code === 'account_changed' ? [finding.householdId] : [])),
  }
}

export async function runHousehold(db: Reader, runId: RunId, householdId: HouseholdId): Promise<HouseholdSheet | null> {
  const run = await findRun(db, runId)
  if (!run) return null
  const draft = await computeDraft(db, run)
  const paid = (await paidOf(db, draft)).find((each) => each.householdId === householdId)
  const settled = draft.settled.find((each) => each.householdId === householdId)
  const isDraft = run.state === 'draft'
  const written = isDraft
    ? undefined
    : writtenHouseholds(await loadWritten(db, runId)).find((each) => each.householdId === householdId)
  const findings = (isFrozen(run.state) ? (await loadDecisions(db, runId)).own.map(asDecided) : draft.findings).filter(
    ({ finding }) => finding.householdId === householdId,
  )
  const due = draft.dues.find((each) => each.householdId === householdId)
  // Who is held, or not decided yet, still sees what would be posted.
  const lines = due ? [...due.lines, ...due.overpaid.flatMap((each) => each.lines)] : []
  const would = lines.map((line) => ({
    ...line,
    corrects: line.corrects === null ? null : { earlier: line.corrects },
    counter: null,
  }))
  const postings = written?.postings ?? (settled && !settled.held && settled.left === 0 ? settled.postings : would)
  return {
    name: draft.nameOf(householdId),
    held: paid?.held ?? false,
    now: all(paid?.vouchers ?? []),
    before: draft.paidBefore.get(householdId) ?? null,
    left: isDraft ? (settled?.left ?? 0) : 0,
    postings: postings.map(({ personId, month, amount, basis, corrects, counter }) => ({
      personId,
      person: fullName(draft.names.get(personId) ?? null),
      month,
      label: positionText({ basis }),
      amount,
      how: counter === null ? howTexts(basis, amount) : [],
      corrects: corrects !== null,
      counter,
    })),
    vouchers: voucherViews(paid?.vouchers ?? [], (await loadIssued(db, runId)).get(householdId)),
    findings: findings.map((each) => findingView(each, draft, isDraft)),
  }
}
