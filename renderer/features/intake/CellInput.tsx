/** One cell of the sheet: a field without a frame. What is taken over or proposed stands in it, and is overtyped by typing. */
import { type ComponentProps, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { GridColumn } from '../../stores/intake.ts'
import { de } from '../../text/de.ts'
import type { Cell } from './sheet.ts'

export interface CellProps {
  readonly rowId: number
  /** Counted from 1, as the clerk reads it. */
  readonly person: number
  readonly column: GridColumn
  readonly cell: Cell
  /** What the clerk typed; undefined where nothing was. */
  readonly typed: string | undefined
  readonly isWrong: boolean
  /** Element that says what is wrong. */
  readonly noteId: string | null
  readonly isRequired: boolean
  /** Can be read only. */
  readonly isLocked: boolean
  /** Undefined gives the cell back to what it takes over. */
  readonly onType: (text: string | undefined) => void
  /** The cell is left: what was typed is brought to its form. */
  readonly onLeave: () => void
}

/** Ids of the hidden texts that say where a value comes from; the grid has them once. */
export const sourceIds = { above: 'intake-above', proposed: 'intake-proposed' } as const

export interface CellInputProps extends CellProps {
  /** Of a cell with a list. */
  readonly more?: ComponentProps<'input'>
}

export function CellInput(props: CellInputProps) {
  const { cell, column, person, rowId, typed, isWrong, noteId, isRequired, isLocked, onType, onLeave, more } = props
  const before = useRef<string | undefined>(undefined)
  const described = [noteId, cell.from === 'above' || cell.from === 'proposed' ? sourceIds[cell.from] : null]
  return (
    <input
      {...more}
      className="intake-input"
      data-row={rowId}
      data-column={column}
      data-from={cell.from}
      aria-label={de.intake.cell(de.intake.column[column], person)}
      aria-invalid={isWrong}
      aria-required={isRequired}
      aria-describedby={described.filter(Boolean).join(' ') || undefined}
      autoComplete="off"
      spellCheck={false}
      readOnly={isLocked}
      title={cell.text}
      value={cell.text}
      onFocus={(event) => {
        before.current = typed
        event.currentTarget.select()
      }}
      onBlur={(event) => {
        onLeave()
        more?.onBlur?.(event)
      }}
      onChange={(event) => {
        onType(event.target.value)
        more?.onChange?.(event)
      }}
      onKeyDown={(event) => {
        more?.onKeyDown?.(event)
        if (event.key !== 'Escape' || typed === before.current) return
        event.preventDefault()
        // Marked as when it was entered: what is typed next stands instead of it.
        const input = event.currentTarget
        flushSync(() => onType(before.current))
        input.select()
      }}
    />
  )
}
