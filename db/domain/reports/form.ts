/**
 * One recipient's occupancy list: what a row is made of, its columns, how its sums read. `rows` is the only place that sees people;
 * columns see the row type alone, so a column can never show what the recipient's row does not carry.
 */

import type { RoomOnDay } from '../housing/occupancy.ts'
import { addDays, type Day, type PersonId, type RoomId, unknownStart } from '../values.ts'
import type { Cell, ReportColumn, ReportDocument } from './document.ts'
import type { OccupancyFacts } from './facts.ts'
import type { Floor, RoomInHouse } from './floors.ts'
import { dayText } from './frame.ts'
import type { Tally } from './tally.ts'

export interface Night {
  readonly on: Day
  readonly limitedMobility: ReadonlySet<PersonId>
  /** Who keeps the place but sleeps elsewhere. */
  readonly absent: ReadonlySet<PersonId>
  /** By room: what is out of which key, and what is to be mended. */
  readonly keysOut: ReadonlyMap<RoomId, OccupancyFacts['keysOut']>
  readonly openDefects: ReadonlyMap<RoomId, OccupancyFacts['openDefects']>
  readonly nationalityNames: Readonly<Record<string, string>>
}

export interface FormColumn<Row> extends ReportColumn {
  readonly cell: (row: Row) => Cell
  /** What stands under the column in a sum row; nothing when left out. */
  readonly sum?: (of: Tally) => Cell
}

export interface Form<Row> {
  readonly title: string
  readonly purpose: (contact: string) => string
  readonly orientation: ReportDocument['orientation']
  readonly heading: (floor: Floor) => string
  readonly rows: (place: RoomInHouse, floor: Floor, night: Night) => readonly Row[]
  readonly columns: readonly FormColumn<Row>[]
  /** What a sum row says after "Summe EG ·" or "Gesamt ·". */
  readonly sumText: (of: Tally, scope: 'floor' | 'all') => string
  readonly figures: (of: Tally) => ReportDocument['figures']
  readonly notes: (of: Tally) => readonly string[]
}

/** A form with its row type closed over: what the report works with. */
export interface Sheet extends Omit<Form<never>, 'rows' | 'columns'> {
  readonly columns: readonly ReportColumn[]
  readonly rows: (floor: Floor, night: Night) => readonly (readonly Cell[])[]
  readonly sums: (label: string, of: Tally) => readonly Cell[]
}

export function sheetOf<Row>(form: Form<Row>): Sheet {
  const { columns, rows, ...rest } = form
  return {
    ...rest,
    columns: columns.map(({ cell: _cell, sum: _sum, ...column }) => column),
    rows: (floor, night) =>
      floor.rooms.flatMap((place) => rows(place, floor, night)).map((row) => columns.map((column) => column.cell(row))),
    sums: (label, of) => columns.map((column, index) => (index === 0 ? label : (column.sum?.(of) ?? null))),
  }
}

/** `leer`, `belegt`, `gesperrt bis 17.11.2022`: the last day named is still blocked. */
export function roomState(room: RoomOnDay): string {
  const taken = room.occupants.length > 0
  const until = room.block?.to ? ` bis ${dayText(addDays(room.block.to, -1))}` : ''
  const state = room.block === null ? (taken ? 'belegt' : 'leer') : `gesperrt${until}${taken ? ', belegt' : ''}`
  return room.inService ? state : `${state}, außerhalb der Mietzeit`
}

/** As `roomState`, with the reason of a block: for those who deal with it. */
export const roomStateWithReason = (room: RoomOnDay): string =>
  room.block === null ? roomState(room) : `${roomState(room)}: ${room.block.reason}`

/** "Since always" is an empty cell, never a date. */
export const knownDay = (day: Day): Day | null => (day === unknownStart ? null : day)
