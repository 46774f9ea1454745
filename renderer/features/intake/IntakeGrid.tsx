/** The sheet itself: a line a person, to be typed into like a list in Excel. */
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react'
import { undoLatest } from '../../api/undo.ts'
import {
  changeRow,
  fillRows,
  type GridColumn,
  gridColumns,
  mostPersons,
  removeRow,
  sheetOf,
  useIntake,
} from '../../stores/intake.ts'
import { de } from '../../text/de.ts'
import { CellInput, sourceIds } from './CellInput.tsx'
import { ChoiceCell } from './ChoiceCell.tsx'
import { choicesOf, isChoice } from './choices.ts'
import { type At, focusCell, focusDetails, placeOf } from './focus.ts'
import { cellsOfBlock, isBlock } from './paste.ts'
import { RowNotes } from './RowNotes.tsx'
import { tidied } from './sheet.ts'
import type { Note } from './sheetRead.ts'
import type { SheetView } from './useSheet.ts'

const words = de.intake
const required: ReadonlySet<GridColumn> = new Set(['family', 'given', 'role'])

export interface IntakeGridProps {
  readonly view: SheetView
  /** Where the keyboard is, or was last. */
  readonly at: At | null
  /** The keyboard is in the sheet now. */
  readonly isInside: boolean
  /** Saving was tried: everything that is missing is said. */
  readonly isTried: boolean
  /** It is being saved: nothing can be typed that would get lost. */
  readonly isLocked: boolean
  readonly onAt: (at: At | null) => void
  readonly onSave: () => void
  readonly onSay: (text: string) => void
}

export function IntakeGrid({ view, at, isInside, isTried, isLocked, onAt, onSave, onSay }: IntakeGridProps) {
  const { rows, people, noticeId, today } = view
  /** The cell in which something was typed since it was entered. */
  const [typing, setTyping] = useState<At | null>(null)
  const go = (from: At, step: number, column: GridColumn): boolean => {
    const next = rows[rows.findIndex(({ row }) => row.id === from.rowId) + step]
    if (next) focusCell(next.row.id, column)
    return next !== undefined
  }
  const onEnter = (from: At) => {
    const shown = rows.find(({ row }) => row.id === from.rowId)
    if (shown?.isBlank && shown === rows.at(-1)) {
      if (people.length > 0) onSave()
      else onSay(words.nobody)
    } else if (!go(from, 1, 'family') && rows.length === mostPersons) onSave()
    else onSay('')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const from = placeOf(event.target)
    if (!from || event.defaultPrevented) return
    const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
    const orders: Readonly<Record<string, (() => void) | false>> = {
      Enter: isPlain && !event.shiftKey && (() => onEnter(from)),
      ArrowDown: isPlain && (() => go(from, 1, from.column)),
      ArrowUp: isPlain && (() => go(from, -1, from.column)),
      F4: isPlain && focusDetails,
      Delete: event.ctrlKey && (() => remove(from)),
      // Nothing typed yet: what can be taken back is the household before.
      z: event.ctrlKey && people.length === 0 && (() => void undoLatest()),
    }
    const order = orders[event.key]
    if (!order) return
    event.preventDefault()
    order()
  }
  const remove = (from: At) => {
    if (rows.find(({ row }) => row.id === from.rowId)?.isBlank) return
    if (!go(from, 1, from.column)) go(from, -1, from.column)
    removeRow(noticeId, from.rowId)
  }
  const onPaste = (event: ClipboardEvent) => {
    const from = placeOf(event.target)
    const text = event.clipboardData.getData('text/plain')
    if (!from || !isBlock(text)) return
    event.preventDefault()
    const { filled, left } = fillRows(noticeId, from.rowId, cellsOfBlock(text, from.column, today))
    onSay(words.pasted(filled, left))
  }
  const type = (id: number, column: GridColumn, text: string | undefined) =>
    changeRow(noticeId, id, ({ cells: { [column]: _, ...cells } }) => ({
      cells: text === undefined ? cells : { ...cells, [column]: text },
    }))
  const leave = (id: number, column: GridColumn) => {
    setTyping(null)
    // As it stands now: a list may have put its choice there a moment ago.
    const typed = sheetOf(useIntake.getState(), noticeId).rows.find((row) => row.id === id)?.cells[column]
    if (typed === undefined) return
    const text = tidied(column, typed, today)
    if (text !== typed) type(id, column, text)
  }
  return (
    <div className="intake-scroll">
      {/* The keys and the pasting of every cell in it. */}
      <table
        className="intake-grid"
        aria-label={words.table}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onFocus={(event) => onAt(placeOf(event.target))}
        onBlur={(event) => (placeOf(event.relatedTarget) ? null : onAt(null))}
      >
        <caption className="visually-hidden">
          {words.table}
          <span id={sourceIds.above}>{words.taken}</span>
          <span id={sourceIds.proposed}>{words.proposed}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col" className="intake-number">
              {words.number}
            </th>
            {gridColumns.map((column) => (
              <th key={column} scope="col" data-column={column} title={words.column[column]}>
                {words.short[column] ?? words.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((shown, index) => {
            const { row } = shown
            const isHere = at?.rowId === row.id
            const isNow = isHere && isInside
            const notes = view
              .notesOf(shown)
              .filter((note) => isDue(note, typing?.rowId === row.id ? typing.column : null, isNow && !isTried))
            const noteId = `intake-notes-${row.id}`
            return [
              <tr key={row.id} data-blank={shown.isBlank} data-here={isHere}>
                <th scope="row" className="intake-number">
                  {index + 1}
                </th>
                {gridColumns.map((column) => {
                  const cell = {
                    rowId: row.id,
                    person: index + 1,
                    column,
                    cell: shown.isBlank && !isNow ? { text: '', from: 'none' as const } : shown.cells[column],
                    typed: row.cells[column],
                    isLocked,
                    isWrong: notes.some((note) => note.column === column && note.severity === 'block'),
                    noteId: notes.some((note) => note.column === column) ? noteId : null,
                    isRequired: required.has(column) && !shown.isBlank,
                    onType: (text: string | undefined) => {
                      setTyping({ rowId: row.id, column })
                      type(row.id, column, text)
                    },
                    onLeave: () => leave(row.id, column),
                  }
                  return (
                    <td key={column} data-column={column} data-wrong={cell.isWrong}>
                      {isChoice(column) ? (
                        <ChoiceCell {...cell} choices={choicesOf[column]} />
                      ) : (
                        <CellInput {...cell} />
                      )}
                    </td>
                  )
                })}
              </tr>,
              <RowNotes
                key={`${row.id} notes`}
                id={noteId}
                shown={shown}
                notes={notes}
                columns={gridColumns.length}
                today={today}
              />,
            ]
          })}
        </tbody>
      </table>
    </div>
  )
}

/** What is wrong is said when the cell is left; what is missing, when the person is. */
function isDue(note: Note, editing: GridColumn | null, isTyping: boolean): boolean {
  if (note.isMissing || note.column === 'family' || note.column === 'given') return !isTyping
  return note.column !== editing
}
