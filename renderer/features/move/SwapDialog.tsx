/** Two occupied rooms change places: with which, from when on, and what speaks for and against it both ways. */
import { useRef } from 'react'
import type { RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { ReasonList } from '../../components/ReasonList.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { reasonsOf } from '../../text/findings.ts'
import { RoomPicker } from './RoomPicker.tsx'
import { type Swap, useSwap } from './useSwap.ts'
import './move.css'

const words = de.swap

export function SwapDialog({ roomId, onClose }: { readonly roomId: RoomId; readonly onClose: () => void }) {
  const { today } = useDay()
  const swap = useSwap(roomId, onClose)
  const reasons = useRef<HTMLDivElement>(null)
  const confirmButton = useRef<HTMLButtonElement>(null)
  useConfirmKey(() => void swap.confirm())
  const onTake = () => (reasons.current?.querySelector<HTMLElement>('input') ?? confirmButton.current)?.focus()
  return (
    <Dialog
      title={words.title(swap.room, swap.house)}
      isOpen
      onClose={onClose}
      size="large"
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{de.move.cancel}</Button>
          <Button
            ref={confirmButton}
            kind="primary"
            isDisabled={!swap.canConfirm}
            isPending={swap.order.pending}
            onPress={() => void swap.confirm()}
          >
            {swap.option ? words.confirmWith(swap.option.number) : words.confirm}
          </Button>
        </>
      }
    >
      <div className="move">
        <div className="move-left">
          <DateField
            label={de.move.day}
            help={de.move.dayHelp}
            value={swap.day}
            today={today}
            isRequired
            error={swap.day === null ? de.move.dayMissing : null}
            onChange={swap.setDay}
          />
          {swap.isEmpty ? <p className="muted">{words.nobody}</p> : null}
        </div>
        <RoomPicker
          label={words.with}
          detailOf={swap.whoIn}
          search={swap.search}
          onSearch={swap.setSearch}
          options={swap.options}
          total={swap.total}
          loading={swap.loading}
          chosen={swap.option?.roomId ?? null}
          currentRoom={null}
          onChoose={swap.pick}
          onTake={onTake}
        />
        <div className="move-verdict" ref={reasons}>
          {swap.refusal ? (
            <Banner tone="bad">{swap.refusal.code === 'STALE' ? de.tray.stale : refusalSentence(swap.refusal)}</Banner>
          ) : null}
          <SwapReasons swap={swap} />
        </div>
      </div>
    </Dialog>
  )
}

function SwapReasons({ swap }: { readonly swap: Swap }) {
  if (!swap.option) return <p className="muted">{words.choose}</p>
  return (
    <>
      <div aria-live="polite" className="move-ways">
        {swap.ways.map(({ title, findings }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ReasonList label={title} reasons={reasonsOf(findings)} />
          </section>
        ))}
      </div>
      {swap.needsException ? (
        <Checkbox isSelected={swap.isException} onChange={swap.setException} help={de.tray.overrideHelp}>
          {de.tray.override}
        </Checkbox>
      ) : null}
      {swap.needsReason && (!swap.needsException || swap.isException) ? (
        <TextField
          label={de.tray.reason}
          help={de.tray.reasonHelp}
          value={swap.reason}
          onChange={swap.setReason}
          maxLength={500}
          isRequired
          error={swap.reasonMissing ? de.tray.reasonMissing : null}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.ctrlKey) void swap.confirm()
          }}
        />
      ) : null}
    </>
  )
}
