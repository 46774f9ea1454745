/** Who a person is: what has no days, as facts, with the way to change it. */
import { firstRegistration } from '../../../db/domain/people/identifiers.ts'
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { de } from '../../text/de.ts'
import { formatBirth, formatDay } from '../../text/format.ts'
import { CopyValue } from './CopyValue.tsx'
import { OverstayPill } from './OverstayPill.tsx'
import { RecordButton } from './Periods.tsx'
import type { Person } from './PersonPane.tsx'
import './people.css'

const words = de.people.personPane

export interface IdentityProps {
  readonly person: Person
  readonly onChange: () => void
  readonly onName: () => void
}

export function Identity({ person, onChange, onName }: IdentityProps) {
  const { canChange } = useDay()
  return (
    <PaneSection
      title={words.identity}
      aside={
        <span className="people-orders">
          <RecordButton line="name" keys="U" onRecord={onName} />
          <span className="people-record">
            <Button size="small" kind="quiet" isDisabled={!canChange} onPress={onChange}>
              {de.identity.change}
            </Button>
            {canChange ? <KeyHint keys="E" /> : null}
          </span>
        </span>
      }
    >
      <DefinitionList items={useIdentityItems(person)} />
    </PaneSection>
  )
}

function useIdentityItems(person: Person) {
  const { today } = useDay()
  const number = (term: string, value: string | null) =>
    value === null ? [] : [{ term, value: <CopyValue what={term} value={value} /> }]
  const text = (term: string, value: string) => (value === '' ? [] : [{ term, value }])
  const assigned = [
    formatDay(person.assignedOn),
    person.assignmentKind ? de.terms.assignment(person.assignmentKind) : '',
  ]
  const registered = firstRegistration(person.azrNumber, today)
  return [
    { term: words.born, value: person.birth ? formatBirth(person.birth.day, person.birth.precision) : '' },
    { term: words.sex, value: de.terms.sex(person.sex) },
    {
      term: words.nationality,
      value: [person.mainNationality, ...person.furtherNationalities]
        .flatMap((one) => (one ? [one.name] : []))
        .join(', '),
    },
    ...text(words.languages, person.languages.map(de.terms.language).join(', ')),
    ...text(words.needs, de.terms.needs(person.currentNeeds)),
    ...text(words.role, person.role === null ? '' : de.terms.role(person.role, person.sex)),
    ...(person.overstaySince === null
      ? []
      : [
          {
            term: de.people.householdPane.overstay,
            value: <OverstayPill since={person.overstaySince} householdId={person.household?.id ?? null} />,
          },
        ]),
    ...number(words.number, person.number),
    ...text(words.formerNumbers, person.formerNumbers.join(', ')),
    {
      term: words.azr,
      value: person.azrNumber === null ? '' : <CopyValue what={words.azr} value={person.azrNumber} />,
    },
    ...text(words.registered, formatDay(registered)),
    ...number(words.arrivalCertificate, person.arrivalCertificate),
    ...number(words.bamf, person.bamfFileNumber),
    ...number(words.fileNumber, person.fileNumber),
    { term: words.assigned, value: assigned.filter(Boolean).join(' · ') },
  ]
}
