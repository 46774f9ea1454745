/** A line of periods that never overlap (statuses, regimes): how one more fact is laid into it, and which rows that touches. Pure. */
import { type Day, type DayRange, overlaps } from '../values.ts'

/**
 * Lays `fact` into `line`: an earlier period ends where the fact begins, and the fact ends where a later period begins, so that an
 * old list never wipes out what was learned since. A period that begins on the same day is replaced.
 * @returns the new line in time order; periods that did not change are the same objects
 */
export function layInto<P extends DayRange>(line: readonly P[], fact: P): P[] {
  const others = line.filter((period) => period.from !== fact.from)
  const next = others
    .map((period) => period.from)
    .filter((from) => from > fact.from)
    .sort()[0]
  const laid: P = next !== undefined && (fact.to === null || next < fact.to) ? { ...fact, to: next } : fact
  const kept = others.map((period) =>
    period.from < laid.from && overlaps(period, laid) ? { ...period, to: laid.from } : period,
  )
  return [...kept, laid].sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** Rows that are no longer believed, and periods that are believed instead. */
export interface LineChange<R, P> {
  readonly withdraw: readonly R[]
  readonly insert: readonly P[]
}

/** The difference between the rows of a line and the periods that it should be; rows that stay are not touched. */
export function changeLine<R, P extends DayRange>(
  rows: readonly R[],
  asPeriod: (row: R) => P,
  wanted: readonly P[],
  isSame: (a: P, b: P) => boolean,
): LineChange<R, P> {
  const present = rows.map((row) => ({ row, period: asPeriod(row) }))
  const equal = (a: P, b: P) => a.from === b.from && a.to === b.to && isSame(a, b)
  return {
    withdraw: present.filter((p) => !wanted.some((w) => equal(w, p.period))).map((p) => p.row),
    insert: wanted.filter((w) => !present.some((p) => equal(w, p.period))),
  }
}

/** Periods of one value that follow each other without a gap become one. */
export function joined<P extends DayRange>(line: readonly P[], isSame: (a: P, b: P) => boolean): P[] {
  const done: P[] = []
  for (const period of line) {
    const last = done.at(-1)
    if (last && last.to === period.from && isSame(last, period)) done[done.length - 1] = { ...last, to: period.to }
    else done.push(period)
  }
  return done
}

/**
 * Takes the period that begins on `from` out of the line. The one before it, where it ended on that day, goes on in its place up to `until`
 * (null: without an end); with `until` left out its end stays.
 */
export function takeOut<P extends DayRange>(line: readonly P[], from: Day, until?: Day | null): P[] {
  return line
    .filter((period) => period.from !== from)
    .map((period) => (until !== undefined && period.to === from ? { ...period, to: until } : period))
}

/** The days of `others` on which the line has nothing, as periods laid between those of the line; where both have something the line wins. */
export function fillGaps<P extends DayRange>(line: readonly P[], others: readonly P[]): P[] {
  const free = (period: P): P[] => {
    const first = line.find((held) => overlaps(held, period))
    if (!first) return [period]
    const before = period.from < first.from ? [{ ...period, to: first.from }] : []
    const rest =
      first.to !== null && (period.to === null || first.to < period.to) ? [{ ...period, from: first.to }] : []
    return [...before, ...rest.flatMap(free)]
  }
  return [...line, ...others.flatMap(free)].sort((a, b) => (a.from < b.from ? -1 : 1))
}
