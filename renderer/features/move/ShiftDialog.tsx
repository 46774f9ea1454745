/** A planned move on another day: what speaks against it in the new room and in the one before it stands there before it is saved. */
import { useState } from 'react'
import type { Day, HouseholdId, RoomId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { judge, reasonsOf } from '../../text/findings.ts'
import { formatDay } from '../../text/format.ts'
import type { Household } from './MoveDialog.tsx'
import './move.css'

const words = de.stays.shift

export interface ShiftDialogProps {
  readonly householdId: HouseholdId
  /** The room that they are to move into on `from`. */
  readonly roomId: RoomId
  readonly from: Day
  /** The day that is proposed; left out: none yet. */
  readonly day?: Day
  readonly onClose: () => void
}

export function ShiftDialog(props: ShiftDialogProps) {
  const { asOf } = useDay()
  const { householdId, from, onClose } = props
  const { value: household, refusal } = useQuery('people.household', { householdId, ...asOf, on: from })
  if (household) return <ShiftForm {...props} household={household} />
  return (
    <Dialog
      title={words.save}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{de.stays.fix.cancel}</Button>}
    >
      {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : <Skeleton lines={4} />}
    </Dialog>
  )
}

type ShiftFormProps = ShiftDialogProps & { readonly household: Household }

function useShift({ household, roomId, from, day: proposed, onClose }: ShiftFormProps) {
  const [day, setDay] = useState<Day | null>(proposed ?? from)
  const [reason, setReason] = useState('')
  const [isException, setException] = useState(false)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.housing.shiftStay)
  const moving = household.members.filter(({ place }) => place?.roomId === roomId && place.from === from)
  const place = moving[0]?.place ?? null
  const personIds = moving.map(({ personId }) => personId)
  const asked =
    day === null || day === from || personIds.length === 0 ? null : { householdId: household.id, personIds, from, day }
  const { value, refusal } = useQuery('housing.shiftFindings', asked)
  const findings = asked ? (value?.findings ?? []) : []
  const judgement = judge({ findings })
  const needsReason = !judgement.isImpossible && judgement.accepted.length > 0
  const canSave =
    asked !== null &&
    value !== undefined &&
    !refusal &&
    !judgement.isImpossible &&
    (!judgement.needsException || isException)
  const save = async () => {
    setTried(true)
    if (!asked || !canSave || (needsReason && !reason.trim())) return
    const accepted = [...judgement.accepted]
    const result = await order.run({ version: household.version, ...asked, accepted, reason: reason.trim() || null })
    if (!result?.ok) return
    useNotices.getState().done(words.done(household.name, formatDay(asked.day)), result.value.auditId)
    onClose()
  }
  const fields = { day, setDay, reason, setReason, isException, setException }
  return { ...fields, asked, tried, order, refusal, value, findings, judgement, needsReason, canSave, place, save }
}

function ShiftForm(props: ShiftFormProps) {
  const { today } = useDay()
  const shift = useShift(props)
  const { household, from, onClose } = props
  useConfirmKey(() => void shift.save())
  const refusal = shift.order.refusal ?? (shift.asked ? shift.refusal : null)
  return (
    <Dialog
      title={words.title(household.name)}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.stays.fix.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={!shift.canSave}
            isPending={shift.order.pending}
            onPress={() => void shift.save()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className="move-fix">
        <p>
          {shift.place
            ? words.planned(shift.place.room, shift.place.houseName, formatDay(from))
            : refusalSentence({ code: 'NO_PLANNED_STAY' })}
        </p>
        <DateField
          label={words.day}
          help={words.dayHelp}
          value={shift.day}
          today={today}
          isRequired
          autoFocus
          error={shift.day === null ? words.dayMissing : null}
          onChange={shift.setDay}
        />
        <div className="move-verdict" aria-live="polite">
          {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
          {shift.asked && shift.value && shift.findings.length === 0 && !refusal ? (
            <p className="muted">{words.nothing}</p>
          ) : null}
          <ReasonList label={de.stays.fix.reasons} reasons={reasonsOf(shift.findings)} />
          <p className="muted">{words.before}</p>
        </div>
        {shift.judgement.needsException ? (
          <Checkbox isSelected={shift.isException} onChange={shift.setException} help={de.stays.fix.overrideHelp}>
            {de.stays.fix.override}
          </Checkbox>
        ) : null}
        {shift.needsReason ? (
          <TextField
            label={de.stays.fix.reason}
            help={de.stays.fix.reasonHelp}
            value={shift.reason}
            onChange={shift.setReason}
            maxLength={500}
            isRequired
            error={shift.tried && !shift.reason.trim() ? words.reasonMissing : null}
          />
        ) : null}
      </div>
    </Dialog>
  )
}
