/** The rooms of all houses that a number of the overview counts: where places are free, blocked, or densely taken. */
import { useMemo } from 'react'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { DoorIcon } from '../../components/icons.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openRoom } from '../../stores/location.ts'
import type { RoomsShown } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { formatArea } from '../../text/format.ts'
import './room.css'
import { householdsOf, narrowed, noteOf, type PlanRoom } from './roomView.ts'

interface Row {
  readonly room: PlanRoom
  readonly accommodationId: Parameters<typeof openRoom>[0] | undefined
}

const words = de.accommodations.rooms
/** More than any office of a town has free; a table as long as its rows must not be longer. */
const mostRows = 250
const none: readonly Row[] = []
const placesText = (room: PlanRoom): string => de.accommodations.room.taken(room.places.taken, room.regularPlaces)
const signsOf = (room: PlanRoom): string =>
  [room.stepFree ? de.accommodations.room.stepFree : '', room.purpose ? de.terms.purpose(room.purpose) : '']
    .filter(Boolean)
    .join(', ')
const namesOf = (room: PlanRoom): string =>
  householdsOf(room)
    .map(({ name, people }) => de.terms.householdInRoom(name, people.length))
    .join(', ')

const open = ({ room, accommodationId }: Row): void => {
  if (accommodationId !== undefined) openRoom(accommodationId, room.id)
}

const columns: readonly Column<Row>[] = [
  {
    key: 'house',
    heading: words.house,
    width: 148,
    grow: 2,
    render: ({ room }) => room.houseName,
    sortValue: ({ room }) => room.houseName,
  },
  {
    key: 'number',
    heading: words.room,
    width: 88,
    grow: 0,
    render: (row) => (
      <button type="button" tabIndex={-1} className="room-link" onClick={() => open(row)}>
        {row.room.number}
      </button>
    ),
    text: ({ room }) => room.number,
    sortValue: ({ room }) => room.number,
  },
  {
    key: 'floor',
    heading: words.floor,
    width: 102,
    grow: 0.5,
    render: ({ room }) => (room.floor === null ? '' : de.accommodations.floor(room.floor)),
    sortValue: ({ room }) => room.floor,
  },
  {
    key: 'free',
    heading: words.free,
    align: 'end',
    width: 106,
    grow: 0,
    render: ({ room }) => room.places.freeRegular,
    sortValue: ({ room }) => room.places.freeRegular,
  },
  {
    key: 'densified',
    heading: words.freeDensified,
    align: 'end',
    width: 114,
    grow: 0,
    render: ({ room }) => room.places.freeDensified,
    sortValue: ({ room }) => room.places.freeDensified,
  },
  {
    key: 'taken',
    heading: words.taken,
    align: 'end',
    width: 80,
    grow: 0,
    render: ({ room }) => placesText(room),
    sortValue: ({ room }) => room.places.taken,
  },
  {
    key: 'area',
    heading: words.area,
    align: 'end',
    width: 82,
    grow: 0,
    render: ({ room }) => formatArea(room.areaHundredths),
    sortValue: ({ room }) => room.areaHundredths,
  },
  { key: 'signs', heading: words.signs, width: 162, grow: 1, render: ({ room }) => signsOf(room) },
  {
    key: 'who',
    heading: words.who,
    width: 118,
    grow: 2,
    render: ({ room }) => (room.block ? `${room.block.reason} (${noteOf(room)})` : namesOf(room)),
  },
]

export function RoomsTable({ shown }: { readonly shown: Exclude<RoomsShown, 'all'> }) {
  const { asOf } = useDay()
  const houses = useQuery('housing.houses', asOf).value
  const shelters = useQuery('housing.plan', { ...asOf, scope: { kind: 'shelter' } }).value
  const others = useQuery('housing.plan', { ...asOf, scope: { kind: 'house' } }).value
  const flats = useQuery('housing.plan', { ...asOf, scope: { kind: 'rented_flat' } }).value
  const rows = useMemo(() => {
    const ids = new Map((houses ?? []).map((house) => [house.shortName, house.id]))
    return [shelters, others, flats]
      .flatMap((plan) => narrowed(plan?.groups ?? [], shown, ''))
      .flatMap((group) => group.rooms)
      .map((room) => ({ room, accommodationId: ids.get(room.house) }))
  }, [houses, shelters, others, flats, shown])
  const isLoading = !shelters || !others || !flats
  return (
    <>
      <DataTable
        label={de.accommodations.roomsWith[shown]}
        rows={isLoading ? none : rows.slice(0, mostRows)}
        columns={columns}
        rowKey={keyOfRow}
        height="content"
        onRowAction={open}
        isLoading={isLoading}
        empty={<EmptyState icon={<DoorIcon size={28} />} title={de.accommodations.noneShown} />}
      />
      {isLoading || rows.length <= mostRows ? null : (
        <p className="houses-more">{words.more(rows.length - mostRows)}</p>
      )}
    </>
  )
}

const keyOfRow = ({ room }: Row): string => String(room.id)
