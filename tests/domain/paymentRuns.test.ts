/** Runs over random lives, beside a ledger kept as a cash book: nobody's month is paid twice, and nothing is left out without a decision. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Booked, dueOf, type HouseholdDue } from '../../db/domain/payments/compute.ts'
import { entitlementsOf } from '../../db/domain/payments/entitlement.ts'
import type { BenefitPerson, EntitlementFacts } from '../../db/domain/payments/facts.ts'
import { sampleOf } from '../../db/domain/payments/findings.ts'
import type { Month } from '../../db/domain/payments/position.ts'
import { monthsUpTo } from '../../db/domain/payments/run.ts'
import { standardBenefits } from '../../db/domain/payments/settings.ts'
import { type Decided, type PlannedPosting, settle } from '../../db/domain/payments/settle.ts'
import type { RecordedWay } from '../../db/domain/payments/ways.ts'
import {
  addDays,
  addMonths,
  type Cents,
  type Day,
  type HouseholdId,
  type PersonId,
  type PostingId,
} from '../../db/domain/values.ts'
import { limitOf, proved, timesOf } from '../support/proofs.ts'

const first = '2022-01-01' as Month
const lastRun = 7
const ever: Day = '2021-06-01' as Day
const households = [1, 2, 3] as HouseholdId[]
/** Two live together, one of them a child that turns six on the way; two alone. */
const lives = [
  { personId: 1, householdId: 1, birth: '1990-01-01', role: 'reference' },
  { personId: 2, householdId: 1, birth: '2016-03-12', role: 'child' },
  { personId: 3, householdId: 2, birth: '1985-05-05', role: 'reference' },
  { personId: 4, householdId: 3, birth: '1970-02-28', role: 'reference' },
] as const

/** What the register knows: it may change about the past as well as the future. */
interface Life {
  from: Day
  left: Day | null
  /** From this day on the Jobcenter pays. */
  jobcenter: Day | null
  items: { number: number; from: Day; amount: Cents; kind: 'one_off' | 'income' }[]
}

type Event =
  | { readonly what: 'leaves' | 'jobcenter'; readonly who: number; readonly day: number | null }
  | { readonly what: 'arrives'; readonly who: number; readonly day: number }
  | {
      readonly what: 'item'
      readonly who: number
      readonly day: number
      readonly amount: number
      readonly income: boolean
    }

const who = fc.integer({ min: 0, max: lives.length - 1 })
const day = fc.integer({ min: 0, max: 270 })
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({ what: fc.constantFrom('leaves' as const, 'jobcenter' as const), who, day: fc.option(day, { freq: 4 }) }),
  fc.record({ what: fc.constant('arrives' as const), who, day }),
  fc.record({
    what: fc.constant('item' as const),
    who,
    day,
    amount: fc.integer({ min: 1, max: 40_000 }),
    income: fc.boolean(),
  }),
)
const decision = fc.record({
  held: fc.array(fc.constantFrom(...households), { maxLength: 2 }),
  overpaid: fc.constantFrom('set_off' as const, 'claim' as const, 'waive' as const, 'hold' as const),
  /** Null: the month's run; else one in between for these. */
  only: fc.option(fc.uniqueArray(fc.constantFrom(...households), { minLength: 1 }), { freq: 3 }),
  fixed: fc.integer({ min: 0, max: 50_000 }),
})

function personOf(index: number, life: Life): BenefitPerson {
  const { personId, householdId, birth, role } = lives[index] ?? lives[0]
  const belongings =
    life.left !== null && life.left <= life.from
      ? []
      : [{ from: life.from, to: life.left, householdId: householdId as HouseholdId, role }]
  const ends = life.jobcenter
  return {
    personId: personId as PersonId,
    birth: { day: birth as Day, precision: 'day' },
    belongings,
    regimes: [
      ...(ends === null || ends > ever ? [{ from: ever, to: ends, regime: 'asylblg_3' as const }] : []),
      ...(ends === null ? [] : [{ from: ends, to: null, regime: 'sgb_2' as const }]),
    ],
    homes: [{ from: ever, to: null, legalClass: 'shared' }],
    overrides: [],
    items: life.items.map(({ number, from, amount, kind }) => ({
      number,
      kind,
      label: 'Posten',
      amount,
      total: null,
      from,
      to: null,
    })),
  }
}

const rates = [
  [1, 36_700],
  [2, 33_000],
  [3, 29_400],
  [4, 32_600],
  [5, 28_300],
  [6, 24_900],
].map(([stage, amount]) => ({
  regime: 'asylblg_3' as const,
  stage: stage as 1,
  amount: amount as Cents,
  unverified: false,
  from: ever,
  to: null,
}))

const factsOf = (town: readonly Life[]): EntitlementFacts => ({
  households: null,
  people: town.map((life, index) => personOf(index, life)).filter(({ belongings }) => belongings.length > 0),
  family: [],
  rates,
  repaid: new Map(),
})

interface Written extends PlannedPosting {
  readonly id: number
  readonly run: number
  readonly householdId: HouseholdId
  readonly correctsId: number | null
}
const keyOf = ({ personId, month, position }: { personId: number; month: string; position: string }) =>
  `${personId} ${month} ${position}`
const total = (list: readonly { readonly amount: number }[]) => list.reduce((sum, { amount }) => sum + amount, 0)

/** The chains as the store would read them: the believed sum, and its last link. */
function booked(book: readonly Written[]): Booked[] {
  return [
    ...Map.groupBy(
      book.filter((each) => each.counter === null),
      keyOf,
    ).values(),
  ].map((chain) => {
    const last = chain.reduce((a, b) => (b.id > a.id ? b : a))
    return {
      personId: last.personId,
      month: last.month,
      position: last.position,
      amount: total(chain) as Cents,
      last: last.id as PostingId,
      householdId: last.householdId,
      basis: last.basis,
    }
  })
}

function happens(town: Life[], event: Event, number: number): void {
  const life = town[event.who]
  if (!life) return
  const on = event.day === null ? null : addDays(first, event.day)
  switch (event.what) {
    case 'leaves':
      life.left = on
      return
    case 'jobcenter':
      life.jobcenter = on
      return
    case 'arrives':
      life.from = on ?? first
      return
    case 'item':
      life.items.push({
        number,
        from: on ?? first,
        amount: event.amount as Cents,
        kind: event.income ? 'income' : 'one_off',
      })
  }
}

it(
  'no person × month × position is paid twice or left out without a decision; postings come to vouchers; what was paid stays',
  () => {
    let runs = 0
    const play = fc.array(fc.tuple(fc.array(event, { maxLength: 3 }), decision), { minLength: 1, maxLength: 14 })
    fc.assert(
      fc.property(play, (steps) => {
        const town: Life[] = lives.map(() => ({ from: ever, left: null, jobcenter: null, items: [] }))
        const book: Written[] = []
        let month = first
        let months = 0
        let numbers = 0
        for (const [run, [events, { held, overpaid, only, fixed }]] of steps.entries()) {
          for (const each of events) happens(town, each, ++numbers)
          const isMonthly = months === 0 || (only === null && months < lastRun)
          if (isMonthly) {
            month = addMonths(first, months)
            months += 1
          }
          const chosen = isMonthly ? null : new Set(only ?? households)
          const entitlements = entitlementsOf(factsOf(town), monthsUpTo(first, month), standardBenefits)
          const dues = dueOf({ month, households: chosen, entitlements, booked: booked(book), mergedInto: new Map() })
          const settled = dues.map((due) => pay(due, { held: held.includes(due.householdId), overpaid }, fixed))
          const before = book.length
          for (const { householdId, postings, vouchers, sum } of settled) {
            // To the cent, way by way, and nobody owes a voucher.
            expect(total(vouchers)).toBe(sum)
            expect(total(postings)).toBe(sum)
            expect(vouchers.every(({ amount }) => amount > 0)).toBe(true)
            const start = book.length + 1
            for (const [place, posting] of postings.entries()) {
              const { corrects } = posting
              const correctsId = corrects === null ? null : 'own' in corrects ? start + corrects.own : corrects.earlier
              book.push({ ...posting, id: start + place, run, householdId, correctsId })
            }
          }
          isSound(book, before)
          isComplete(book, entitlements, chosen, new Map(settled.map((each) => [each.householdId, each])))
          runs += 1
        }
      }),
      { numRuns: timesOf('paymentRuns') },
    )
    proved('paymentRuns', { runs })
  },
  limitOf(),
)

const ways = (fixed: number): RecordedWay[] => {
  const way = { holder: null, reference: null, from: ever, to: null }
  return [
    ...(fixed > 0 ? [{ ...way, id: 1, kind: 'landlord' as const, amount: fixed as Cents, iban: null }] : []),
    { ...way, id: 2, kind: 'cash', amount: null, iban: null },
  ]
}
const pay = (due: HouseholdDue, decided: Decided, fixed: number) =>
  settle(due, decided, { ways: ways(fixed), name: 'Rana Haddad', reopened: [] })

/** What the database would refuse: a second first posting, a link with two successors, a link to another chain or to nothing. */
function isSound(book: readonly Written[], from: number): void {
  const firsts = book.filter((each) => each.correctsId === null).map(keyOf)
  expect(new Set(firsts).size).toBe(firsts.length)
  for (const isCounter of [false, true]) {
    const links = book.filter((each) => each.correctsId !== null && (each.counter !== null) === isCounter)
    expect(new Set(links.map((each) => each.correctsId)).size).toBe(links.length)
  }
  const byId = new Map(book.map((each) => [each.id, each]))
  for (const each of book.slice(from)) {
    if (each.correctsId === null) continue
    const other = byId.get(each.correctsId)
    expect(other && keyOf(other)).toBe(keyOf(each))
    expect(other?.counter).toBe(null)
    if (each.counter !== null) expect([other?.run, other?.amount]).toEqual([each.run, 0 - each.amount])
  }
}

/** The cash book: what everybody got for each month, counted posting by posting, is what is due, but for what somebody decided otherwise. */
function isComplete(
  book: readonly Written[],
  { amounts }: ReturnType<typeof entitlementsOf>,
  chosen: ReadonlySet<HouseholdId> | null,
  settled: ReadonlyMap<HouseholdId, { readonly held: boolean; readonly left: number }>,
): void {
  const cash = new Map<string, { household: HouseholdId; due: number; got: number }>()
  for (const each of amounts) cash.set(keyOf(each), { household: each.householdId, due: each.amount, got: 0 })
  for (const each of book) {
    const line = cash.get(keyOf(each)) ?? { household: each.householdId, due: 0, got: 0 }
    // What was claimed back or waived stays with the person: it is no part of what was due.
    if (each.counter === null) line.got += each.amount
    cash.set(keyOf(each), line)
  }
  const missing = new Map<HouseholdId, number>()
  for (const { household, due, got } of cash.values())
    if (due !== got) missing.set(household, (missing.get(household) ?? 0) + (got - due))
  for (const [household, amount] of missing) {
    if (chosen && !chosen.has(household)) continue
    const decided = settled.get(household)
    expect(decided, 'differs, and the run did not look at it').toBeDefined()
    if (!decided?.held) expect(amount).toBe(decided?.left)
  }
}

it('draws one household in twenty for a look, the same ones for the same run', () => {
  const many = Array.from({ length: 213 }, (_, index) => (index + 1) as HouseholdId)
  expect(sampleOf(4, many)).toHaveLength(11)
  expect(sampleOf(4, many)).toEqual(sampleOf(4, many.toReversed()))
  expect(sampleOf(5, many)).not.toEqual(sampleOf(4, many))
  expect(sampleOf(4, [])).toEqual([])
})
