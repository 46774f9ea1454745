/** What stands in each cell of the sheet: typed, taken over from the row above, or proposed. Texts in, texts out; pure. */
import { proposeKind, proposeRegime, proposeRoles } from '../../../db/domain/people/proposals.ts'
import type { AssignmentKind, ResidenceStatus } from '../../../db/domain/people/terms.ts'
import type { Birth, Day } from '../../../db/domain/values.ts'
import { parseTypedBirth } from '../../components/fields/typedBirth.ts'
import { parseTypedDay } from '../../components/fields/typedDay.ts'
import { type Column, isBlank, type Sheet, type SheetRow } from '../../stores/intake.ts'
import { de } from '../../text/de.ts'
import { formatBirth, formatDay } from '../../text/format.ts'
import { type ChoiceColumn, choicesOf, isChoice, meaning, meanings, severalOf } from './choices.ts'

/** `above`: as in the row above; `proposed`: what the program expects. */
export type Source = 'typed' | 'above' | 'proposed' | 'none'
export interface Cell {
  readonly text: string
  readonly from: Source
}
export type Cells = Readonly<Record<Column, Cell>>
export interface ShownRow {
  readonly row: SheetRow
  readonly isBlank: boolean
  readonly cells: Cells
}
/** What holds for the whole household. */
export interface Frame {
  readonly today: Day
  readonly day: Day
  /** Key of the nationality that the notice names, or null. */
  readonly nationality: string | null
}
export interface ShownSheet {
  readonly rows: readonly ShownRow[]
  /** The kind of assignment that the first person's papers let one expect. */
  readonly kind: AssignmentKind | null
}

type Ids = { readonly [C in ChoiceColumn]: (typeof choicesOf)[C][number]['id'] }
/** What the text of a cell means in a column of choices. */
export const choiceIn = <C extends ChoiceColumn>(column: C, text: string): Ids[C] | null =>
  (meaning<(typeof choicesOf)[ChoiceColumn][number]>(choicesOf[column], text)?.id ?? null) as Ids[C] | null

export const birthIn = (text: string, today: Day): Birth | null => {
  const typed = parseTypedBirth(text, today)
  return typed.kind === 'birth' ? typed.birth : null
}

/** A typed text as the cell shows it afterwards: `5488` → `05.04.1988`, `syr` → `Syrien`; what means nothing stays as it is. */
export function tidied(column: Column, text: string, today: Day): string {
  const plain = text.replace(/\s+/g, ' ').trim()
  if (isChoice(column)) return meaning(choicesOf[column], plain)?.label ?? plain
  if (column === 'birth') {
    const birth = birthIn(plain, today)
    return birth ? formatBirth(birth.day, birth.precision) : plain
  }
  if (column === 'since' || column === 'regimeSince' || column === 'until')
    return formatDay(parseTypedDay(plain, { today })) || plain
  if (column !== 'further' && column !== 'languages') return plain
  const { found, wrong } = meanings(severalOf[column], plain)
  return wrong === null ? found.map(({ label }) => label).join(', ') : plain
}

const none: Cell = { text: '', from: 'none' }
const proposed = (text: string | null | undefined): Cell => (text ? { text, from: 'proposed' } : none)
const above = (cell: Cell | undefined): Cell => (cell && cell.text !== '' ? { text: cell.text, from: 'above' } : none)
const labelOf = (column: ChoiceColumn, id: string | null): string | undefined =>
  choicesOf[column].find((choice) => choice.id === id)?.label

/** A day that is taken over or proposed, but not before the birth. */
function notBeforeBirth(cell: Cell, birth: Birth | null, today: Day): Cell {
  const day = parseTypedDay(cell.text, { today })
  return birth && day && day < birth.day ? proposed(formatDay(birth.day)) : cell
}

/** Every cell of a row but the role, which needs the whole household. */
function cellsOf(row: SheetRow, before: Cells | null, sheet: Sheet, frame: Frame): Cells {
  const { today, day } = frame
  const typed = (column: Column, otherwise: Cell): Cell => {
    const text = row.cells[column]
    return text === undefined ? otherwise : { text, from: text === '' ? 'none' : 'typed' }
  }
  const own = (column: Column): Cell => typed(column, none)
  const birth = birthIn(row.cells.birth ?? '', today)
  const dated = (column: Column, cell: Cell): Cell => typed(column, notBeforeBirth(cell, birth, today))
  const kept = sheet.kept.nationality || labelOf('nationality', frame.nationality)
  const status = typed('status', above(before?.status))
  const statusId: ResidenceStatus | null = choiceIn('status', status.text)
  // Another status has another beginning, and other benefits.
  const isLikeAbove = status.from === 'above'
  const arrived = proposed(formatDay(day))
  const since = status.text === '' ? none : isLikeAbove ? above(before?.since) : arrived
  const expected = proposed(labelOf('regime', proposeRegime(statusId, day)))
  const regime = typed('regime', isLikeAbove ? above(before?.regime) : expected)
  const regimeSince = regime.text === '' ? none : regime.from === 'above' ? above(before?.regimeSince) : arrived
  return {
    family: typed('family', above(before?.family)),
    given: own('given'),
    birth: own('birth'),
    sex: own('sex'),
    role: own('role'),
    nationality: typed('nationality', before ? above(before.nationality) : proposed(kept)),
    status,
    since: dated('since', since),
    until: typed('until', isLikeAbove ? above(before?.until) : none),
    regime,
    regimeSince: dated('regimeSince', regimeSince),
    languages: typed('languages', above(before?.languages)),
    azr: own('azr'),
    further: own('further'),
    bamf: own('bamf'),
    certificate: own('certificate'),
    file: own('file'),
  }
}

const relativeOf = (cells: Cells, today: Day) => ({
  birth: birthIn(cells.birth.text, today),
  sex: choiceIn('sex', cells.sex.text),
  role: choiceIn('role', cells.role.text),
})

/** The whole sheet as it is shown. A row takes over from the one above it that holds something. */
export function shownSheet(sheet: Sheet, frame: Frame): ShownSheet {
  let before: Cells | null = null
  const rows = sheet.rows.map((row): ShownRow => {
    const shown = { row, isBlank: isBlank(row), cells: cellsOf(row, before, sheet, frame) }
    if (!shown.isBlank) before = shown.cells
    return shown
  })
  const people = rows.filter((row) => !row.isBlank)
  const roles = proposeRoles(
    people.map(({ cells }) => relativeOf(cells, frame.today)),
    frame.day,
  )
  const [first] = people
  return {
    rows: rows.map((shown) => {
      const role = roles[people.indexOf(shown)]
      if (!role || shown.row.cells.role !== undefined) return shown
      const word = de.terms.role(role, choiceIn('sex', shown.cells.sex.text) ?? 'unknown')
      return { ...shown, cells: { ...shown.cells, role: proposed(word) } }
    }),
    kind: first
      ? proposeKind(choiceIn('status', first.cells.status.text), choiceIn('nationality', first.cells.nationality.text))
      : null,
  }
}
