/** Moving the keyboard about the sheet: its cells are found by row and column. */
import type { Column, GridColumn } from '../../stores/intake.ts'

const grid = (): HTMLElement | null => document.querySelector<HTMLElement>('.intake-grid')

const cellAt = (rowId: number, column: string): HTMLInputElement | null =>
  grid()?.querySelector<HTMLInputElement>(`[data-row="${rowId}"][data-column="${column}"]`) ?? null

/** To a cell, or to the field below the sheet in which the column stands: at once, so that no key gets lost, else when it stands there. */
export function focusCell(rowId: number, column: Column): void {
  if (!goTo(rowId, column)) window.setTimeout(() => goTo(rowId, column))
}

function goTo(rowId: number, column: Column): boolean {
  const field = `.intake-details [data-column="${column}"] input`
  const cell = cellAt(rowId, column) ?? document.querySelector<HTMLElement>(field)
  cell?.focus()
  cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  return cell !== null
}

/** The first field of what belongs to the marked person. */
export const focusDetails = (): void => document.querySelector<HTMLElement>('.intake-details input')?.focus()

/** To the field that says how they were assigned. */
export const focusKind = (): void => document.querySelector<HTMLElement>('.intake-head .q-select button')?.focus()

export interface At {
  readonly rowId: number
  readonly column: GridColumn
}
/** Which cell an element is. */
export function placeOf(element: EventTarget | null): At | null {
  if (!(element instanceof HTMLInputElement)) return null
  const { row, column } = element.dataset
  return row === undefined || column === undefined ? null : { rowId: Number(row), column: column as GridColumn }
}
