/** Topic `ways`: how households are paid, their accounts, and why some have none. */
import type { z } from 'zod'
import type { FullContract } from '../contract/index.ts'
import type { CommandContext, Handlers } from '../contract/rpc.ts'
import { decideTakeOut, decideWays } from '../domain/payments/decideWays.ts'
import { maskIban } from '../domain/payments/iban.ts'
import { type HolderName, marksOf } from '../domain/payments/wayMarks.ts'
import { type RecordedWay, type WayChange, waySets, waysOn } from '../domain/payments/ways.ts'
import { endPeriod, type Learned, type LearningDays, recordPeriod } from '../domain/people/recordPeriod.ts'
import { ok, type Result, refuse } from '../domain/result.ts'
import { covers, type HouseholdId } from '../domain/values.ts'
import { applyLearned, lineKinds, loadLine, type NoAccountValue } from '../store/lines.ts'
import { loadNamesOf } from '../store/overstays.ts'
import { findHousehold, householdName } from '../store/people.ts'
import {
  applyWays,
  findWay,
  loadFormerWays,
  loadReasons,
  loadSharedAccounts,
  loadWays,
  type WayRow,
} from '../store/ways.ts'
import { loadTrend } from '../store/wayTrend.ts'
import { asking, type Backend, type Ordered, ordering } from './context.ts'
import { loadWayBoard } from './wayBoard.ts'

type ShownWay = z.output<FullContract['ways']['household']['output']>['ways'][number]

/** A way as the screen shows it: the account number masked. */
const shown = (way: RecordedWay, people: readonly HolderName[], shared: ReadonlySet<string>): ShownWay => ({
  id: way.id,
  kind: way.kind,
  amount: way.amount,
  iban: way.iban && maskIban(way.iban),
  holder: way.holder,
  reference: way.reference,
  marks: marksOf(way, people, way.iban !== null && shared.has(way.iban)),
})

/** Months that the trend reaches back. */
const trendMonths = 36

type Change = (writer: Ordered, household: { readonly id: HouseholdId }) => Promise<Result<object>>

/** One way for every change: the household as the clerk saw it, then what `decide` writes, then its next version. */
function changing<I extends { readonly householdId: HouseholdId; readonly version: number }>(
  backend: Backend,
  context: CommandContext,
  command: string,
  input: I,
  decide: Change,
) {
  return ordering(backend, context, { command, input }, async (writer) => {
    const household = await findHousehold(writer.db, input.householdId)
    if (!household) return refuse({ code: 'NOT_FOUND' })
    if (household.version !== input.version) return refuse({ code: 'STALE' })
    const done = await decide(writer, household)
    if (!done.ok) return done
    await writer.record.update('household', household, { version: household.version + 1 })
    return ok({})
  })
}

/** The same for the household's ways. */
const changingWays =
  (actor: string, decide: (ways: readonly WayRow[]) => Result<WayChange<WayRow>>): Change =>
  async (writer, { id }) => {
    const change = decide((await loadWays(writer.db, [id])).get(id) ?? [])
    if (!change.ok) return change
    await applyWays(writer, id, change.value, { actor, today: writer.today })
    return ok({})
  }

type ReasonLine = Parameters<typeof recordPeriod<NoAccountValue>>[0]

/** The same for the reason why it has no account. */
const changingReason =
  (decide: (line: ReasonLine, days: LearningDays) => Result<Learned<NoAccountValue>>): Change =>
  async (writer, { id }) => {
    const owner = { household_id: id }
    const { believed, lastKnown } = await loadLine(writer.db, lineKinds.noAccount, owner)
    const learned = decide(believed, { learnedOn: writer.today, today: writer.today, lastKnown })
    if (!learned.ok) return learned
    await applyLearned(writer, lineKinds.noAccount, owner, learned.value)
    return ok({})
  }

export const ways = (backend: Backend): Handlers<FullContract>['ways'] => ({
  household: ({ householdId, on, knownOn }) =>
    asking(backend, async (db) => {
      const household = await findHousehold(db, householdId)
      if (!household) return refuse({ code: 'NOT_FOUND' })
      const recorded = (await loadWays(db, [householdId], knownOn)).get(householdId) ?? []
      const reasons = (await loadReasons(db, [householdId], knownOn)).get(householdId) ?? []
      const people = await loadNamesOf(db, householdId, { on, knownOn })
      const shared = await loadSharedAccounts(db, on, knownOn)
      const show = (way: RecordedWay) => shown(way, people, shared)
      const sets = waySets(recorded)
      return ok({
        householdId,
        number: household.number,
        name: householdName(people),
        version: household.version,
        ways: waysOn(recorded, on).map(show),
        since: sets.find((set) => covers(set, on))?.from ?? null,
        noAccount: reasons.find((reason) => covers(reason, on)) ?? null,
        story: sets.map(({ from, to }) => ({ from, to, ways: waysOn(recorded, from).map(show) })),
        reasons: [...reasons],
        former: (await loadFormerWays(db, householdId)).map((way) => ({
          ...show(way),
          from: way.from,
          to: way.to,
          knownSince: way.row.known_since,
          knownUntil: way.row.known_until ?? way.row.known_since,
        })),
      })
    }),

  showIban: (input, context) =>
    ordering(backend, context, { command: 'ways.showIban', input, always: true }, async ({ db }) => {
      const way = await findWay(db, input.householdId, input.wayId)
      return way?.iban ? ok({ iban: way.iban }) : refuse({ code: 'NOT_FOUND' })
    }),

  set: (input, context) =>
    changing(backend, context, 'ways.set', input, async (writer, household) => {
      const done = await changingWays(context.actor, (recorded) => decideWays(recorded, input.from, input.ways))(
        writer,
        household,
      )
      const hasAccount = input.ways.some((way) => way.kind === 'transfer' && way.account !== null)
      if (!done.ok || !hasAccount) return done
      // With an account there is no reason left for having none. That none was recorded is no refusal here.
      await changingReason((line, days) => endPeriod(line, input.from, days))(writer, household)
      return done
    }),

  takeOut: (input, context) =>
    changing(
      backend,
      context,
      'ways.takeOut',
      input,
      changingWays(context.actor, (recorded) => decideTakeOut(recorded, input.from)),
    ),

  setReason: (input, context) =>
    changing(
      backend,
      context,
      'ways.setReason',
      input,
      changingReason((line, days) => {
        const { from, reason, nextStep, nextOn, note } = input
        if (nextOn !== null && nextOn < from) return refuse({ code: 'NEXT_BEFORE_REASON', details: { on: from } })
        return recordPeriod(line, { value: { reason, nextStep, nextOn, note }, from, to: null }, days)
      }),
    ),

  endReason: (input, context) =>
    changing(
      backend,
      context,
      'ways.endReason',
      input,
      changingReason((line, days) =>
        line.some((period) => covers(period, input.on))
          ? endPeriod(line, input.on, days)
          : refuse({ code: 'NO_REASON_RECORDED' }),
      ),
    ),

  board: ({ on, knownOn }) =>
    asking(backend, async (db) => ok({ households: await loadWayBoard(db, { on, knownOn }) })),

  trend: ({ on }) =>
    asking(backend, async (db) =>
      ok((await loadTrend(db, on, trendMonths)).map((month) => ({ ...month, byKind: [...month.byKind] }))),
    ),
})
