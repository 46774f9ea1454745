/** What a case says besides its steps: the Jobcenter's number, who is in charge there, the note, its days. */
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { DefinitionList } from '../../components/DefinitionList.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import type { Case } from './CasePane.tsx'
import './regimeChanges.css'

const words = de.regimeChanges.pane

export function CaseDetails({ found, onChange }: { readonly found: Case; readonly onChange: () => void }) {
  const { day, canChange } = useDay()
  const late = found.closedOn === null ? de.regimeChanges.dueText(found.dueOn, found.seam, day) : ''
  return (
    <PaneSection
      title={words.details}
      aside={
        canChange && found.closedOn === null ? (
          <span className="regime-aside">
            <Button size="small" kind="quiet" onPress={onChange}>
              {words.change}
            </Button>
            <KeyHint keys="V" />
          </span>
        ) : null
      }
    >
      <DefinitionList
        items={[
          { term: words.dueOn, value: [formatDay(found.dueOn), late].filter(Boolean).join(', ') },
          { term: words.reference, value: found.reference },
          { term: words.contact, value: found.contact },
          { term: words.openedOn, value: formatDay(found.openedOn) },
          ...(found.closedOn === null ? [] : [{ term: words.closedOn, value: formatDay(found.closedOn) }]),
          { term: words.note, value: found.note ? <span className="regime-note">{found.note}</span> : null },
        ]}
      />
    </PaneSection>
  )
}
