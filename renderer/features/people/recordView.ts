/** What recording a status or a Rechtskreis would change in a person's line, in sentences, before it is saved. Pure. */

import type { Refusal } from '../../../db/domain/errors.ts'
import { type Fact, recordPeriod } from '../../../db/domain/people/recordPeriod.ts'
import { layInto } from '../../../db/domain/register/timeline.ts'
import { addDays, covers, type Day, type DayRange } from '../../../db/domain/values.ts'
import type { RecordedLine } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatDayRange } from '../../text/format.ts'

const words = de.record

export interface Change {
  readonly id: string
  readonly tone: 'info' | 'good' | 'warn'
  readonly text: string
}
export interface RecordPreview {
  /** Why it cannot be recorded, as the data process would say. */
  readonly refusal: Refusal | null
  readonly changes: readonly Change[]
}

/** `seit 01.03.2022`, or first to last day where the end is known. */
export const periodText = (period: DayRange): string => {
  const from = formatDay(period.from)
  return period.to === null ? (from ? words.since(from) : '') : formatDayRange(period)
}

/** The same rule as in the data process, on the line as the window shows it. */
export function previewOf<V>(
  line: readonly Fact<V>[],
  fact: Fact<V>,
  days: { readonly learnedOn: Day; readonly today: Day },
  named: { readonly line: RecordedLine; readonly term: (value: V) => string },
): RecordPreview {
  const rows = line.map((period, id) => ({ ...period, id, knownSince: days.learnedOn }))
  const learned = recordPeriod(rows, fact, { ...days, lastKnown: null })
  if (!learned.ok) return { refusal: learned.error, changes: [] }
  const after = layInto(line, fact)
  const laid = after.find((period) => period.from === fact.from) ?? fact
  const before = learned.value.change.withdraw.map((period): Change => {
    const rest = after.find((kept) => kept.from === period.from && kept !== laid)
    const end = rest?.to ? words.ends(formatDay(addDays(rest.to, -1))) : words.replaced
    return {
      id: `before ${period.from}`,
      tone: 'info',
      text: `${words.before(named.term(period.value), periodText(period))} ${end}`,
    }
  })
  return {
    refusal: null,
    changes: [...before, freshLine(after, laid, named.term), ...gapAfter(line, after, laid, named)],
  }
}

function freshLine<V>(after: readonly Fact<V>[], laid: Fact<V>, term: (value: V) => string): Change {
  const next = after.find((period) => period.from === laid.to)
  const text = words.fresh(term(laid.value), formatDayRange(laid))
  return { id: 'fresh', tone: 'good', text: next ? `${text} ${words.followed(term(next.value))}` : text }
}

/** Days that had an entry and would have none: easily overlooked when an end is typed. */
function gapAfter<V>(
  line: readonly Fact<V>[],
  after: readonly Fact<V>[],
  { to }: Fact<V>,
  named: { readonly line: RecordedLine },
): Change[] {
  if (to === null || !line.some((period) => covers(period, to)) || after.some((period) => covers(period, to))) return []
  return [{ id: 'gap', tone: 'warn', text: words.line[named.line].gap(formatDay(to)) }]
}
