/** The dialog of a step or letter: what, on which day, and what the payments look like then; with the end here the Rechtskreis. */
import type { RegimeChangeStep } from '../../../db/domain/people/terms.ts'
import { regimesAhead } from '../../../db/domain/regimeChange/regime.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import type { Case } from './CasePane.tsx'
import { type StepAsked, useStep } from './useStep.ts'
import { seamText, stepOf } from './workView.ts'
import './regimeChanges.css'

const words = de.regimeChanges
const dialog = words.stepDialog
const steps: readonly RegimeChangeStep[] = ['applied', 'granted', 'refused', 'first_payment', 'ended_here']
const letters: readonly RegimeChangeStep[] = ['letter_out', 'letter_in']

export interface StepFormProps {
  readonly found: Case
  readonly asked: StepAsked
  readonly onClose: () => void
}

export function StepForm({ found, asked, onClose }: StepFormProps) {
  const form = useStep(found, asked, onClose)
  const isLetter = letters.includes(form.step)
  const options = (isLetter ? letters : steps).map((id) => ({ id, label: words.step(found.direction, id) }))
  const isPayment = form.step === 'first_payment' || form.step === 'ended_here'
  const title = form.isEdit ? dialog.editTitle : isLetter ? dialog.letterTitle : dialog.title
  useConfirmKey(form.save)
  return (
    <Dialog
      title={title(found.household)}
      isOpen
      onClose={onClose}
      note={dialog.keys}
      actions={
        <>
          {form.isEdit ? (
            <Button kind="danger" isPending={form.pending} onPress={form.remove}>
              {dialog.remove}
            </Button>
          ) : null}
          <Button onPress={onClose}>{dialog.cancel}</Button>
          <Button kind="primary" isPending={form.pending} onPress={form.save}>
            {dialog.save}
          </Button>
        </>
      }
    >
      <div className="regime-form">
        {form.refusal ? <Banner tone="bad">{refusalSentence(form.refusal)}</Banner> : null}
        <div className="regime-pair">
          <Select
            label={isLetter ? dialog.letter : dialog.step}
            options={options}
            value={form.step}
            isDisabled={form.isEdit}
            onChange={form.setStep}
          />
          <DateField
            label={isPayment ? dialog.dayOfPayment : dialog.day}
            help={dialog.dayHelp[form.step]}
            value={form.day}
            today={form.today}
            isRequired
            autoFocus
            error={form.dayError}
            onChange={form.setDay}
          />
        </div>
        <TextField label={dialog.note} value={form.note} maxLength={500} onChange={form.setNote} />
        {form.step === 'ended_here' ? <RegimeChoice found={found} form={form} /> : null}
        {isPayment || form.before ? <Result found={found} form={form} /> : null}
      </div>
    </Dialog>
  )
}

interface PartProps {
  readonly found: Case
  readonly form: ReturnType<typeof useStep>
}

function RegimeChoice({ found, form }: PartProps) {
  const options = regimesAhead[found.direction].map((id) => ({ id, label: de.terms.regime(id) }))
  return (
    <div className="regime-record">
      <Checkbox
        isSelected={form.isRecording}
        onChange={form.setRecording}
        {...(found.direction === 'to_jobcenter' ? { help: dialog.regimeHelp } : {})}
      >
        {dialog.regime(found.persons.length, formatDay(form.day))}
      </Checkbox>
      <Select
        label={dialog.regimeLabel}
        options={options}
        value={form.regime}
        isDisabled={!form.isRecording}
        onChange={form.setRegime}
      />
    </div>
  )
}

/** What the payments look like with this day, before it is saved. */
function Result({ found, form }: PartProps) {
  const { seam, step, day, before } = form
  const short = seam && seamText(seam)
  const firstPayment = step === 'first_payment' ? day : (stepOf(found, 'first_payment')?.day ?? null)
  const kinds = { good: 'good', warn: 'warn', bad: 'bad', info: 'info', neutral: 'info' } as const
  return (
    <div className="regime-result" aria-live="polite">
      <h3>{dialog.result}</h3>
      <ReasonList
        label={dialog.result}
        reasons={[
          ...(seam && short
            ? [
                {
                  id: 'seam',
                  kind: kinds[short.tone],
                  text: (
                    <>
                      <strong>{short.text}.</strong> {words.seamSentence(seam, firstPayment)}
                    </>
                  ),
                },
              ]
            : []),
          ...(before && before.day !== day
            ? [{ id: 'before', kind: 'info' as const, text: dialog.replaces(formatDay(before.day)) }]
            : []),
        ]}
      />
    </div>
  )
}
