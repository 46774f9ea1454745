/** The state of an entry that is being recorded or corrected, and whether it can be saved. */
import { useState } from 'react'
import { addDays, type Day, unknownStart } from '../../../../db/domain/values.ts'
import { useDay } from '../../../api/office.tsx'
import { useCommand } from '../../../api/useCommand.ts'
import { useNotices } from '../../../stores/notices.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { formatDay, formatDayRange } from '../../../text/format.ts'
import type { Person } from '../PersonPane.tsx'
import type { EntryInput, LineSpec } from './personLines.tsx'
import { asBelieved, previewOf } from './recordView.ts'

const words = de.record

/** The entry that is corrected, as it stands. */
export interface Replaced<V> {
  readonly value: V
  readonly from: Day
  readonly to: Day | null
}

export function useRecord<D, V>(
  spec: LineSpec<D, V>,
  person: Person,
  replaced: Replaced<V> | null,
  onDone: () => void,
) {
  const { day, today } = useDay()
  const [draft, setDraft] = useState<D>(replaced === null ? spec.empty : spec.draftOf(replaced.value))
  const isSinceAlways = replaced?.from === unknownStart
  const [typedFrom, setFrom] = useState<Day | null>(isSinceAlways ? null : (replaced?.from ?? day))
  const [last, setLast] = useState<Day | null>(replaced?.to ? addDays(replaced.to, -1) : null)
  const [isWrong, setWrong] = useState({ from: false, last: false })
  const [learnedOn, setLearnedOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const order = useCommand(({ value, input }: { value: V; input: EntryInput }) => spec.order(value, input))

  const value = spec.valueOf(draft)
  const from = typedFrom ?? (isSinceAlways && !isWrong.from ? unknownStart : null)
  const to = last === null || !spec.hasEnd ? null : addDays(last, 1)
  const replaces = replaced?.from ?? null
  const isComplete = value !== null && from !== null && learnedOn !== null && !isWrong.last
  const line = value === null || learnedOn === null ? [] : asBelieved(spec.periods(person, value), learnedOn)
  const preview = isComplete
    ? previewOf(line, spec.decide(line, { value, from, to }, replaces, { learnedOn, today, lastKnown: null }), spec)
    : null
  const refusedAs = (code: string): string | null =>
    preview?.refusal?.code === code ? refusalSentence(preview.refusal) : null

  const save = async () => {
    setTried(true)
    if (!isComplete || !preview || preview.refusal) return
    const input = { personId: person.personId, version: person.version, from, to, learnedOn, replaces }
    const result = await order.run({ value, input })
    if (!result?.ok) return
    const { auditId, knownSince } = result.value
    const own = words.line[spec.line]
    const tell = replaces === null ? own.done : own.corrected
    const done = tell(de.terms.calledName(person), spec.term(value), formatDayRange({ from, to }))
    const later = knownSince === learnedOn ? '' : words.knownLater(formatDay(knownSince))
    useNotices.getState().done(`${done}${later}`, auditId)
    onDone()
  }
  return {
    draft,
    setDraft,
    tried,
    today,
    from: typedFrom,
    setFrom,
    isSinceAlways,
    last,
    setLast,
    setFromWrong: (wrong: boolean) => setWrong((now) => ({ ...now, from: wrong })),
    setLastWrong: (wrong: boolean) => setWrong((now) => ({ ...now, last: wrong })),
    learnedOn,
    setLearnedOn,
    preview,
    errors: {
      from: from === null ? words.fromMissing : null,
      last: refusedAs('PERIOD_EMPTY'),
      learnedOn: learnedOn === null ? words.learnedOnMissing : refusedAs('LEARNED_LATER'),
    },
    order,
    save: () => void save(),
  }
}
