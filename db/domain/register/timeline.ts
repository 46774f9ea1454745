/** A line of periods that never overlap (statuses, regimes): how one more fact is laid into it. Pure. */
import { type DayRange, hasNights, overlaps } from '../values.ts'

/**
 * Lays `fact` into `line`: an earlier period ends where the fact begins; a later one is kept, and an open-ended fact ends where it
 * begins, so that an old list never wipes out what was learned since. A period that begins on the same day is replaced.
 * @returns the new line in time order; periods that did not change are the same objects
 */
export function layInto<P extends DayRange>(line: readonly P[], fact: P): P[] {
  const others = line.filter((period) => period.from !== fact.from)
  const next = others
    .map((period) => period.from)
    .filter((from) => from > fact.from)
    .sort()[0]
  const laid: P = fact.to === null && next !== undefined ? { ...fact, to: next } : fact
  const kept = others.flatMap((period): P[] => {
    if (!overlaps(period, laid)) return [period]
    if (period.from < laid.from) return [{ ...period, to: laid.from }]
    const rest = laid.to === null ? null : { ...period, from: laid.to }
    return rest && hasNights(rest) ? [rest] : []
  })
  return [...kept, laid].sort((a, b) => (a.from < b.from ? -1 : 1))
}
