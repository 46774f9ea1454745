/** The state of a step, next date or end of a flat search that is being recorded, and whether it can be saved. */
import { useState } from 'react'
import type { FlatSearchStep } from '../../../db/domain/people/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import type { FlatSearchFormProps } from './FlatSearchForm.tsx'

const words = de.overstays.dialog

export function useFlatSearch({ order, found, first }: Omit<FlatSearchFormProps, 'onClose'>, onDone: () => void) {
  const { today } = useDay()
  const now = found.search
  const [step, setStep] = useState<FlatSearchStep>(first ?? 'registered')
  const [on, setOn] = useState<Day | null>(today)
  // A date that has passed was for the step before; another step begins with none.
  const [nextOn, setNextOn] = useState<Day | null>(order === 'next' ? (now?.nextOn ?? null) : null)
  const [isNextWrong, setNextWrong] = useState(false)
  const [note, setNote] = useState(now?.note ?? '')
  const { householdId, version, name } = found
  const common = { householdId, version }
  const written = note.trim() || null

  const run = useCommand(async (day: Day) => {
    if (order === 'end') return client.overstays.endSearch({ ...common, on: day })
    if (order === 'next') return client.overstays.setNext({ ...common, nextOn, note: written })
    return client.overstays.recordStep({ ...common, step, on: day, nextOn, note: written })
  })
  const isEarly = nextOn !== null && on !== null && order === 'step' && nextOn < on

  const save = async () => {
    if (on === null || isNextWrong || isEarly) return
    const result = await run.run(on)
    if (!result?.ok) return
    const done = {
      step: () => words.done.step(name, de.overstays.step(step), formatDay(on)),
      next: () => words.done.next(name, formatDay(nextOn)),
      end: () => words.done.end(name, formatDay(on)),
    }
    useNotices.getState().done(done[order](), result.value.auditId)
    onDone()
  }
  return {
    step,
    setStep,
    on,
    setOn,
    nextOn,
    setNextOn,
    setNextWrong,
    note,
    setNote,
    errors: {
      on: on === null ? words.onMissing : on > today ? refusalSentence({ code: 'STEP_AHEAD' }) : null,
      next: isEarly ? refusalSentence({ code: 'NEXT_BEFORE_STEP', details: { on } }) : null,
    },
    command: run,
    save: () => void save(),
  }
}
