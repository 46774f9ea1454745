/** The open Wiedervorlagen of what a pane shows, and one key for a new one. App.tsx puts it into the panes of people and households. */
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { CheckIcon } from '../../components/icons.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { PaneSection } from '../../components/Pane.tsx'
import { type FollowUpAbout, type FollowUpRow, useOverlay } from '../../stores/overlay.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { groupOf, nameOf, remarkOf, whatOf } from './followUpView.ts'
import { markDone } from './orders.ts'
import './followUps.css'

const words = de.followUps.section

/** For a household also those of its members. */
export function FollowUpSection({ about }: { readonly about: FollowUpAbout }) {
  const { asOf, canChange } = useDay()
  const { value } = useQuery('followUps.list', { ...asOf, subject: about.subject })
  const add = () => useOverlay.getState().show({ kind: 'followUp', order: { to: 'add', about } })
  usePaneKeys({ w: add }, canChange)
  const rows = value?.rows ?? []
  return (
    <PaneSection
      title={words.title}
      aside={
        <span className="follow-order">
          <Button size="small" kind="quiet" isDisabled={!canChange} onPress={add}>
            {words.add}
          </Button>
          {canChange ? <KeyHint keys="W" /> : null}
        </span>
      }
    >
      {value && rows.length === 0 ? <p className="muted">{words.none}</p> : null}
      <ul className="follow-own">
        {rows.map((row) => (
          <Line key={row.key} row={row} isAbout={row.subject.kind === about.subject.kind} />
        ))}
      </ul>
    </PaneSection>
  )
}

function Line({ row, isAbout }: { readonly row: FollowUpRow; readonly isAbout: boolean }) {
  const { day, canChange } = useDay()
  const what = whatOf(row, day)
  const group = groupOf(row, day)
  const isDue = group === 'overdue' || group === 'today'
  const more = [isAbout ? '' : nameOf(row), remarkOf(row), row.assignee === null ? '' : words.forWhom(row.assignee)]
  return (
    <li>
      <span className="follow-due" data-due={isDue}>
        {formatDay(row.dueOn)}
        {isDue ? <span> · {de.followUps.group[group]}</span> : null}
      </span>
      <span className="follow-what">{what}</span>
      <span className="follow-more">{more.filter(Boolean).join(' · ')}</span>
      <Button
        size="small"
        kind="quiet"
        icon={<CheckIcon />}
        aria-label={words.doneNamed(what)}
        isDisabled={!canChange}
        onPress={() => void markDone([row])}
      />
    </li>
  )
}
