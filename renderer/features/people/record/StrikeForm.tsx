/** Ending an entry on a day, or taking it out because it never held: what becomes of the line, before it is saved. */
import { useState } from 'react'
import { removeName } from '../../../../db/domain/people/recordName.ts'
import { endPeriod, type Fact, removePeriod } from '../../../../db/domain/people/recordPeriod.ts'
import { addDays, type Day } from '../../../../db/domain/values.ts'
import { client } from '../../../api/client.ts'
import { useDay } from '../../../api/office.tsx'
import { useCommand } from '../../../api/useCommand.ts'
import { Button } from '../../../components/Button.tsx'
import { Dialog } from '../../../components/Dialog.tsx'
import { Checkbox } from '../../../components/fields/Checkbox.tsx'
import { DateField } from '../../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../../components/useConfirmKey.ts'
import { useNotices } from '../../../stores/notices.ts'
import type { LineEntry } from '../../../stores/overlay.ts'
import { de } from '../../../text/de.ts'
import { refusalSentence } from '../../../text/errors.ts'
import { formatDay, formatDayRange } from '../../../text/format.ts'
import type { Person } from '../PersonPane.tsx'
import { Changes } from './Changes.tsx'
import { asBelieved, previewOf } from './recordView.ts'
import './record.css'

const words = de.record

export interface StrikeFormProps<V> {
  readonly to: 'end' | 'remove'
  readonly entry: LineEntry
  readonly person: Person
  readonly periods: readonly Fact<V>[]
  readonly term: (value: V) => string
  readonly onClose: () => void
}

export function StrikeForm<V>({ to, entry, person, periods, term, onClose }: StrikeFormProps<V>) {
  const strike = useStrike({ to, entry, person, periods, term, onClose })
  const { today, preview, order } = strike
  const name = de.terms.calledName(person)
  useConfirmKey(strike.save)
  return (
    <Dialog
      title={to === 'end' ? words.endTitle(name) : words.removeTitle(name)}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={preview !== null && preview.refusal !== null}
            isPending={order.pending}
            onPress={strike.save}
          >
            {to === 'end' ? words.end : words.remove}
          </Button>
        </>
      }
    >
      <div className="record">
        <p>
          <b>{strike.entryText}</b>
        </p>
        {to === 'remove' ? <p className="muted">{words.removeHelp}</p> : null}
        <div className="record-days">
          {to === 'end' ? (
            <DateField
              label={words.last}
              help={words.endLastHelp}
              value={strike.last}
              today={today}
              isRequired
              error={strike.lastError}
              onChange={strike.setLast}
              autoFocus
            />
          ) : null}
          <DateField
            label={words.learnedOn}
            help={words.learnedOnHelp}
            value={strike.learnedOn}
            today={today}
            max={today}
            isRequired
            error={strike.learnedOnError}
            onChange={strike.setLearnedOn}
            autoFocus={to === 'remove'}
          />
        </div>
        {strike.before === null ? null : (
          <Checkbox isSelected={strike.fills} onChange={strike.setFills}>
            {words.fills(term(strike.before.value))}
          </Checkbox>
        )}
        <Changes refusal={order.refusal} preview={preview} />
      </div>
    </Dialog>
  )
}

function useStrike<V>({ to, entry, person, periods, term, onClose }: StrikeFormProps<V>) {
  const { today } = useDay()
  const held = periods.find((period) => period.from === entry.from)
  /** The entry before, where it ended on the day this one began: the names go on by themselves. */
  const before =
    to === 'remove' && entry.line !== 'name' ? periods.find((period) => period.to === entry.from) : undefined
  const [last, setLast] = useState<Day | null>(today)
  const [learnedOn, setLearnedOn] = useState<Day | null>(today)
  const [fills, setFills] = useState(true)
  const { personId, version } = person

  const order = useCommand(async (input: { learnedOn: Day; day: Day }) => {
    const line = entry.need === null ? { kind: entry.line } : { kind: 'need', need: entry.need }
    const common = { personId, version, learnedOn: input.learnedOn, line: line as never }
    return to === 'end'
      ? client.people.endPeriod({ ...common, day: input.day })
      : client.people.removePeriod({ ...common, from: entry.from, fills })
  })

  const day = last === null ? null : addDays(last, 1)
  const isTooEarly = day !== null && day <= entry.from
  const isComplete = held !== undefined && learnedOn !== null && (to === 'remove' || (day !== null && !isTooEarly))
  const preview = () => {
    if (!isComplete || day === null) return null
    const line = asBelieved(periods, learnedOn)
    const days = { learnedOn, today, lastKnown: null }
    const learned =
      to === 'end'
        ? endPeriod(line, day, days)
        : entry.line === 'name'
          ? (removeName(line as never, entry.from, days) as ReturnType<typeof removePeriod<V>>)
          : removePeriod(line, entry.from, fills && before !== undefined, days)
    return previewOf(line, learned, { line: entry.line, term })
  }
  const seen = preview()
  const save = async () => {
    if (!isComplete || day === null || learnedOn === null || !seen || seen.refusal) return
    const result = await order.run({ learnedOn, day })
    if (!result?.ok) return
    const name = de.terms.calledName(person)
    const done =
      to === 'end'
        ? words.ended(name, term(held.value), formatDay(addDays(day, -1)))
        : words.taken(name, term(held.value))
    useNotices.getState().done(done, result.value.auditId)
    onClose()
  }
  return {
    today,
    entryText: held ? [term(held.value), formatDayRange(held)].filter(Boolean).join(' ') : '',
    before: before ?? null,
    last,
    setLast,
    lastError: last === null ? words.lastMissing : isTooEarly ? refusalSentence({ code: 'PERIOD_EMPTY' }) : null,
    learnedOn,
    setLearnedOn,
    learnedOnError:
      learnedOn === null
        ? words.learnedOnMissing
        : seen?.refusal?.code === 'LEARNED_LATER'
          ? refusalSentence(seen.refusal)
          : null,
    fills,
    setFills,
    preview: seen,
    order,
    save: () => void save(),
  }
}
