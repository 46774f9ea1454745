/** The move dialog itself. The keyboard path: type the room, Enter, a reason where one is needed, Enter. */
import { useEffect, useRef, useState } from 'react'
import type { Day, PersonId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import type { ChosenRoom, Household } from './MoveDialog.tsx'
import { MoveReasons } from './MoveReasons.tsx'
import { Movers } from './Movers.tsx'
import { RoomPicker } from './RoomPicker.tsx'
import { useMove } from './useMove.ts'
import './move.css'

const words = de.move

export interface MoveFormProps {
  readonly household: Household
  /** The day that is proposed. */
  readonly day: Day
  readonly room?: ChosenRoom | undefined
  /** Who is to move; undefined: everybody. */
  readonly personIds?: readonly PersonId[] | undefined
  readonly onClose: () => void
}

export function MoveForm({ household, day, room, personIds, onClose }: MoveFormProps) {
  const { today } = useDay()
  const move = useMove(household, day, onClose, { room, personIds })
  const confirmButton = useRef<HTMLButtonElement>(null)
  const reasons = useRef<HTMLDivElement>(null)
  const onTake = useTake(move.loading, () => {
    const next = reasons.current?.querySelector<HTMLElement>('input')
    if (move.judgement?.isImpossible) return
    if (next) next.focus()
    else confirmButton.current?.focus()
  })
  useConfirmKey(() => void move.confirm())
  const refusal = move.order.refusal ?? move.optionsRefusal ?? null
  return (
    <Dialog
      title={words.title(household.name)}
      isOpen
      onClose={onClose}
      size="large"
      note={words.keys}
      actions={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button
            ref={confirmButton}
            kind="primary"
            isDisabled={!move.canConfirm}
            isPending={move.order.pending}
            onPress={() => void move.confirm()}
          >
            {move.option && !move.judgement?.isImpossible
              ? words.confirmTo(move.peopleCount, move.option.number)
              : words.confirm}
          </Button>
        </>
      }
    >
      <div className="move">
        <div className="move-left">
          <Movers members={household.members} staying={move.staying} onChange={move.setStaying} />
          <DateField
            label={words.day}
            help={words.dayHelp}
            value={move.day}
            today={today}
            isRequired
            error={move.day === null ? words.dayMissing : null}
            onChange={move.setDay}
          />
        </div>
        <RoomPicker
          search={move.search}
          onSearch={move.setSearch}
          options={move.options}
          total={move.total}
          loading={move.loading}
          chosen={move.option?.roomId ?? null}
          currentRoom={move.currentRoom}
          onChoose={move.pick}
          onTake={onTake}
        />
        <div className="move-verdict" ref={reasons}>
          {refusal ? (
            <Banner tone="bad">{refusal.code === 'STALE' ? words.stale : refusalSentence(refusal)}</Banner>
          ) : null}
          <MoveReasons move={move} />
        </div>
      </div>
    </Dialog>
  )
}

/** Enter goes on as soon as the answer to what was typed is there. */
function useTake(loading: boolean, take: () => void): () => void {
  const [wanted, setWanted] = useState(false)
  const latest = useRef(take)
  useEffect(() => {
    latest.current = take
  })
  useEffect(() => {
    if (!wanted || loading) return
    setWanted(false)
    latest.current()
  }, [wanted, loading])
  return () => setWanted(true)
}
