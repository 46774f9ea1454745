/** The dialog itself: for whom, how many places, from when until when; beside it how many there are. The keyboard path: a name, Enter, Strg+Enter. */
import { useEffect, useRef, useState } from 'react'
import type { Day, HouseholdId, NoticeId, RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useAsked } from '../../api/useAsked.ts'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { SearchPicker } from '../../components/fields/SearchPicker.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatBirth, formatDay } from '../../text/format.ts'
import { type ReservationState, useReservation } from './useReservation.ts'
import './reservations.css'

const words = de.reservations.dialog
const kinds = (['household', 'notice', 'label'] as const).map((id) => ({ id, label: words.kind[id] }))

export interface ReservationFormProps {
  readonly roomId: RoomId
  /** The day that is proposed for a new one. */
  readonly from: Day | null
  readonly found: OutputOf<'reservations.one'> | null
  readonly notices: OutputOf<'assignments.board'>
  readonly onClose: () => void
}

export function ReservationForm(props: ReservationFormProps) {
  const { today } = useDay()
  const state = useReservation(props)
  const { found, onClose } = props
  const { command, errors } = state
  useConfirmKey(state.save)
  const room = state.room ? de.terms.room(state.room.room) : ''
  return (
    <Dialog
      title={found ? words.titleChange(room) : words.title(room)}
      isOpen
      onClose={onClose}
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={command.pending} onPress={state.save}>
            {found ? words.saveChange : words.save}
          </Button>
        </>
      }
    >
      <div className="reservation">
        {command.refusal ? <Banner tone="bad">{refusalSentence(command.refusal)}</Banner> : null}
        <div className="reservation-who">
          <span className="q-label">{words.who}</span>
          <ToggleGroup label={words.who} options={kinds} value={state.kind} onChange={state.setKind} />
        </div>
        <Holder state={state} />
        {errors.holder ? (
          <p className="reservation-missing" role="alert">
            {errors.holder}
          </p>
        ) : null}
        <div className="reservation-days">
          <TextField
            label={words.places}
            value={state.places}
            onChange={state.setPlaces}
            inputMode="numeric"
            maxLength={3}
            isRequired
            error={errors.places}
          />
          <DateField
            label={words.from}
            value={state.from}
            today={today}
            isRequired
            error={errors.from}
            onChange={state.setFrom}
          />
          <DateField
            label={words.to}
            help={words.toHelp}
            value={state.to}
            today={today}
            isRequired
            error={errors.to}
            onChange={state.setTo}
          />
        </div>
        <p className="muted" role="status">
          {freeText(state)}
        </p>
      </div>
    </Dialog>
  )
}

function freeText({ free }: ReservationState): string {
  if (!free) return ''
  const day = formatDay(free.on)
  if (free.why === 'blocked') return words.blocked(day)
  return free.why === 'out_of_service' ? words.outOfService(day) : words.free(free.free, day)
}

function Holder({ state }: { readonly state: ReservationState }) {
  if (state.kind === 'label')
    return (
      <TextField
        label={words.label}
        help={words.labelHelp}
        value={state.label}
        onChange={state.setLabel}
        maxLength={80}
        isRequired
      />
    )
  if (state.kind === 'household') return <HouseholdChoice chosen={state.household} onChoose={state.setHousehold} />
  const options = state.open.map((notice) => ({
    id: String(notice.id),
    label: `${de.reservations.notice(notice.number)} · ${de.terms.people(notice.persons)} · ${formatDay(notice.expectedOn)}`,
  }))
  if (options.length === 0) return <p className="muted">{words.noticeNone}</p>
  return (
    <Select
      label={words.notice}
      options={options}
      value={state.noticeId === null ? null : String(state.noticeId)}
      onChange={(id) => state.setNoticeId(Number(id) as NoticeId)}
    />
  )
}

function HouseholdChoice({
  chosen,
  onChoose,
}: {
  readonly chosen: ReservationState['household']
  readonly onChoose: (household: { readonly id: HouseholdId; readonly name: string }) => void
}) {
  const { asOf } = useDay()
  const [text, setText] = useState('')
  const asked = useAsked(text.trim())
  const { value, loading } = useQuery('people.list', asked ? { text: asked, ...asOf, limit: 6 } : null)
  const hits = (asked && value?.rows) || []
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.focus(), [])
  return (
    <SearchPicker
      ref={input}
      label={words.household}
      placeholder={words.household}
      listLabel={words.hits}
      text={text}
      onTextChange={setText}
      hits={hits.map((hit) => ({
        key: String(hit.personId),
        name: de.terms.name(hit),
        detail: [hit.birth ? formatBirth(hit.birth.day, hit.birth.precision) : '', hit.room ?? '']
          .filter(Boolean)
          .join(' · '),
      }))}
      isSettled={asked === text.trim() && !loading}
      onChoose={(index) => {
        const hit = hits[index]
        if (hit) onChoose({ id: hit.householdId, name: hit.familyName })
      }}
      hint={
        chosen && !asked
          ? words.chosen(de.reservations.household(chosen.name))
          : asked && hits.length === 0
            ? words.none
            : words.householdHint
      }
    />
  )
}
