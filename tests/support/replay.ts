/** Two times, naively: a calendar of days, painted over event by event. Written apart from the rules under test; knows none of our code. */
import type { Day } from '../../db/domain/values.ts'

/** What was recorded about a line, in the order of recording. */
export interface Recorded<Value> {
  readonly fact: { readonly value: Value; readonly from: Day; readonly to: Day | null }
  readonly learnedOn: Day
}

/** The first day of each period, counted from 1 January 2022, with its value and the day on which it ends. */
type Picture<Value> = ReadonlyMap<number, { readonly value: Value; readonly to: number | null }>

/** For a line in which what goes on is not begun anew, such as a name: periods of one value that follow each other without a gap are one. */
export function joined<Value>(picture: Picture<Value>): Picture<Value> {
  const whole = new Map<number, { value: Value; to: number | null }>()
  let last: { value: Value; to: number | null } | null = null
  for (const [start, { value, to }] of [...picture].sort(([a], [b]) => a - b)) {
    if (last && last.value === value && last.to === start) last.to = to
    else {
      last = { value, to }
      whole.set(start, last)
    }
  }
  return whole
}

/**
 * The naive replay: a calendar of days, overwritten event by event. A fact paints its days up to the day on which another known
 * period begins; `asOne` may then join periods; the picture of each day of knowledge is the state after the last event known by then.
 */
export function replay<Value>(
  events: readonly Recorded<Value>[],
  asOne: (picture: Picture<Value>) => Picture<Value> = (picture) => picture,
): (on: Day, known: Day) => Value[] {
  let starts: Picture<Value> = new Map()
  const pictures: { since: Day; starts: Picture<Value> }[] = []
  const index = (at: Day) => Math.round((Date.parse(at) - Date.parse('2022-01-01')) / 86_400_000)
  let last: Day | null = null
  for (const { fact, learnedOn } of events) {
    const from = index(fact.from)
    const painted = new Map(starts)
    const later = [...starts.keys()].filter((key) => key > from).sort((a, b) => a - b)[0] ?? null
    const wanted = fact.to === null ? null : index(fact.to)
    painted.set(from, { value: fact.value, to: wanted !== null && (later === null || wanted < later) ? wanted : later })
    for (const [key, period] of starts)
      if (key < from && (period.to === null || period.to > from)) painted.set(key, { ...period, to: from })
    const next = asOne(painted)
    const inOrder = (picture: Picture<Value>) => JSON.stringify([...picture].sort(([a], [b]) => a - b))
    const same = inOrder(next) === inOrder(starts)
    if (same) continue
    const since: Day = last !== null && last > learnedOn ? last : learnedOn
    last = since
    starts = next
    pictures.push({ since, starts: next })
  }
  return (on: Day, known: Day): Value[] => {
    const picture = pictures.findLast((candidate) => candidate.since <= known)
    const at = index(on)
    return [...(picture?.starts ?? [])]
      .filter(([key, p]) => key <= at && (p.to === null || at < p.to))
      .map(([, p]) => p.value)
  }
}
