/** What can be done with an entry of a line that stands in the file: correct it, end it, take it out. */
import { useDay } from '../../api/office.tsx'
import { MoreIcon } from '../../components/icons.tsx'
import { MenuButton } from '../../components/Menu.tsx'
import { type LineEntry, useOverlay } from '../../stores/overlay.ts'
import { de } from '../../text/de.ts'
import type { Person } from './PersonPane.tsx'

const words = de.record

export interface EntryMenuProps {
  readonly person: Person
  readonly entry: LineEntry
  /** What the entry says, for the button's name. */
  readonly name: string
  readonly days: string
}

export function EntryMenu({ person, entry, name, days }: EntryMenuProps) {
  const { canChange } = useDay()
  if (!canChange) return null
  const entries = [
    { id: 'correct' as const, label: words.entry.correct },
    // A name holds until the next one.
    ...(entry.line === 'name' ? [] : [{ id: 'end' as const, label: words.entry.end }]),
    { id: 'remove' as const, label: words.entry.remove, description: words.entry.removeHelp },
  ]
  return (
    <MenuButton
      kind="quiet"
      size="small"
      icon={<MoreIcon size={14} />}
      aria-label={words.entryMenu(name, days)}
      entries={entries}
      onAction={(to) => useOverlay.getState().show({ kind: 'entry', to, entry, personId: person.personId })}
    />
  )
}
