/** Below a person of the sheet: what is wrong, what is still open, and who in the register it may be. */
import type { Day } from '../../../db/domain/values.ts'
import { useAsked } from '../../api/useAsked.ts'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { CrossIcon, InfoIcon, WarningIcon } from '../../components/icons.tsx'
import { useWords } from '../../components/words.tsx'
import { openInPane } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { knownPeople } from './likeness.ts'
import type { ShownRow } from './sheet.ts'
import { birthIn } from './sheet.ts'
import type { Note } from './sheetRead.ts'

const words = de.intake
const mostKnown = 3
/** Shorter texts are still being typed. */
const enough = { name: 2, number: 6 } as const

export interface RowNotesProps {
  readonly id: string
  readonly shown: ShownRow
  readonly notes: readonly Note[]
  readonly columns: number
  readonly today: Day
}

export function RowNotes({ id, shown, notes, columns, today }: RowNotesProps) {
  const known = useKnown(shown, today).slice(0, mostKnown)
  const missing = notes.filter(({ isMissing }) => isMissing)
  const others = notes.filter(({ isMissing }) => !isMissing)
  if (notes.length === 0 && known.length === 0) return null
  return (
    <tr className="intake-notes">
      <td />
      <td colSpan={columns}>
        <div id={id} aria-live="polite">
          {others.map((note) => (
            <Line key={`${note.column} ${note.text}`} kind={note.severity === 'block' ? 'bad' : 'warn'}>
              {note.text}
            </Line>
          ))}
          {missing.length > 0 ? (
            <Line kind="info">
              {words.missing(missing.map(({ column }) => words.column[column === 'day' ? 'since' : column]).join(', '))}
            </Line>
          ) : null}
        </div>
        {known.length > 0 ? (
          <div className="intake-known">
            <Line kind="warn">{words.similar.lead}</Line>
            {known.map(({ personId, name, line }) => (
              <span key={personId} className="intake-known-person">
                {line}
                <Button
                  size="small"
                  aria-label={words.similar.showNamed(name)}
                  onPress={() => {
                    openInPane({ kind: 'person', id: personId })
                    focusPane()
                  }}
                >
                  {words.similar.show}
                </Button>
              </span>
            ))}
          </div>
        ) : null}
      </td>
    </tr>
  )
}

const signs = { bad: CrossIcon, warn: WarningIcon, info: InfoIcon }
function Line({ kind, children }: { readonly kind: keyof typeof signs; readonly children: string }) {
  const said = useWords().signs
  const Sign = signs[kind]
  return (
    <p className="intake-note" data-kind={kind}>
      <Sign size={14} label={said[kind]} />
      <span>{children}</span>
    </p>
  )
}

/** Asked while one types, by the names and numbers as they stand. */
function useKnown({ isBlank, cells }: ShownRow, today: Day) {
  const familyName = useAsked(cells.family.text.trim())
  const givenName = useAsked(cells.given.text.trim())
  const birth = useAsked(cells.birth.text)
  const isNamed = !isBlank && familyName.length >= enough.name && givenName.length >= enough.name
  const numbers = [cells.azr.text, cells.certificate.text]
    .map((text) => text.trim())
    .filter((text) => text.length >= enough.number)
  const similar = useQuery('people.similar', isNamed ? { familyName, givenName, birth: birthIn(birth, today) } : null)
  const bearers = useQuery('intake.bearers', !isBlank && numbers.length > 0 ? { numbers } : null)
  return knownPeople((isNamed && similar.value) || [], (numbers.length > 0 && bearers.value) || [])
}
