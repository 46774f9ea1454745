/** The dialogs about what is kept of a room or a house, each as it is now. */
import type { AccommodationId, RoomId } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import type { HomeOrder } from '../../stores/overlay.ts'
import { DefectDialog, DefectStateDialog } from './DefectDialogs.tsx'
import { KeyBackDialog, KeyDialog } from './KeyDialogs.tsx'
import { NoteDialog } from './NoteDialog.tsx'
import { PhotoDialog } from './PhotoDialog.tsx'

export interface HomeDialogProps {
  readonly order: HomeOrder
  readonly onClose: () => void
}

export function HomeDialog({ order, onClose }: HomeDialogProps) {
  if (order.to === 'photo') return <PhotoDialog photo={order.photo} onClose={onClose} />
  if (order.to === 'defect') return <DefectDialog about={order.about} onClose={onClose} />
  if (order.to === 'note') return <NoteDialog about={order.about} onClose={onClose} />
  if (order.to === 'key' || order.to === 'keyBack') return <OfKey order={order} onClose={onClose} />
  const { about, id } = order
  return 'roomId' in about ? (
    <OfRoomDefect roomId={about.roomId} id={id} onClose={onClose} />
  ) : (
    <OfHouseDefect accommodationId={about.accommodationId} id={id} onClose={onClose} />
  )
}

type KeyOrder = Extract<HomeOrder, { readonly to: 'key' | 'keyBack' }>

function OfKey({ order, onClose }: { readonly order: KeyOrder; readonly onClose: () => void }) {
  const { asOf } = useDay()
  const { roomId } = order
  const { value: kept } = useQuery('homes.room', { ...asOf, roomId })
  if (!kept) return null
  if (order.to === 'key') return <KeyDialog roomId={roomId} people={kept.people} onClose={onClose} />
  const held = kept.keys.find((key) => key.id === order.id)
  return held ? <KeyBackDialog held={held} onClose={onClose} /> : null
}

interface OfDefect {
  readonly id: number
  readonly onClose: () => void
}

function OfRoomDefect({ roomId, id, onClose }: OfDefect & { readonly roomId: RoomId }) {
  const { asOf } = useDay()
  const defect = useQuery('homes.room', { ...asOf, roomId }).value?.defects.find((one) => one.id === id)
  return defect ? <DefectStateDialog defect={defect} onClose={onClose} /> : null
}

function OfHouseDefect({ accommodationId, id, onClose }: OfDefect & { readonly accommodationId: AccommodationId }) {
  const { asOf } = useDay()
  const defect = useQuery('homes.building', { ...asOf, accommodationId }).value?.defects.find((one) => one.id === id)
  return defect ? <DefectStateDialog defect={defect} onClose={onClose} /> : null
}
