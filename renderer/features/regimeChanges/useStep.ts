/** The state of a step that is being entered or corrected, and what the payments look like with it. */
import { useState } from 'react'
import type { BenefitRegime, RegimeChangeStep } from '../../../db/domain/people/terms.ts'
import { regimesAhead } from '../../../db/domain/regimeChange/regime.ts'
import { type Seam, seamOf } from '../../../db/domain/regimeChange/seam.ts'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { type CommandState, useCommand } from '../../api/useCommand.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Case } from './CasePane.tsx'
import { dayToEnter, stepOf, stepToEnter } from './workView.ts'

const words = de.regimeChanges.stepDialog

export interface StepAsked {
  readonly step: RegimeChangeStep | null
  readonly stepId: number | null
}

/** The seam as it would be with this step, where the step is one of the two days of payment. */
function seamWith(found: Case, step: RegimeChangeStep, day: Day | null, today: Day): Seam | null {
  if (step !== 'ended_here' && step !== 'first_payment') return null
  const days = {
    endedHere: stepOf(found, 'ended_here')?.day ?? null,
    firstPayment: stepOf(found, 'first_payment')?.day ?? null,
  }
  return seamOf({ ...days, [step === 'ended_here' ? 'endedHere' : 'firstPayment']: day }, today)
}

export function useStep(found: Case, asked: StepAsked, onDone: () => void) {
  const { today } = useDay()
  const before = found.steps.find((recorded) => recorded.id === asked.stepId) ?? null
  const [step, setStepAlone] = useState<RegimeChangeStep>(asked.step ?? stepToEnter(found))
  const [day, setDay] = useState<Day | null>(before?.day ?? dayToEnter(found, step, today))
  const [note, setNote] = useState(before?.note ?? '')
  const [regime, setRegime] = useState<BenefitRegime>(regimesAhead[found.direction][0] ?? 'none')
  const [isRecording, setRecording] = useState(true)
  const [tried, setTried] = useState(false)
  const record = useCommand(client.regimeChanges.recordStep)
  const remove = useCommand(client.regimeChanges.removeStep)
  const named = { regimeChangeId: found.id, version: found.version }
  const name = de.regimeChanges.step(found.direction, step)

  const setStep = (next: RegimeChangeStep) => {
    setStepAlone(next)
    setDay(dayToEnter(found, next, today))
  }
  const save = async () => {
    setTried(true)
    if (day === null) return
    const asksRegime = step === 'ended_here' && isRecording
    const result = await record.run({
      ...named,
      step,
      day,
      note: note.trim() || null,
      replaces: before && before.step === step ? before.id : null,
      regime: asksRegime ? regime : null,
    })
    if (!result?.ok) return
    const { auditId, regimesRecorded } = result.value
    const done = words.done(found.household, name, formatDay(day))
    useNotices.getState().done(regimesRecorded > 0 ? done + words.doneRegimes(regimesRecorded) : done, auditId)
    onDone()
  }
  const takeOut = async () => {
    if (!before) return
    const result = await remove.run({ ...named, stepId: before.id })
    if (!result?.ok) return
    const rest = before.step === 'ended_here' ? words.removedRegime : ''
    useNotices.getState().done(words.removed(found.household, name) + rest, result.value.auditId)
    onDone()
  }
  return {
    today,
    /** The entry that is corrected, or the one of the same kind that gives way. */
    before: before ?? (step.startsWith('letter') ? null : stepOf(found, step)),
    isEdit: before !== null,
    step,
    setStep,
    day,
    setDay,
    note,
    setNote,
    regime,
    setRegime,
    isRecording,
    setRecording,
    seam: seamWith(found, step, day, today),
    dayError: tried && day === null ? words.dayMissing : null,
    pending: record.pending || remove.pending,
    refusal: (record as CommandState<never, unknown>).refusal ?? remove.refusal,
    save: () => void save(),
    remove: () => void takeOut(),
  }
}
