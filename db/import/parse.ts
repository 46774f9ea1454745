/** A workbook's tables as the register's rows. Pure: what the office's data file says to them is decided in `plan*.ts`. */
import {
  type AccommodationRow,
  type NoticeRow,
  type RegisterRows,
  type RoomRow,
  type RowProblem,
  type SheetKey,
  type StayRow,
  sheetNames,
} from '../domain/register/rows.ts'
import type { AnyColumns } from './columns.ts'
import { accommodationColumns } from './columns-accommodations.ts'
import { noticeColumns } from './columns-notices.ts'
import { personColumns, type WrittenPersonRow } from './columns-people.ts'
import { roomColumns } from './columns-rooms.ts'
import { isOwnNote, sheetKeyOf, sheetKeys } from './columns-sheets.ts'
import { stayColumns } from './columns-stays.ts'
import { resolveRoles } from './parse-roles.ts'
import { type ParsedSheet, parseRows, type SheetRules } from './parse-rows.ts'
import type { SheetTable } from './read-table.ts'

const accommodations: SheetRules<AccommodationRow> = {
  sheet: 'accommodations',
  columns: accommodationColumns,
  key: ['shortName'],
}
const rooms: SheetRules<RoomRow> = { sheet: 'rooms', columns: roomColumns, key: ['accommodation', 'number'] }
const people: SheetRules<WrittenPersonRow> = { sheet: 'people', columns: personColumns, key: ['number'] }
const stays: SheetRules<StayRow> = { sheet: 'stays', columns: stayColumns, key: ['number', 'from'] }
const notices: SheetRules<NoticeRow> = { sheet: 'notices', columns: noticeColumns, key: ['number'] }

/** The column table of each sheet, for all who need headings and not fields. */
export const columnsOf: Readonly<Record<SheetKey, AnyColumns>> = {
  accommodations: accommodationColumns as AnyColumns,
  rooms: roomColumns as AnyColumns,
  people: personColumns as AnyColumns,
  stays: stayColumns as AnyColumns,
  notices: noticeColumns as AnyColumns,
}

export interface ParsedRegister {
  /** Only rows without a problem. */
  readonly rows: RegisterRows
  /** By sheet, then as they stand in it. */
  readonly problems: readonly RowProblem[]
  /** `sheet` is the German name; `heading` as written, or `Spalte F` where a column has values and no heading. */
  readonly unknownColumns: readonly { readonly sheet: string; readonly heading: string }[]
  readonly unknownSheets: readonly string[]
  /** Filled rows below the headings, good and bad. */
  readonly rowCounts: Readonly<Record<SheetKey, number>>
}

/** The sheet that stands for a key: the first that is called so and has anything in it. */
export function tableFor(tables: readonly SheetTable[], key: SheetKey): SheetTable | undefined {
  return tables.find(({ name, rows }) => sheetKeyOf(name) === key && rows.length > 0)
}

const nothing = { rows: [], problems: [], unknown: [], count: 0 }

/**
 * The rows of our sheets. A sheet that is not there gives no rows; a column that is not there gives `undefined`, a blank cell `null`.
 * Never throws, whatever the cells hold.
 */
export function parseRegister(tables: readonly SheetTable[]): ParsedRegister {
  const parse = <Row>(rules: SheetRules<Row>): ParsedSheet<Row> => {
    const table = tableFor(tables, rules.sheet)
    return table ? parseRows(rules, table) : nothing
  }
  const parsed = {
    accommodations: parse(accommodations),
    rooms: parse(rooms),
    people: parse(people),
    stays: parse(stays),
    notices: parse(notices),
  }
  const used = new Set(sheetKeys.map((key) => tableFor(tables, key)))
  return {
    rows: {
      accommodations: parsed.accommodations.rows,
      rooms: parsed.rooms.rows,
      people: resolveRoles(parsed.people.rows),
      stays: parsed.stays.rows,
      notices: parsed.notices.rows,
    },
    problems: sheetKeys.flatMap((key) => parsed[key].problems),
    unknownColumns: sheetKeys.flatMap((key) =>
      parsed[key].unknown.map((heading) => ({ sheet: sheetNames[key], heading })),
    ),
    unknownSheets: tables
      .filter(
        (table) =>
          !used.has(table) && !isOwnNote(table.name) && (sheetKeyOf(table.name) === null || table.rows.length > 0),
      )
      .map(({ name }) => name),
    rowCounts: {
      accommodations: parsed.accommodations.count,
      rooms: parsed.rooms.count,
      people: parsed.people.count,
      stays: parsed.stays.count,
      notices: parsed.notices.count,
    },
  }
}
