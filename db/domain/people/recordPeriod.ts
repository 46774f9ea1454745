/** A new or corrected fact of a dated line: what the office learned on a day about a stretch of days. Facts in, change of the line out. */
import { changeLine, type LineChange, layInto, takeOut } from '../register/timeline.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Day, DayRange } from '../values.ts'

export interface BelievedPeriod<V> extends DayRange {
  readonly id: number
  readonly value: V
  /** Day from which the office has believed it. */
  readonly knownSince: Day
}
export interface Fact<V> extends DayRange {
  readonly value: V
}
export interface Learned<V> {
  readonly change: LineChange<BelievedPeriod<V>, Fact<V>>
  /** Day from which the change counts as known. */
  readonly knownSince: Day
}
/** `lastKnown`: the latest day on which anything in the line, withdrawn rows included, began or ceased to be believed. */
export interface LearningDays {
  readonly learnedOn: Day
  readonly today: Day
  readonly lastKnown: Day | null
}

/** Values of a line are a code, or a flat record of codes and texts. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const other = b as Readonly<Record<string, unknown>>
  return Object.entries(a).every(([key, value]) => value === other[key])
}

/**
 * The change that makes a line what it should be, known since `learnedOn`.
 * The office's knowledge moves forward only: what was recorded on a later day than `learnedOn` was believed until now,
 * so the change then counts from that later day. Else one day of the past would have two answers.
 * @returns LEARNED_LATER (after `today`), NOTHING_CHANGED, or the change
 */
export function rewriteLine<V>(
  line: readonly BelievedPeriod<V>[],
  wanted: readonly Fact<V>[],
  { learnedOn, today, lastKnown }: LearningDays,
): Result<Learned<V>> {
  if (learnedOn > today) return refuse({ code: 'LEARNED_LATER' })
  const change = changeLine(line, plain, wanted, (a, b) => isSame(a.value, b.value))
  if (change.insert.length === 0 && change.withdraw.length === 0) return refuse({ code: 'NOTHING_CHANGED' })
  return ok({ change, knownSince: lastKnown !== null && lastKnown > learnedOn ? lastKnown : learnedOn })
}

const plain = <V>({ value, from, to }: BelievedPeriod<V>): Fact<V> => ({ value, from, to })

/**
 * Lays what was learned into a line (see `layInto`).
 * @returns PERIOD_EMPTY, LEARNED_LATER, NOTHING_CHANGED, or the change
 */
export function recordPeriod<V>(
  line: readonly BelievedPeriod<V>[],
  fact: Fact<V>,
  days: LearningDays,
): Result<Learned<V>> {
  if (fact.to !== null && fact.to <= fact.from) return refuse({ code: 'PERIOD_EMPTY' })
  return rewriteLine(line, layInto(line.map(plain), fact), days)
}

/**
 * Replaces the period that begins on `at` by the fact. The period before it, where it ended on that day, ends where the fact begins.
 * @returns NOT_FOUND (nothing begins on `at`), PERIOD_EMPTY, LEARNED_LATER, NOTHING_CHANGED, or the change
 */
export function correctPeriod<V>(
  line: readonly BelievedPeriod<V>[],
  at: Day,
  fact: Fact<V>,
  days: LearningDays,
): Result<Learned<V>> {
  if (!line.some((period) => period.from === at)) return refuse({ code: 'NOT_FOUND' })
  if (fact.to !== null && fact.to <= fact.from) return refuse({ code: 'PERIOD_EMPTY' })
  const others = line.map(plain).filter((period) => period.from !== at)
  const next = others.find((period) => period.from > at)?.from ?? null
  const until = fact.from <= at ? undefined : next !== null && next < fact.from ? next : fact.from
  return rewriteLine(line, layInto(takeOut(line.map(plain), at, until), fact), days)
}

/**
 * Takes out the period that begins on `at`: it never held. With `fills` the one before it, where it ended on that day, goes on in its place.
 * @returns NOT_FOUND (nothing begins on `at`), LEARNED_LATER, or the change
 */
export function removePeriod<V>(
  line: readonly BelievedPeriod<V>[],
  at: Day,
  fills: boolean,
  days: LearningDays,
): Result<Learned<V>> {
  const period = line.find(({ from }) => from === at)
  if (!period) return refuse({ code: 'NOT_FOUND' })
  return rewriteLine(line, takeOut(line.map(plain), at, fills ? period.to : undefined), days)
}

/**
 * Ends on `day` what held up to then; a period that begins on that day never held. Later periods stay.
 * @returns LEARNED_LATER, NOTHING_CHANGED (nothing reaches over the day), or the change
 */
export function endPeriod<V>(line: readonly BelievedPeriod<V>[], day: Day, days: LearningDays): Result<Learned<V>> {
  const wanted = line
    .map(plain)
    .filter((period) => period.from !== day)
    .map((period) => (period.from < day && (period.to === null || period.to > day) ? { ...period, to: day } : period))
  return rewriteLine(line, wanted, days)
}
