/** A block in the pane: the room, why and how long, what is to be done about it, and what can be done with it. */
import type { ReactNode } from 'react'
import type { RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pane, PaneSection } from '../../components/Pane.tsx'
import { Pill } from '../../components/Pill.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { openRoom } from '../../stores/location.ts'
import { type BlockOrder, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatDay, formatLastDay } from '../../text/format.ts'
import type { Block } from './blockView.ts'
import './blocks.css'

const words = de.blocks.pane

export interface BlockPaneProps {
  readonly id: number
  /** The Wiedervorlagen of the room. */
  readonly followUps: (room: RoomId, name: string) => ReactNode
  readonly back: ReactNode
  readonly onClose: () => void
}

export function BlockPane({ id, followUps, back, onClose }: BlockPaneProps) {
  const { asOf, canChange } = useDay()
  const { value } = useQuery('blocks.list', asOf)
  const block = value?.find((candidate) => candidate.id === id)
  const order = (to: BlockOrder) => useOverlay.getState().show({ kind: 'blockOrder', to, id })
  const isOver = block?.state === 'past'
  usePaneKeys(block ? { e: () => order('change'), ...(isOver ? {} : { z: () => order('return') }) } : null, canChange)
  return (
    <Pane
      title={
        <>
          {back}
          {block ? de.terms.room(block.number) : words.facts}
        </>
      }
      badge={block ? <Pill tone={isOver ? 'neutral' : 'warn'}>{de.blocks.state[block.state]}</Pill> : null}
      subtitle={block?.houseName}
      onClose={onClose}
    >
      {!block ? (
        value ? (
          <p className="muted">{de.frame.notFound}</p>
        ) : (
          <Skeleton />
        )
      ) : (
        <>
          <PaneSection title={words.facts}>
            <DefinitionList items={factsOf(block)} />
            <div className="block-orders">
              {isOver ? null : (
                <Button isDisabled={!canChange} onPress={() => order('return')}>
                  {words.return} <KeyHint keys="Z" />
                </Button>
              )}
              <Button isDisabled={!canChange} onPress={() => order('change')}>
                {words.change} <KeyHint keys="E" />
              </Button>
              <Button isDisabled={!canChange} onPress={() => order('remove')}>
                {words.remove}
              </Button>
              <Button kind="quiet" onPress={() => openRoom(block.accommodationId, block.roomId)}>
                {words.plan}
              </Button>
            </div>
            {canChange ? null : <p className="muted">{de.frame.readOnlyDay}</p>}
          </PaneSection>
          {followUps(block.roomId, `${block.house} ${block.number}`)}
        </>
      )}
    </Pane>
  )
}

const factsOf = (block: Block) => [
  { term: words.reason, value: block.reason },
  { term: words.from, value: formatDay(block.from) },
  { term: words.to, value: formatLastDay(block.to) || de.blocks.openEnd },
  ...(block.to ? [{ term: words.back, value: formatDay(block.to) }] : []),
  { term: words.places, value: block.places },
]
