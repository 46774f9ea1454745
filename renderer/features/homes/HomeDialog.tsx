/** The dialogs about what is kept of a room, each with the room as it is now. */
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
  return <WithRoom order={order} onClose={onClose} />
}

type OfRoom = Exclude<HomeOrder, { readonly to: 'photo' }>

function WithRoom({ order, onClose }: { readonly order: OfRoom; readonly onClose: () => void }) {
  const { asOf } = useDay()
  const { roomId } = order
  const { value: kept } = useQuery('homes.room', { ...asOf, roomId })
  if (order.to === 'defect') return <DefectDialog roomId={roomId} onClose={onClose} />
  if (order.to === 'note') return <NoteDialog roomId={roomId} onClose={onClose} />
  if (!kept) return null
  if (order.to === 'key') return <KeyDialog roomId={roomId} people={kept.people} onClose={onClose} />
  if (order.to === 'keyBack') {
    const held = kept.keys.find((key) => key.id === order.id)
    return held ? <KeyBackDialog held={held} onClose={onClose} /> : null
  }
  const defect = kept.defects.find((one) => one.id === order.id)
  return defect ? <DefectStateDialog defect={defect} onClose={onClose} /> : null
}
