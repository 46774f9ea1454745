/** Plan, Zeit or Liste of a house; of all houses together: tiles or Zeit. */
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { useLocation } from '../../stores/location.ts'
import { de } from '../../text/de.ts'

const words = de.accommodations

export function ViewToggle() {
  const { place, adjust } = useLocation()
  if (place.scope === 'overview')
    return (
      <ToggleGroup
        label={words.viewLabel}
        options={[
          { id: 'plan', label: de.timeline.houses },
          { id: 'time', label: words.view.time },
        ]}
        value={place.view === 'time' ? 'time' : 'plan'}
        onChange={(view) => adjust({ view })}
      />
    )
  return (
    <ToggleGroup
      label={words.viewLabel}
      options={[
        { id: 'plan', label: words.view.plan },
        { id: 'time', label: words.view.time },
        { id: 'list', label: words.view.list },
      ]}
      value={place.view}
      onChange={(view) => adjust({ view })}
    />
  )
}
