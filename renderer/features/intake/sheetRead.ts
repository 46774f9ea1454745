/** The sheet read as persons, with what is wrong or worth a second look in which cell. Pure. */
import type { EnteredPerson, IntakeFacts, IntakeField, IntakeFinding } from '../../../db/domain/people/entered.ts'
import { intakeFindings } from '../../../db/domain/people/intake.ts'
import type { AssignmentKind } from '../../../db/domain/people/terms.ts'
import { addDays, type Day } from '../../../db/domain/values.ts'
import { parseTypedBirth } from '../../components/fields/typedBirth.ts'
import { parseTypedDay } from '../../components/fields/typedDay.ts'
import { type Column, detailColumns, gridColumns } from '../../stores/intake.ts'
import { de } from '../../text/de.ts'
import { intakeSentence } from '../../text/errors.ts'
import { formatBirth } from '../../text/format.ts'
import { choicesOf, isChoice, meaning, meanings, severalOf } from './choices.ts'
import { choiceIn, type Frame, type ShownRow, type ShownSheet } from './sheet.ts'

export interface Note {
  /** Place among the rows that hold something; null is the household. */
  readonly person: number | null
  readonly column: Column | 'day'
  readonly severity: 'block' | 'warn'
  /** Only not known yet: said once for all of them. */
  readonly isMissing: boolean
  readonly text: string
}
export interface ReadSheet {
  readonly persons: readonly EnteredPerson[]
  readonly notes: readonly Note[]
}

const wrongIn = de.intake.wrong
const columns: readonly Column[] = [...gridColumns, ...detailColumns]
/** As many letters as the contract takes. */
const longest: Readonly<Partial<Record<Column, number>>> = {
  family: 120,
  given: 120,
  azr: 40,
  bamf: 40,
  certificate: 40,
  file: 40,
}

/** Why the text of a cell cannot be read; null when it can. */
export function misread(column: Column, text: string, today: Day): string | null {
  if (text.trim() === '') return null
  if (text.length > (longest[column] ?? 500)) return wrongIn.long
  if (isChoice(column)) return meaning(choicesOf[column], text) ? null : wrongIn.choice(text)
  if (column === 'birth') {
    const typed = parseTypedBirth(text, today)
    if (typed.kind === 'ambiguous')
      return wrongIn.ambiguous(
        text,
        typed.births.map(({ day, precision }) => formatBirth(day, precision)).join(de.intake.or),
      )
    return typed.kind === 'wrong' ? wrongIn.birth(text) : null
  }
  if (column === 'since' || column === 'regimeSince' || column === 'until')
    return parseTypedDay(text, { today }) ? null : wrongIn.date(text)
  if (column !== 'further' && column !== 'languages') return null
  const { wrong } = meanings(severalOf[column], text)
  return wrong === null ? null : wrongIn.choice(wrong)
}

function personIn({ cells, row }: ShownRow, { today, day }: Frame): EnteredPerson {
  const text = (column: Column) => cells[column].text.trim()
  const dayIn = (column: Column) => parseTypedDay(text(column), { today })
  const birth = parseTypedBirth(text('birth'), today)
  const status = choiceIn('status', text('status'))
  const regime = choiceIn('regime', text('regime'))
  const last = dayIn('until')
  return {
    familyName: text('family'),
    givenName: text('given'),
    birth: birth.kind === 'birth' ? birth.birth : null,
    sex: choiceIn('sex', text('sex')) ?? 'unknown',
    role: choiceIn('role', text('role')) ?? 'other',
    nationality: choiceIn('nationality', text('nationality')),
    furtherNationalities: meanings(severalOf.further, text('further')).found.map(({ id }) => id),
    languages: meanings(severalOf.languages, text('languages')).found.map(({ id }) => id),
    azrNumber: text('azr') || null,
    bamfFileNumber: text('bamf') || null,
    arrivalCertificate: text('certificate') || null,
    fileNumber: text('file') || null,
    status: status && { status, from: dayIn('since') ?? day, to: last && addDays(last, 1) },
    regime: regime && { regime, from: dayIn('regimeSince') ?? day },
    needs: row.needs,
  }
}

const columnOf: Readonly<Record<IntakeField, Column | 'day'>> = {
  familyName: 'family',
  givenName: 'given',
  birth: 'birth',
  sex: 'sex',
  role: 'role',
  nationality: 'nationality',
  furtherNationalities: 'further',
  languages: 'languages',
  azrNumber: 'azr',
  bamfFileNumber: 'bamf',
  arrivalCertificate: 'certificate',
  fileNumber: 'file',
  status: 'status',
  statusFrom: 'since',
  statusTo: 'until',
  regime: 'regime',
  regimeFrom: 'regimeSince',
  needs: 'family',
  day: 'day',
}
const noteOf = (found: IntakeFinding): Note => ({
  person: found.person,
  column: columnOf[found.field],
  severity: found.severity,
  isMissing: found.rule === 'missing',
  text: intakeSentence(found),
})

/** @param kind what is chosen or proposed; the rules do not ask for it */
export function readSheet(shown: ShownSheet, frame: Frame, facts: IntakeFacts, kind: AssignmentKind | null): ReadSheet {
  const people = shown.rows.filter((row) => !row.isBlank)
  const unread = people.flatMap(({ cells }, person) =>
    columns.flatMap((column): Note[] => {
      const text = misread(column, cells[column].text, frame.today)
      return text === null ? [] : [{ person, column, severity: 'block', isMissing: false, text }]
    }),
  )
  const persons = people.map((row) => personIn(row, frame))
  const household = { day: frame.day, kind: kind ?? 'other', persons }
  const isUnread = (note: Note) => unread.some(({ person, column }) => person === note.person && column === note.column)
  const ruled = persons.length === 0 ? [] : intakeFindings(household, facts).map(noteOf)
  return { persons, notes: [...unread, ...ruled.filter((note) => !isUnread(note))] }
}
