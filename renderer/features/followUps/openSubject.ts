/** Opens what a Wiedervorlage is about: people, notices and cases beside the list, houses and rooms in their own section. */
import { openInPane, openRoom, useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import type { FollowUpRow } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import type { PaneTarget } from '../../stores/place.ts'
import { de } from '../../text/de.ts'

/** What can stand in the pane beside the list, or null. */
export function paneOf({ subject }: FollowUpRow): PaneTarget | null {
  if (subject.kind === 'person') return { kind: 'person', id: subject.id }
  if (subject.kind === 'household') return { kind: 'household', id: subject.id }
  if (subject.kind === 'notice') return { kind: 'notice', id: subject.id }
  if (subject.kind === 'regime_change') return { kind: 'regimeChange', id: subject.id }
  return null
}

export function openSubject(row: FollowUpRow): void {
  const { subject, about } = row
  const target = paneOf(row)
  if (target) {
    openInPane(target)
    focusPane()
  } else if (subject.kind === 'room' && about.accommodationId !== null) openRoom(about.accommodationId, subject.id)
  else if (subject.kind === 'accommodation')
    useLocation.getState().go({ section: 'housing', scope: subject.id, rooms: 'all', pane: [] })
  else useNotices.getState().say(de.followUps.noPane)
}
