/** Blocking rooms, or putting a block right: which rooms, why, from when until when, and where those go who live there. */
import { blockReasons } from '../../../db/domain/housing/block.ts'
import type { RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { ManyField } from '../../components/fields/ManyField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDayRange } from '../../text/format.ts'
import type { Block } from './blockView.ts'
import { LeavingList } from './LeavingList.tsx'
import { type BlockState, useBlock } from './useBlock.ts'
import './blocks.css'

const words = de.blocks.dialog

export interface BlockDialogProps {
  /** The block that is put right; null: a new one. */
  readonly block: Block | null
  /** The rooms to begin with. */
  readonly roomIds: readonly RoomId[]
  readonly onClose: () => void
}

export function BlockDialog({ block, roomIds, onClose }: BlockDialogProps) {
  const { today } = useDay()
  const state = useBlock(block, roomIds, onClose)
  const { order, errors } = state
  useConfirmKey(state.save)
  const save = block
    ? words.saveChange
    : state.people > 0
      ? words.saveMoves(state.roomIds.length, state.people)
      : words.saveBlock(state.roomIds.length)
  return (
    <Dialog
      title={block ? words.titleChange(block.number) : words.title}
      isOpen
      onClose={onClose}
      size="large"
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={state.save}>
            {save}
          </Button>
        </>
      }
    >
      <div className="block-form">
        {order.refusal ? (
          <Banner tone="bad">{order.refusal.code === 'STALE' ? words.stale : refusalSentence(order.refusal)}</Banner>
        ) : null}
        {block ? null : <Rooms state={state} />}
        <Reason state={state} isFirst={block !== null || roomIds.length > 0} />
        <div className="block-days">
          <DateField
            label={words.from}
            help={words.fromHelp}
            value={state.from}
            today={today}
            isRequired
            error={errors.from}
            onChange={state.setFrom}
          />
          <DateField
            label={words.last}
            help={words.lastHelp}
            value={state.last}
            today={today}
            error={errors.last}
            onChange={state.setLast}
            onWrong={state.setLastWrong}
          />
        </div>
        {state.overlaps.map((other) => (
          <Banner key={other.roomId} tone="bad">
            {words.overlap(other.number, formatDayRange(other), other.reason)}
          </Banner>
        ))}
        {state.leaving.length > 0 ? <Moves state={state} /> : null}
        {state.isKnown && state.leaving.length === 0 ? <p className="muted">{words.nobody}</p> : null}
      </div>
    </Dialog>
  )
}

function Rooms({ state }: { readonly state: BlockState }) {
  const rooms = useQuery('blocks.rooms', {}).value ?? []
  return (
    <ManyField
      label={words.rooms}
      help={words.roomsHelp}
      isRequired
      autoFocus={state.roomIds.length === 0}
      error={state.errors.rooms}
      options={rooms.map((room) => ({ id: String(room.roomId), label: `${room.number} · ${room.houseName}` }))}
      values={state.roomIds.map(String)}
      onChange={(ids) => state.setRoomIds(ids.map((id) => Number(id) as RoomId))}
    />
  )
}

function Reason({ state, isFirst }: { readonly state: BlockState; readonly isFirst: boolean }) {
  return (
    <div className="block-reason">
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        value={state.reason}
        onChange={state.setReason}
        maxLength={200}
        isRequired
        autoFocus={isFirst}
        error={state.errors.reason}
      />
      <fieldset className="block-suggestions">
        <legend className="visually-hidden">{words.suggestions}</legend>
        {blockReasons.map((reason) => (
          <Button key={reason} size="small" onPress={() => state.setReason(reason)}>
            {reason}
          </Button>
        ))}
      </fieldset>
    </div>
  )
}

function Moves({ state }: { readonly state: BlockState }) {
  const { judged } = state
  return (
    <>
      <LeavingList leaving={state.leaving} people={state.people} blocked={state.roomIds} onChoose={state.choose} />
      {judged.needsException ? (
        <Checkbox isSelected={state.isException} onChange={state.setException} help={words.exceptionHelp}>
          {words.exception}
        </Checkbox>
      ) : null}
      {judged.needsReason ? (
        <TextField
          label={words.moveReason}
          help={words.moveReasonHelp}
          value={state.moveReason}
          onChange={state.setMoveReason}
          maxLength={500}
          isRequired
          error={state.errors.moveReason}
        />
      ) : null}
    </>
  )
}
