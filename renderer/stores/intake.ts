/**
 * The sheets on which people are being entered, one for each notice and one for those who come without. They outlive a look at another
 * screen; being about persons, they are held in memory only and end with the window.
 */
import { create } from 'zustand'
import type { AssignmentKind, HousingNeed } from '../../db/domain/people/terms.ts'
import type { AuditId, Day, HouseholdId, NoticeId } from '../../db/domain/values.ts'

/** The columns of the sheet in their order, then what stands below it for one person. */
export const gridColumns = [
  'family',
  'given',
  'birth',
  'sex',
  'role',
  'nationality',
  'status',
  'since',
  'regime',
  'azr',
] as const
export const detailColumns = ['until', 'regimeSince', 'further', 'languages', 'bamf', 'certificate', 'file'] as const
export type GridColumn = (typeof gridColumns)[number]
export type Column = GridColumn | (typeof detailColumns)[number]

export interface SheetRow {
  readonly id: number
  /** What was typed; a column that is not named takes over or is proposed, an empty text is meant to be empty. */
  readonly cells: Readonly<Partial<Record<Column, string>>>
  readonly needs: readonly HousingNeed[]
}
/** A household that was entered from this sheet. */
export interface SavedHousehold {
  readonly householdId: HouseholdId
  readonly auditId: AuditId | null
  readonly number: string
  readonly name: string
  readonly people: readonly string[]
  readonly day: Day
}
export interface Sheet {
  /** Null: today. */
  readonly day: Day | null
  /** Null: as the papers let one expect. */
  readonly kind: AssignmentKind | null
  /** Of the household before: what the next one begins with. */
  readonly kept: { readonly nationality: string; readonly kind: AssignmentKind | null }
  /** The last one is always empty, up to the most that one household can have. */
  readonly rows: readonly SheetRow[]
  /** Likenesses that the clerk has looked at: row and person. */
  readonly seen: readonly string[]
  readonly saved: readonly SavedHousehold[]
}

export const mostPersons = 20
let lastRow = 0
const newRow = (): SheetRow => {
  lastRow += 1
  return { id: lastRow, cells: {}, needs: [] }
}

/** Nothing was typed into the row. */
export const isBlank = ({ cells, needs }: SheetRow): boolean =>
  needs.length === 0 && Object.values(cells).every((text) => text.trim() === '')

/** With one empty row behind those that hold something. */
function closed(rows: readonly SheetRow[]): readonly SheetRow[] {
  const last = rows.at(-1)
  return rows.length < mostPersons && (!last || !isBlank(last)) ? [...rows, newRow()] : rows
}
const blankSheet = (): Sheet => ({
  day: null,
  kind: null,
  kept: { nationality: '', kind: null },
  rows: closed([]),
  seen: [],
  saved: [],
})

/** How many people stand on a sheet that is not saved yet. */
export const peopleOn = (sheet: Sheet | undefined): number => sheet?.rows.filter((row) => !isBlank(row)).length ?? 0

const keyOf = (noticeId: NoticeId | null): string => String(noticeId ?? 'none')

interface Intake {
  readonly sheets: Readonly<Record<string, Sheet>>
}
export const useIntake = create<Intake>()(() => ({ sheets: {} }))

const empty = blankSheet()
/** The sheet of a notice, or (null) of those who come without one. */
export const sheetOf = ({ sheets }: Intake, noticeId: NoticeId | null): Sheet => sheets[keyOf(noticeId)] ?? empty

/** Changes a sheet; rows are brought to their form. */
export function changeSheet(noticeId: NoticeId | null, change: (sheet: Sheet) => Partial<Sheet>): void {
  useIntake.setState((state) => {
    const sheet = sheetOf(state, noticeId)
    const changed = { ...sheet, ...change(sheet) }
    return { sheets: { ...state.sheets, [keyOf(noticeId)]: { ...changed, rows: closed(changed.rows) } } }
  })
}

export const changeRow = (noticeId: NoticeId | null, id: number, change: (row: SheetRow) => Partial<SheetRow>): void =>
  changeSheet(noticeId, ({ rows }) => ({ rows: rows.map((row) => (row.id === id ? { ...row, ...change(row) } : row)) }))

export const removeRow = (noticeId: NoticeId | null, id: number): void =>
  changeSheet(noticeId, ({ rows }) => ({ rows: rows.filter((row) => row.id !== id) }))

/** Puts texts into rows from a place on; rows that are missing are added. @returns how many rows did not fit */
export function fillRows(
  noticeId: NoticeId | null,
  firstId: number,
  texts: readonly SheetRow['cells'][],
): { readonly filled: number; readonly left: number } {
  let left = 0
  changeSheet(noticeId, ({ rows }) => {
    const first = Math.max(
      rows.findIndex((row) => row.id === firstId),
      0,
    )
    const room = mostPersons - first
    left = Math.max(0, texts.length - room)
    const filled = texts.slice(0, room).map((cells, at) => {
      const row = rows[first + at] ?? newRow()
      return { ...row, cells: { ...row.cells, ...cells } }
    })
    return { rows: [...rows.slice(0, first), ...filled, ...rows.slice(first + filled.length)] }
  })
  return { filled: texts.length - left, left }
}

/** Empties the sheet for the next household; what is common stays. */
export const nextHousehold = (noticeId: NoticeId | null, saved: SavedHousehold, kept: Sheet['kept']): void =>
  changeSheet(noticeId, (sheet) => ({
    rows: [],
    seen: [],
    kind: null,
    kept,
    saved: [...sheet.saved, saved],
  }))

/** Throws away what was typed and not saved. */
export const discardSheet = (noticeId: NoticeId | null): void =>
  changeSheet(noticeId, ({ saved }) => ({ ...blankSheet(), saved }))

/** Another data file was opened. */
export const discardIntake = (): void => useIntake.setState({ sheets: {} })
