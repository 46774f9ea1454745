/** Over the list of people: the named view, the filter, what it narrows by, and keeping it under a name. */
import type { PeopleFilter } from '../../../../db/domain/people/peopleFilter.ts'
import { selectionParts } from '../../../../db/domain/reports/peopleSelection.ts'
import type { ViewId } from '../../../../db/domain/values.ts'
import { useDay } from '../../../api/office.tsx'
import { useQuery } from '../../../api/useQuery.ts'
import { Select } from '../../../components/fields/Select.tsx'
import { PopoverButton } from '../../../components/PopoverButton.tsx'
import { de } from '../../../text/de.ts'
import { nationalities, nationalityTerm } from '../../../text/nationalities.ts'
import { FilterChips } from './FilterChips.tsx'
import { FilterPanel } from './FilterPanel.tsx'
import { KeepView } from './KeepView.tsx'
import { builtInViews, viewOf } from './views.ts'
import './filter.css'

const words = de.peopleFilter

export interface ViewBarProps {
  readonly filter: PeopleFilter
  readonly onChange: (filter: PeopleFilter) => void
}

export function ViewBar({ filter, onChange }: ViewBarProps) {
  const { canChange } = useDay()
  const kept = useQuery('views.list', { list: 'people' }).value ?? []
  const views = [...builtInViews, ...kept.map((view) => ({ ...view, id: `kept ${view.id}` }))]
  const shown = viewOf(filter, views)
  const shownKept = kept.find((view) => `kept ${view.id}` === shown?.id) ?? null
  const chips = selectionParts(filter, nationalityTerm)
  return (
    <>
      <Select
        label={words.view}
        hideLabel
        options={views.map(({ id, name }) => ({
          id,
          label: name,
          ...(id.startsWith('kept ') ? { description: words.saved } : {}),
        }))}
        value={shown?.id ?? null}
        placeholder={words.ownChoice}
        onChange={(id) => {
          const view = views.find((candidate) => candidate.id === id)
          if (view) onChange(view.filter)
        }}
      />
      <PopoverButton
        label={chips.length === 0 ? words.button : words.active(chips.length)}
        title={words.title}
        placement="bottom start"
      >
        <FilterPanel filter={filter} countries={nationalities} onChange={onChange} />
      </PopoverButton>
      {canChange && (shown === null || shownKept) ? (
        <PopoverButton kind="quiet" label={words.keep} title={words.keep} placement="bottom start">
          {(close) => (
            <KeepView
              filter={filter}
              shown={shownKept && { id: shownKept.id as ViewId, name: shownKept.name }}
              close={close}
            />
          )}
        </PopoverButton>
      ) : null}
      {shown === null ? <FilterChips chips={chips} onChange={onChange} /> : null}
    </>
  )
}
