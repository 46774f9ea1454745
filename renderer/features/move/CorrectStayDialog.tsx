/** A stay that was otherwise than it stands in the file: room, first and last night, with all the rules of those nights and a reason. */
import { useState } from 'react'
import { addDays, type Day, type PersonId, type RoomId } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { ComboBox } from '../../components/fields/ComboBox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { useNotices } from '../../stores/notices.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { judge, reasonsOf } from '../../text/findings.ts'
import './move.css'

const words = de.stays.fix

export interface CorrectStayDialogProps {
  readonly personId: PersonId
  /** First night of the stay as it stands. */
  readonly at: Day
  readonly onClose: () => void
}
type Person = OutputOf<'people.person'>

export function CorrectStayDialog({ personId, at, onClose }: CorrectStayDialogProps) {
  const { asOf } = useDay()
  const { value: person } = useQuery('people.person', { personId, ...asOf })
  const { value: rooms } = useQuery('housing.roomNames', {})
  const stay = person?.places.find((place) => place.from === at)
  return person && rooms && stay ? <CorrectForm person={person} stay={stay} rooms={rooms} onClose={onClose} /> : null
}

interface CorrectFormProps {
  readonly person: Person
  readonly stay: Person['places'][number]
  readonly rooms: OutputOf<'housing.roomNames'>
  readonly onClose: () => void
}

function useCorrection({ person, stay, rooms, onClose }: CorrectFormProps) {
  const [room, setRoom] = useState<string | null>(String(stay.roomId))
  const [from, setFrom] = useState<Day | null>(stay.from)
  const [last, setLast] = useState<Day | null>(stay.to === null ? null : addDays(stay.to, -1))
  const [isLastWrong, setLastWrong] = useState(false)
  const [reason, setReason] = useState('')
  const [isException, setException] = useState(false)
  const [tried, setTried] = useState(false)
  const order = useCommand(client.housing.correctStay)
  const to = last === null ? null : addDays(last, 1)
  const asked =
    room === null || from === null || isLastWrong
      ? null
      : { personId: person.personId, at: stay.from, roomId: Number(room) as RoomId, from, to }
  const { value, refusal } = useQuery('housing.stayFindings', asked)
  const findings = value?.findings ?? []
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
    const result = await order.run({ version: person.version, ...asked, accepted, reason: reason.trim() || null })
    if (!result?.ok) return
    const name = rooms.find((one) => String(one.roomId) === room)?.room ?? ''
    useNotices.getState().done(words.done(de.terms.calledName(person), name), result.value.auditId)
    onClose()
  }
  const fields = {
    room,
    setRoom,
    from,
    setFrom,
    last,
    setLast,
    setLastWrong,
    reason,
    setReason,
    isException,
    setException,
  }
  return { ...fields, tried, order, refusal, value, findings, judgement, needsReason, canSave, save }
}

function CorrectForm(props: CorrectFormProps) {
  const { today } = useDay()
  const fix = useCorrection(props)
  useConfirmKey(() => void fix.save())
  const refusal = fix.order.refusal ?? fix.refusal
  return (
    <Dialog
      title={words.title(de.terms.calledName(props.person))}
      isOpen
      onClose={props.onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={props.onClose}>{words.cancel}</Button>
          <Button
            kind="primary"
            isDisabled={!fix.canSave}
            isPending={fix.order.pending}
            onPress={() => void fix.save()}
          >
            {words.save}
          </Button>
        </>
      }
    >
      <div className="move-fix">
        <ComboBox
          label={words.room}
          options={props.rooms.map(({ roomId, house, room, houseName }) => ({
            id: String(roomId),
            label: de.stays.room(house, room),
            description: houseName,
          }))}
          value={fix.room}
          onChange={fix.setRoom}
          error={fix.room === null ? words.roomMissing : null}
          isRequired
          autoFocus
        />
        <div className="move-fix-days">
          <DateField
            label={words.from}
            value={fix.from}
            today={today}
            isRequired
            error={fix.from === null ? words.fromMissing : null}
            onChange={fix.setFrom}
          />
          <DateField
            label={words.last}
            help={words.lastHelp}
            value={fix.last}
            today={today}
            onChange={fix.setLast}
            onWrong={fix.setLastWrong}
          />
        </div>
        <div className="move-verdict" aria-live="polite">
          {refusal ? <Banner tone="bad">{refusalSentence(refusal)}</Banner> : null}
          {fix.value && fix.findings.length === 0 ? <p className="muted">{words.nothing}</p> : null}
          <ReasonList label={words.reasons} reasons={reasonsOf(fix.findings)} />
          <p className="muted">{words.kept}</p>
        </div>
        {fix.judgement.needsException ? (
          <Checkbox isSelected={fix.isException} onChange={fix.setException} help={words.overrideHelp}>
            {words.override}
          </Checkbox>
        ) : null}
        {fix.needsReason ? (
          <TextField
            label={words.reason}
            help={words.reasonHelp}
            value={fix.reason}
            onChange={fix.setReason}
            maxLength={500}
            isRequired
            error={fix.tried && !fix.reason.trim() ? words.reasonMissing : null}
          />
        ) : null}
      </div>
    </Dialog>
  )
}
