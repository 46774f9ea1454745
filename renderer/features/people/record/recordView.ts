/** What an order would change in a person's line, in sentences, before it is saved. Pure. */
import type { Refusal } from '../../../../db/domain/errors.ts'
import type { BelievedPeriod, Fact, Learned } from '../../../../db/domain/people/recordPeriod.ts'
import type { Result } from '../../../../db/domain/result.ts'
import { addDays, covers, type Day, type DayRange } from '../../../../db/domain/values.ts'
import type { RecordedLine } from '../../../stores/overlay.ts'
import { de } from '../../../text/de.ts'
import { formatDay, formatDayRange } from '../../../text/format.ts'

const words = de.record

export interface Change {
  readonly id: string
  readonly tone: 'info' | 'good' | 'warn'
  readonly text: string
}
export interface RecordPreview {
  /** Why it cannot be done, as the data process would say. */
  readonly refusal: Refusal | null
  readonly changes: readonly Change[]
}
export interface Wording<V> {
  readonly line: RecordedLine
  readonly term: (value: V) => string
}

/** `seit 01.03.2022`, or first to last day where the end is known. */
const periodText = (period: DayRange): string => {
  const from = formatDay(period.from)
  return period.to === null ? (from ? words.since(from) : '') : formatDayRange(period)
}

/** The line as the rules want it; since when it is believed does not matter for a look ahead. */
export const asBelieved = <V>(line: readonly Fact<V>[], learnedOn: Day): BelievedPeriod<V>[] =>
  line.map((period, id) => ({ ...period, id, knownSince: learnedOn }))

/**
 * The same rule as in the data process, told in sentences.
 * @param line the line as the window shows it
 * @param learned what the rule makes of it
 */
export function previewOf<V>(
  line: readonly BelievedPeriod<V>[],
  learned: Result<Learned<V>>,
  named: Wording<V>,
): RecordPreview {
  if (!learned.ok) return { refusal: learned.error, changes: [] }
  const { withdraw, insert } = learned.value.change
  const kept: Fact<V>[] = line.filter((period) => !withdraw.includes(period))
  const after = [...kept, ...insert].sort((a, b) => (a.from < b.from ? -1 : 1))
  const goesOn = (period: Fact<V>) =>
    insert.find((next) => next.from === period.from && named.term(next.value) === named.term(period.value))
  const fresh = insert.filter((period) => !withdraw.some((before) => goesOn(before) === period))
  const before = withdraw.map((period): Change => {
    const said = words.before(named.term(period.value), periodText(period))
    return { id: `before ${period.from}`, tone: 'info', text: `${said} ${fateOf(goesOn(period), fresh)}` }
  })
  return {
    refusal: null,
    changes: [
      ...before,
      ...fresh.map((period) => freshLine(after, period, named.term)),
      ...firstGap(line, after, named),
    ],
  }
}

/** What becomes of a period that does not stay as it is. */
function fateOf<V>(next: Fact<V> | undefined, fresh: readonly Fact<V>[]): string {
  if (!next) return fresh.length > 0 ? words.replaced : words.removed
  return next.to === null ? words.goesOn : words.ends(formatDay(addDays(next.to, -1)))
}

function freshLine<V>(after: readonly Fact<V>[], laid: Fact<V>, term: (value: V) => string): Change {
  const next = after.find((period) => period.from === laid.to)
  const text = words.fresh(term(laid.value), formatDayRange(laid))
  return {
    id: `fresh ${laid.from}`,
    tone: 'good',
    text: next ? `${text} ${words.followed(term(next.value))}` : text,
  }
}

/** The first day that had an entry and would have none: easily overlooked when an end is typed. */
function firstGap<V>(line: readonly Fact<V>[], after: readonly Fact<V>[], { line: name }: Wording<V>): Change[] {
  const lost = (day: Day) => line.some((period) => covers(period, day)) && !after.some((period) => covers(period, day))
  const edges = [...line.map(({ from }) => from), ...after.flatMap(({ to }) => (to === null ? [] : [to]))]
  const [first] = edges.filter(lost).sort()
  return first === undefined ? [] : [{ id: 'gap', tone: 'warn', text: words.line[name].gap(formatDay(first)) }]
}
