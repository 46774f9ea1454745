/** Two times, naively: a calendar of days, painted over event by event. Written apart from the rules under test; knows none of our code. */
import type { Day } from '../../db/domain/values.ts'

/** What was recorded about a line, in the order of recording. */
export interface Recorded<Value> {
  readonly fact: { readonly value: Value; readonly from: Day; readonly to: Day | null }
  readonly learnedOn: Day
}

/**
 * The naive replay: a calendar of days, overwritten event by event. A fact paints its days up to the day on which another known
 * period begins; the picture of each day of knowledge is the state after the last event known by then.
 */
export function replay<Value>(events: readonly Recorded<Value>[]): (on: Day, known: Day) => Value[] {
  let starts = new Map<number, { value: Value; to: number | null }>()
  const pictures: { since: Day; starts: typeof starts }[] = []
  const index = (at: Day) => Math.round((Date.parse(at) - Date.parse('2022-01-01')) / 86_400_000)
  let last: Day | null = null
  for (const { fact, learnedOn } of events) {
    const from = index(fact.from)
    const next = new Map(starts)
    const later = [...starts.keys()].filter((key) => key > from).sort((a, b) => a - b)[0] ?? null
    const wanted = fact.to === null ? null : index(fact.to)
    next.set(from, { value: fact.value, to: wanted !== null && (later === null || wanted < later) ? wanted : later })
    for (const [key, period] of starts)
      if (key < from && (period.to === null || period.to > from)) next.set(key, { ...period, to: from })
    const inOrder = (picture: typeof starts) => JSON.stringify([...picture].sort(([a], [b]) => a - b))
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
