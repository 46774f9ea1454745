/** The dialogs about a house, each with the house as it is now. */
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import type { HouseOrder } from '../../stores/overlay.ts'
import { AddRoomsDialog } from './AddRoomsDialog.tsx'
import { ChangeRoomsDialog } from './ChangeRoomsDialog.tsx'
import { ChangeUnitsDialog } from './ChangeUnitsDialog.tsx'
import { CopyFloorDialog } from './CopyFloorDialog.tsx'
import { HouseDialog } from './HouseDialog.tsx'
import { PlacesDialog } from './PlacesDialog.tsx'

export interface HouseOrderDialogProps {
  readonly order: HouseOrder
  readonly onClose: () => void
}

export function HouseOrderDialog({ order, onClose }: HouseOrderDialogProps) {
  if (order.to === 'add') return <HouseDialog house={null} onClose={onClose} />
  return <WithHouse order={order} onClose={onClose} />
}

type Existing = Exclude<HouseOrder, { readonly to: 'add' }>

function WithHouse({ order, onClose }: { readonly order: Existing; readonly onClose: () => void }) {
  const { asOf } = useDay()
  const { value: edited } = useQuery('houses.edit', { ...asOf, accommodationId: order.accommodationId })
  if (!edited) return null
  if (order.to === 'change') return <HouseDialog house={edited.house} onClose={onClose} />
  if (order.to === 'rooms') return <AddRoomsDialog edited={edited} onClose={onClose} />
  if (order.to === 'copyFloor') return <CopyFloorDialog edited={edited} onClose={onClose} />
  if (order.to === 'units')
    return (
      <ChangeUnitsDialog units={edited.units.filter((unit) => order.unitIds.includes(unit.id))} onClose={onClose} />
    )
  const { to, roomIds } = order
  const rooms = edited.rooms.filter((room) => roomIds.includes(room.id))
  if (to === 'changeRooms') return <ChangeRoomsDialog rooms={rooms} onClose={onClose} />
  return <PlacesDialog to={to} rooms={rooms} onClose={onClose} />
}
