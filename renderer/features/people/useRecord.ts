/** The state of a status or Rechtskreis that is being recorded, and whether it can be saved. */
import { useState } from 'react'
import type { Fact } from '../../../db/domain/people/recordPeriod.ts'
import type { Result } from '../../../db/domain/result.ts'
import { type AuditId, addDays, type Day, type PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import type { Option } from '../../components/fields/Options.tsx'
import { useNotices } from '../../stores/notices.ts'
import type { RecordedLine } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay, formatDayRange } from '../../text/format.ts'
import { previewOf } from './recordView.ts'

export interface RecordInput {
  readonly personId: PersonId
  readonly from: Day
  readonly to: Day | null
  readonly learnedOn: Day
}

/** What differs between a status and a Rechtskreis. */
export interface RecordSpec<V extends string> {
  readonly line: RecordedLine
  readonly person: { readonly personId: PersonId; readonly name: string }
  readonly periods: readonly Fact<V>[]
  readonly options: readonly Option<V>[]
  readonly term: (value: V) => string
  readonly order: (
    value: V,
    input: RecordInput,
  ) => Promise<Result<{ readonly auditId: AuditId | null; readonly knownSince: Day }>>
}

const words = de.record

export function useRecord<V extends string>(spec: RecordSpec<V>, onDone: () => void) {
  const { day, today } = useDay()
  const [value, setValue] = useState<V | null>(null)
  const [from, setFrom] = useState<Day | null>(day)
  const [last, setLast] = useState<Day | null>(null)
  const [isLastWrong, setLastWrong] = useState(false)
  const [learnedOn, setLearnedOn] = useState<Day | null>(today)
  const [tried, setTried] = useState(false)
  const order = useCommand(({ chosen, input }: { chosen: V; input: RecordInput }) => spec.order(chosen, input))

  const to = last === null ? null : addDays(last, 1)
  const preview =
    value !== null && from !== null && learnedOn !== null && !isLastWrong
      ? previewOf(spec.periods, { value, from, to }, { learnedOn, today }, spec)
      : null
  const refusedAs = (code: string): string | null =>
    preview?.refusal?.code === code ? refusalSentence(preview.refusal) : null

  const save = async () => {
    setTried(true)
    if (!preview || preview.refusal || value === null || from === null || learnedOn === null) return
    const input = { personId: spec.person.personId, from, to, learnedOn }
    const result = await order.run({ chosen: value, input })
    if (!result?.ok) return
    const { auditId, knownSince } = result.value
    const done = words.line[spec.line].done(spec.person.name, spec.term(value), formatDayRange({ from, to }))
    const later = knownSince === learnedOn ? '' : words.knownLater(formatDay(knownSince))
    useNotices.getState().done(`${done}${later}`, auditId)
    onDone()
  }
  return {
    today,
    value,
    setValue,
    from,
    setFrom,
    last,
    setLast,
    setLastWrong,
    learnedOn,
    setLearnedOn,
    preview,
    isSame: refusedAs('NOTHING_CHANGED'),
    errors: {
      value: tried && value === null ? words.line[spec.line].valueMissing : null,
      from: from === null ? words.fromMissing : null,
      last: refusedAs('PERIOD_EMPTY'),
      learnedOn: learnedOn === null ? words.learnedOnMissing : refusedAs('LEARNED_LATER'),
    },
    order,
    save: () => void save(),
  }
}
