/** A line of periods that never overlap (statuses, regimes): how one more fact is laid into it, and which rows that touches. Pure. */
import { type DayRange, overlaps } from '../values.ts'

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
