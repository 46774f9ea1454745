/** What can be done with the marked Wiedervorlagen, by button or by one letter. */
import type { ReactNode } from 'react'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { PlusIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { useNotices } from '../../stores/notices.ts'
import { type FollowUpOrder, type FollowUpRow, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { markDone, reopen } from './orders.ts'
import './followUps.css'

const words = de.followUps
const ask = (order: FollowUpOrder) => useOverlay.getState().show({ kind: 'followUp', order })
const say = (text: string) => useNotices.getState().say(text)

export function FollowUpOrders({ marked }: { readonly marked: readonly FollowUpRow[] }) {
  const { canChange } = useDay()
  const [only, second] = marked
  const areDone = marked.length > 0 && marked.every((row) => row.doneOn !== null)
  const withMarked = (order: () => void) => () => (only ? order() : say(words.chooseFirst))
  const finish = withMarked(() => void (areDone ? reopen(marked) : markDone(marked)))
  const postpone = withMarked(() => ask({ to: 'postpone', rows: marked }))
  const assign = withMarked(() => ask({ to: 'assign', rows: marked }))
  const edit = withMarked(() => (only && !second ? ask({ to: 'edit', row: only }) : say(words.onlyOne)))
  usePaneKeys({ e: finish, v: postpone, z: assign, b: edit }, canChange, '.q-pane')
  const order = (label: string, keys: string, onPress: () => void, isDisabled = !only): ReactNode => (
    <span className="follow-order">
      <Button isDisabled={isDisabled || !canChange} onPress={onPress}>
        {label}
      </Button>
      {canChange ? <KeyHint keys={keys} /> : null}
    </span>
  )
  return (
    <span className="follow-orders" data-list-keys="e v z b n">
      {order(areDone ? words.reopen : words.done, 'E', finish)}
      {order(words.postpone, 'V', postpone, !only || areDone)}
      {order(words.assign, 'Z', assign)}
      {order(words.edit, 'B', edit, !only || second !== undefined)}
    </span>
  )
}

/** A new one, about what its dialog finds. */
export function AddButton() {
  const { canChange } = useDay()
  const add = () => ask({ to: 'add', about: null })
  usePaneKeys({ n: add }, canChange, '.q-pane')
  return (
    <span className="follow-order">
      <Button kind="primary" icon={<PlusIcon />} isDisabled={!canChange} onPress={add}>
        {words.add}
      </Button>
      {canChange ? <KeyHint keys="N" /> : null}
    </span>
  )
}
