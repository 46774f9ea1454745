/** What else can be said of the marked person: further papers, languages, needs. Below the sheet, reached with F4. */
import type { KeyboardEvent } from 'react'
import { codesOf, type HousingNeed, housingNeeds } from '../../../db/domain/people/terms.ts'
import { Button } from '../../components/Button.tsx'
import { Checkbox } from '../../components/fields/Checkbox.tsx'
import { DateField } from '../../components/fields/DateField.tsx'
import { TextField } from '../../components/fields/TextField.tsx'
import { parseTypedDay } from '../../components/fields/typedDay.ts'
import { type Column, changeRow, detailColumns, removeRow } from '../../stores/intake.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { type At, focusCell } from './focus.ts'
import { type ShownRow, tidied } from './sheet.ts'
import type { SheetView } from './useSheet.ts'

const words = de.intake
const help: Partial<Record<Column, string>> = {
  until: words.details.untilHelp,
  further: words.details.several,
  languages: words.details.several,
}

export interface RowDetailsProps {
  readonly view: SheetView
  readonly shown: ShownRow
  /** Where in the sheet one came from. */
  readonly from: At | null
}

export function RowDetails({ view, shown, from }: RowDetailsProps) {
  const { noticeId, today } = view
  const { row, cells } = shown
  const place = view.rows.indexOf(shown) + 1
  const name = de.terms.calledName({ familyName: cells.family.text, givenName: cells.given.text })
  const notes = view.notesOf(shown)
  const type = (column: Column, text: string) =>
    changeRow(noticeId, row.id, (before) => ({ cells: { ...before.cells, [column]: text } }))
  const leave = (column: Column) => {
    const typed = row.cells[column]
    if (typed !== undefined && tidied(column, typed, today) !== typed) type(column, tidied(column, typed, today))
  }
  const toggle = (need: HousingNeed, isNeeded: boolean) =>
    changeRow(noticeId, row.id, ({ needs }) => ({
      needs: isNeeded ? [...needs, need] : needs.filter((other) => other !== need),
    }))
  const back = () => focusCell(row.id, from?.column ?? 'family')
  // Before the fields, which keep their keys to themselves; a calendar that drops out of one is no part of this.
  const onKeyDown = (event: KeyboardEvent) => {
    const isHere = event.target instanceof Node && event.currentTarget.contains(event.target)
    if ((event.key !== 'F4' && event.key !== 'Escape') || !isHere) return
    event.preventDefault()
    back()
  }
  return (
    // F4 and Esc lead back into the sheet from every field in it.
    <section className="intake-details" aria-label={words.details.title} onKeyDownCapture={onKeyDown}>
      <header className="intake-details-head">
        <h2>{words.details.of(place, shown.isBlank ? '' : name)}</h2>
        <span className="muted">{words.details.keys}</span>
      </header>
      <div className="intake-details-fields">
        {detailColumns.map((column) => {
          const label = words.column[column]
          const { text } = cells[column]
          const error = notes.find((note) => note.column === column)?.text ?? null
          return (
            <div key={`${row.id} ${column}`} data-column={column}>
              {column === 'until' || column === 'regimeSince' ? (
                <DateField
                  label={label}
                  help={help[column]}
                  value={parseTypedDay(text, { today })}
                  today={today}
                  error={error}
                  onChange={(day) => type(column, formatDay(day))}
                />
              ) : (
                <TextField
                  label={label}
                  help={help[column]}
                  value={text}
                  error={error}
                  onChange={(typed) => type(column, typed)}
                  onBlur={() => leave(column)}
                />
              )}
            </div>
          )
        })}
      </div>
      <fieldset className="intake-needs">
        <legend className="q-label">{words.details.needs}</legend>
        {codesOf(housingNeeds).map((need) => (
          <Checkbox key={need} isSelected={row.needs.includes(need)} onChange={(isNeeded) => toggle(need, isNeeded)}>
            {housingNeeds[need].term}
          </Checkbox>
        ))}
      </fieldset>
      {shown.isBlank ? null : (
        <div>
          <Button
            onPress={() => {
              const next = view.rows.find((other) => other !== shown)
              removeRow(noticeId, row.id)
              if (next) focusCell(next.row.id, 'family')
            }}
          >
            {words.details.remove}
          </Button>
        </div>
      )}
    </section>
  )
}
