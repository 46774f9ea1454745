/** Fehlbelegung on the Stichtag: figures that open what they count, the board by step or a list, and the household in the pane. */
import { type ReactNode, useMemo, useState } from 'react'
import { percent } from '../../../db/domain/reports/document.ts'
import { useDay, useOffice } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { KeyIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { goSection, openInPane, openListReport, useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { type OverlayRequest, useOverlay } from '../../stores/overlay.ts'
import type { OverstaysShown, OverstaysView } from '../../stores/place.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatPercent } from '../../text/format.ts'
import { OverstayBoard } from './OverstayBoard.tsx'
import { OverstayLists } from './OverstayLists.tsx'
import { type Board, type Household, narrowed } from './overstayView.ts'
import './overstays.css'

const words = de.overstays

export function OverstaysScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, canChange } = useDay()
  const { place, adjust } = useLocation()
  const { view, shown } = place.overstays
  const [text, setText] = useState('')
  const { value: board, refusal } = useQuery('overstays.board', asOf)
  const households = useMemo(() => narrowed(board?.households ?? [], shown, text), [board, shown, text])
  const look = (patch: { readonly view?: OverstaysView; readonly shown?: OverstaysShown }) =>
    adjust({ overstays: { ...place.overstays, ...patch } })
  const report = () =>
    openListReport(
      'fehlbelegung',
      households.flatMap((household) => household.people.map((person) => String(person.personId))),
      [shown === 'overdue' ? words.narrowed.overdue : null, de.reports.searched(text)],
    )
  const ask = (request: OverlayRequest) => {
    if (canChange) useOverlay.getState().show(request)
    else useNotices.getState().say(de.frame.readOnlyDay)
  }
  const isEmpty = board?.households.length === 0
  const isBoard = view === 'board' && shown !== 'persons'
  const target = place.pane.at(-1)
  return (
    <Screen
      title={words.title}
      subtitle={words.subtitle}
      stats={board && !isEmpty ? <Figures board={board} onReport={report} onLook={look} /> : null}
      actions={
        isEmpty ? null : (
          <>
            <ToggleGroup
              label={words.view.label}
              options={[
                { id: 'board', label: words.view.board },
                { id: 'list', label: words.view.list },
              ]}
              value={isBoard ? 'board' : 'list'}
              onChange={(next) => look({ view: next, ...(shown === 'persons' ? { shown: 'all' as const } : {}) })}
            />
            <Button icon={<PrintIcon />} onPress={report}>
              {de.accommodations.print}
            </Button>
            <Button icon={<TableIcon />} onPress={report}>
              {de.accommodations.excel}
            </Button>
          </>
        )
      }
      toolbar={
        isEmpty ? null : (
          <>
            <SearchField label={words.filter} placeholder={words.filter} value={text} onChange={setText} />
            {shown === 'all' ? null : (
              <span className="overstay-narrowed">
                {words.narrowed[shown]}
                <Button size="small" onPress={() => look({ shown: 'all' })}>
                  {words.showAll}
                </Button>
              </span>
            )}
            {isBoard ? <span className="muted overstay-keys">{words.boardKeys}</span> : null}
          </>
        )
      }
      pane={pane}
      content={isBoard || isEmpty ? 'scroll' : 'fill'}
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : !board ? (
        <Skeleton shape="cards" lines={4} />
      ) : isEmpty ? (
        <Nobody />
      ) : !isBoard ? (
        <OverstayLists households={households} shown={shown} />
      ) : households.length === 0 ? (
        <EmptyState icon={<KeyIcon size={28} />} title={words.noMatch} />
      ) : (
        <OverstayBoard
          households={households}
          selected={target?.kind === 'overstay' ? target.id : null}
          onOpen={(household) => openInPane({ kind: 'overstay', id: household.householdId })}
          onStep={({ householdId }, step) => ask({ kind: 'flatSearch', order: 'step', householdId, step })}
          onNext={(household) => ask(nextRequest(household))}
        />
      )}
    </Screen>
  )
}

/** Without a search there is no date to change: it begins with its first step. */
const nextRequest = ({ householdId, search }: Household): OverlayRequest => ({
  kind: 'flatSearch',
  order: search ? 'next' : 'step',
  householdId,
})

interface FiguresProps {
  readonly board: Board
  readonly onReport: () => void
  readonly onLook: (patch: { readonly view?: OverstaysView; readonly shown?: OverstaysShown }) => void
}

function Figures({ board: { figures }, onReport, onLook }: FiguresProps) {
  const { view, shown } = useLocation((state) => state.place.overstays)
  const toggle = (key: OverstaysShown) => onLook({ shown: shown === key ? 'all' : key })
  const isList = view === 'list' && shown === 'all'
  return (
    <>
      <Stat
        value={formatCount(figures.persons)}
        label={words.figure.persons(figures.persons)}
        isPressed={shown === 'persons'}
        onPress={() => toggle('persons')}
      />
      <Stat
        value={formatCount(figures.households)}
        label={words.figure.households(figures.households)}
        isPressed={isList}
        onPress={() => onLook({ view: isList ? 'board' : 'list', shown: 'all' })}
      />
      <Stat
        value={formatPercent(percent(figures.persons, figures.housed))}
        label={words.figure.share}
        help={words.figure.shareHelp(figures.persons, figures.housed)}
        onPress={onReport}
      />
      <Stat
        value={formatCount(figures.overdue)}
        label={words.figure.overdue}
        help={words.figure.overdueHelp}
        tone={figures.overdue > 0 ? 'warn' : 'neutral'}
        isPressed={shown === 'overdue'}
        onPress={() => toggle('overdue')}
      />
    </>
  )
}

function Nobody() {
  const office = useOffice()
  return (
    <EmptyState
      icon={<KeyIcon size={28} />}
      title={words.empty}
      actions={
        office.people === 0 ? (
          <Button kind="primary" onPress={() => goSection('imports')}>
            {words.emptyOffice}
          </Button>
        ) : null
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
