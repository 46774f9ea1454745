/** The people of a case, each a way to the person; says when the Rechtskreis of somebody still has to be recorded. */
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { ChevronRightIcon } from '../../components/icons.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { openInPane } from '../../stores/location.ts'
import { de } from '../../text/de.ts'
import type { Case } from './CasePane.tsx'
import { paperOf } from './PersonChoice.tsx'
import './regimeChanges.css'

const words = de.regimeChanges.pane

export function CasePersons({ found, onRecordRegime }: { readonly found: Case; readonly onRecordRegime: () => void }) {
  const { canChange } = useDay()
  return (
    <PaneSection title={words.persons}>
      {found.regimeMissing.length > 0 ? (
        <div className="regime-hint">
          <p>{words.regimeMissing(found.regimeMissing.length)}</p>
          {canChange && found.closedOn === null ? (
            <Button size="small" onPress={onRecordRegime}>
              {words.recordRegime}
            </Button>
          ) : null}
        </div>
      ) : null}
      <ul className="regime-persons">
        {found.persons.map((person) => (
          <li key={person.personId}>
            <button
              type="button"
              className="regime-person"
              onClick={() => openInPane({ kind: 'person', id: person.personId }, { fromPane: true })}
            >
              <span>{de.terms.calledName(person)}</span>
              <span>{person.age === null ? '' : de.terms.age(person.age)}</span>
              <ChevronRightIcon size={14} />
              <span className="regime-person-paper">
                {[paperOf(person), person.isMember ? '' : words.gone].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </PaneSection>
  )
}
