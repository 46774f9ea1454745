/** The columns of the rooms and the units of a house. */
import { roomPurposes } from '../../../db/domain/housing/terms.ts'
import type { Day } from '../../../db/domain/values.ts'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatArea, formatDay, formatLastDay } from '../../text/format.ts'
import type { EditedRoom, EditedUnit, HouseDefect, HouseKey } from './typed.ts'

const words = de.houses
const heads = words.column

const plain = <Row,>(
  key: string,
  heading: string,
  text: (row: Row) => string,
  more: Partial<Column<Row>> = {},
): Column<Row> => ({
  key,
  heading,
  width: 96,
  grow: 1,
  render: text,
  text,
  sortValue: (row) => text(row) || null,
  ...more,
})
const figure = <Row,>(key: string, heading: string, of: (row: Row) => number | null, width = 84): Column<Row> => ({
  key,
  heading,
  align: 'end',
  width,
  grow: 0,
  render: (row) => of(row) ?? '',
  sortValue: of,
})

/** In service or not on the day, and what comes next. */
export function serviceOf({ places, lines }: Pick<EditedRoom, 'places' | 'lines'>, day: Day): string {
  const next = lines.find((line) => line.from > day)
  const now = lines.find((line) => line.from <= day && (line.to === null || line.to > day))
  if (!places || !now) {
    if (next) return words.service.from(formatDay(next.from))
    return lines.length === 0 ? words.service.never : words.service.closed
  }
  if (next && next.from === now.to)
    return words.service.places(formatDay(next.from), next.regularPlaces, next.densifiedPlaces)
  return now.to === null ? words.service.open : words.service.until(formatLastDay(now.to))
}

export const roomColumns = (day: Day): readonly Column<EditedRoom>[] => [
  plain('number', heads.number, (room) => room.number, { width: 84, grow: 0 }),
  plain('floor', heads.floor, (room) => room.floor ?? '', { width: 76, grow: 0 }),
  plain('unit', heads.unit, (room) => room.unit, { width: 116, grow: 2 }),
  figure('regular', heads.regular, (room) => room.places?.regularPlaces ?? null),
  figure('densified', heads.densified, (room) => room.places?.densifiedPlaces ?? null, 96),
  figure('people', heads.people, (room) => room.people, 72),
  {
    ...plain<EditedRoom>('area', heads.area, (room) => formatArea(room.areaHundredths), {
      align: 'end',
      width: 88,
      grow: 0,
    }),
    sortValue: (room) => room.areaHundredths,
  },
  plain('stepFree', heads.stepFree, (room) => (room.stepFree === null ? '' : room.stepFree ? words.yes : words.no), {
    width: 88,
    grow: 0,
  }),
  plain('purpose', heads.purpose, (room) => (room.purpose ? roomPurposes[room.purpose].term : ''), {
    width: 124,
    grow: 1,
  }),
  plain('service', heads.service, (room) => serviceOf(room, day), { width: 160, grow: 2 }),
]

export const unitColumns: readonly Column<EditedUnit>[] = [
  plain('name', heads.unit, (unit) => unit.name || words.units.unnamed, { width: 160, grow: 2 }),
  plain('form', heads.form, (unit) => (unit.form ? words.form(unit.form) : '')),
  plain('kitchen', heads.kitchen, (unit) => (unit.kitchen ? words.kitchen(unit.kitchen) : '')),
  plain('bath', heads.bath, (unit) => (unit.bath ? words.bath(unit.bath) : '')),
  plain('legalClass', heads.legalClass, (unit) => (unit.legalClass ? de.terms.legalClass(unit.legalClass) : '')),
  figure('rooms', heads.rooms, (unit) => unit.rooms),
]

const kept = de.homes.list
export const defectColumns: readonly Column<HouseDefect>[] = [
  plain('room', kept.room, (defect) => defect.room || kept.house, { width: 84, grow: 0 }),
  plain('text', kept.text, (defect) => defect.text, { width: 240, grow: 4, wraps: true }),
  plain('state', kept.state, (defect) => de.homes.state(defect.state), { width: 110, grow: 0 }),
  {
    ...plain<HouseDefect>('since', kept.since, (defect) => formatDay(defect.foundOn)),
    sortValue: (one) => one.foundOn,
  },
]
export const keyColumns: readonly Column<HouseKey>[] = [
  plain('room', kept.room, (key) => key.room, { width: 84, grow: 0 }),
  plain('label', kept.label, (key) => key.label, { width: 160, grow: 2 }),
  figure('pieces', kept.pieces, (key) => key.pieces, 72),
  plain('name', kept.name, (key) => key.name, { width: 160, grow: 3 }),
  { ...plain<HouseKey>('since', kept.since, (key) => formatDay(key.handedOn)), sortValue: (one) => one.handedOn },
]
