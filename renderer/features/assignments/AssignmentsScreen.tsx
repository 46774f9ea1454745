/** Notices from the announcement to the place, and who still needs one. */
import { type ReactNode, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { MoveIcon, PlusIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { openListReport, openProposal, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import type { Place } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount } from '../../text/format.ts'
import { NeedTable } from './NeedTable.tsx'
import { NoticeTable } from './NoticeTable.tsx'
import { awaited, isOpen, shownNotices } from './noticeView.ts'

const words = de.assignments

const announce = () => useOverlay.getState().show({ kind: 'notice', noticeId: null })

export function AssignmentsScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, canChange } = useDay()
  const { place, adjust } = useLocation()
  const { view, shown } = place.assignments
  const board = useQuery('assignments.board', asOf)
  const needs = useQuery('assignments.needPlace', asOf)
  const [text, setText] = useState('')
  const look = (patch: Partial<Place['assignments']>) => adjust({ assignments: { view, shown, ...patch } })
  const notices = board.value ?? []
  const open = notices.filter(isOpen)
  const overdue = notices.filter((notice) => notice.isOverdue)
  const expected = notices.reduce((sum, notice) => sum + awaited(notice), 0)
  const report = () =>
    view === 'need'
      ? openListReport('platzbedarf', [], [])
      : openListReport(
          'bescheide',
          shownNotices(notices, shown, text).map(({ id }) => String(id)),
          [shown === 'all' ? null : words.shown[shown], de.reports.searched(text)],
        )
  const refusal = view === 'need' ? needs.refusal : board.refusal
  return (
    <Screen
      title={words.title}
      subtitle={
        view === 'need'
          ? needs.value && words.needSubtitle(needs.value.people)
          : board.value && words.subtitle(open.length, expected)
      }
      stats={
        board.value && notices.length > 0 ? (
          <>
            {overdue.length > 0 ? (
              <Stat
                value={formatCount(overdue.length)}
                label={words.figure.overdue}
                help={words.figure.overdueHelp}
                tone="bad"
                isPressed={view === 'notices' && shown === 'overdue'}
                onPress={() => look({ view: 'notices', shown: shown === 'overdue' ? 'open' : 'overdue' })}
              />
            ) : null}
            <Stat
              value={formatCount(open.length)}
              label={words.figure.open}
              help={words.figure.openHelp}
              isPressed={view === 'notices' && shown === 'open'}
              onPress={() => look({ view: 'notices', shown: shown === 'open' ? 'all' : 'open' })}
            />
            <Stat
              value={formatCount(needs.value?.people ?? 0)}
              label={words.figure.need}
              help={words.figure.needHelp}
              isPressed={view === 'need'}
              onPress={() => look({ view: view === 'need' ? 'notices' : 'need' })}
            />
          </>
        ) : null
      }
      actions={
        <>
          <ToggleGroup
            label={words.view.label}
            options={[
              { id: 'notices', label: words.view.notices },
              { id: 'need', label: words.view.need },
            ]}
            value={view}
            onChange={(next) => look({ view: next })}
          />
          <Button icon={<PrintIcon />} onPress={report}>
            {de.accommodations.print}
          </Button>
          <Button icon={<TableIcon />} onPress={report}>
            {de.accommodations.excel}
          </Button>
          {view === 'need' ? (
            (needs.value?.households.length ?? 0) > 0 ? (
              <Button kind="primary" icon={<MoveIcon />} onPress={() => openProposal('place')}>
                {de.proposals.link}
              </Button>
            ) : null
          ) : (
            <Button kind="primary" icon={<PlusIcon />} isDisabled={!canChange} onPress={announce}>
              {words.announce}
            </Button>
          )}
        </>
      }
      toolbar={
        view === 'notices' ? (
          <>
            <SearchField label={words.filter} placeholder={words.filter} value={text} onChange={setText} />
            <ToggleGroup
              label={words.shown.label}
              options={[
                { id: 'open', label: words.shown.open },
                { id: 'overdue', label: words.shown.overdue },
                { id: 'all', label: words.shown.all },
              ]}
              value={shown}
              onChange={(next) => look({ shown: next })}
            />
          </>
        ) : null
      }
      pane={pane}
      content="fill"
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : view === 'need' ? (
        <NeedTable needs={needs.value} />
      ) : (
        <NoticeTable
          notices={board.value}
          shown={shown}
          text={text}
          onAnnounce={announce}
          onShowAll={() => look({ shown: 'all' })}
        />
      )}
    </Screen>
  )
}
