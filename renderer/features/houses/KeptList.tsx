/** What is open in a house: its defects, or who has which keys. Enter opens the room, or what is kept of the house itself. */
import type { RoomId } from '../../../db/domain/values.ts'
import type { OutputOf } from '../../api/useQuery.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import { defectColumns, keyColumns } from './houseColumns.tsx'
import type { HouseDefect, HouseKey } from './typed.ts'

const words = de.homes.list
const keyOf = (row: { readonly id: number }): string => String(row.id)
const none: readonly never[] = []
const openRoomOf = ({ roomId }: { readonly roomId: RoomId }) => openInPane({ kind: 'room', id: roomId })

export interface KeptListProps {
  readonly view: 'defects' | 'keys'
  readonly kept: OutputOf<'homes.house'> | undefined
  /** What is kept of the house itself. */
  readonly onHouse: () => void
}

export function KeptList({ view, kept, onHouse }: KeptListProps) {
  return view === 'defects' ? (
    <DataTable<HouseDefect>
      label={words.defects}
      rows={kept?.defects ?? none}
      columns={defectColumns}
      rowKey={keyOf}
      onRowAction={({ roomId }) => (roomId === null ? onHouse() : openRoomOf({ roomId }))}
      isLoading={!kept}
      empty={<EmptyState title={words.noDefects}>{words.noDefectsText}</EmptyState>}
    />
  ) : (
    <DataTable<HouseKey>
      label={words.keys}
      rows={kept?.keys ?? none}
      columns={keyColumns}
      rowKey={keyOf}
      onRowAction={openRoomOf}
      isLoading={!kept}
      empty={<EmptyState title={words.noKeys}>{words.noKeysText}</EmptyState>}
    />
  )
}
