/** What narrows the list, each part with the way to take it away. */
import type { SelectionPart } from '../../../../db/domain/reports/peopleSelection.ts'
import { Button } from '../../../components/Button.tsx'
import { CloseIcon } from '../../../components/icons.tsx'
import { de } from '../../../text/de.ts'
import './filter.css'

export interface FilterChipsProps {
  readonly chips: readonly SelectionPart[]
  readonly onChange: (filter: SelectionPart['without']) => void
}

export function FilterChips({ chips, onChange }: FilterChipsProps) {
  return (
    <>
      {chips.map(({ label, without }) => (
        <Button
          key={label}
          size="small"
          icon={<CloseIcon />}
          aria-label={de.peopleFilter.remove(label)}
          onPress={() => onChange(without)}
        >
          {label}
        </Button>
      ))}
    </>
  )
}
