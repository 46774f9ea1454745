/** What can be done with a block: other days or reason, back in service, or taken out because it was a mistake. */
import { useState } from 'react'
import type { Day } from '../../../db/domain/values.ts'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { Dialog } from '../../components/Dialog.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { useConfirmKey } from '../../components/useConfirmKey.ts'
import { closePane } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import type { BlockOrder } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatDay } from '../../text/format.ts'
import { BlockDialog } from './BlockDialog.tsx'
import type { Block } from './blockView.ts'
import './blocks.css'

export interface BlockOrderDialogProps {
  readonly to: BlockOrder
  readonly id: number
  readonly onClose: () => void
}

export function BlockOrderDialog({ to, id, onClose }: BlockOrderDialogProps) {
  const { asOf } = useDay()
  const block = useQuery('blocks.list', asOf).value?.find((candidate) => candidate.id === id)
  if (!block) return null
  if (to === 'change') return <BlockDialog block={block} roomIds={[block.roomId]} onClose={onClose} />
  return to === 'return' ? (
    <ReturnDialog block={block} onClose={onClose} />
  ) : (
    <RemoveDialog block={block} onClose={onClose} />
  )
}

interface OneBlockProps {
  readonly block: Block
  readonly onClose: () => void
}

function ReturnDialog({ block, onClose }: OneBlockProps) {
  const words = de.blocks.returning
  const { today } = useDay()
  const [day, setDay] = useState<Day | null>(today)
  const order = useCommand(client.blocks.returnToService)
  const save = async () => {
    if (day === null) return
    const result = await order.run({ id: block.id, roomId: block.roomId, day })
    if (!result?.ok) return
    useNotices.getState().done(words.done(block.number, formatDay(day)), result.value.auditId)
    closePane()
    onClose()
  }
  useConfirmKey(() => void save())
  return (
    <Dialog
      title={words.title(block.number)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{de.blocks.dialog.cancel}</Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      <div className="block-form">
        {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
        <DateField
          label={words.day}
          help={words.dayHelp}
          value={day}
          today={today}
          isRequired
          autoFocus
          error={day === null ? words.dayMissing : null}
          onChange={setDay}
        />
        <p className="muted">{words.text}</p>
      </div>
    </Dialog>
  )
}

function RemoveDialog({ block, onClose }: OneBlockProps) {
  const words = de.blocks.removing
  const order = useCommand(client.blocks.remove)
  const save = async () => {
    const result = await order.run({ id: block.id, roomId: block.roomId })
    if (!result?.ok) return
    useNotices.getState().done(words.done(block.number), result.value.auditId)
    closePane()
    onClose()
  }
  return (
    <Dialog
      title={words.title(block.number)}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose} autoFocus>
            {de.blocks.dialog.cancel}
          </Button>
          <Button kind="primary" isPending={order.pending} onPress={() => void save()}>
            {words.save}
          </Button>
        </>
      }
    >
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <p>{words.text}</p>
    </Dialog>
  )
}
