/** What can be done with a stay that stands in the file: put it right. */
import { useDay } from '../../api/office.tsx'
import { MoreIcon } from '../../components/icons.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import { formatStay } from '../../text/format.ts'
import type { Person } from './PersonPane.tsx'

const words = de.stays

interface StayMenuProps {
  readonly person: Person
  readonly place: Person['places'][number]
}

export function StayMenu({ person, place }: StayMenuProps) {
  const { canChange } = useDay()
  if (!canChange) return null
  return (
    <MenuButton
      kind="quiet"
      size="small"
      icon={<MoreIcon size={14} />}
      aria-label={words.menu(words.room(place.house, place.room), formatStay(place))}
      entries={[{ id: 'correct' as const, label: words.correct }]}
      onAction={() => useOverlay.getState().show({ kind: 'correctStay', personId: person.personId, at: place.from })}
    />
  )
}
