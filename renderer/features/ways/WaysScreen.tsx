/** Vom Scheck zum Konto: who still gets cheques, why, and what comes next; all other ways; and how the share falls month by month. */
import { type ReactNode, useMemo, useState } from 'react'
import { wayGroupName, wayGroupOf } from '../../../db/domain/payments/wayGroups.ts'
import { percent } from '../../../db/domain/reports/document.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CoinsIcon } from '../../components/icons.tsx'
import { ListScreen } from '../../components/ListScreen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { goSection, openInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatPercent } from '../../text/format.ts'
import { WayTrend } from './WayTrend.tsx'
import { counted, type Household, listed, peopleIn, type Shown } from './wayBoardView.ts'
import { wayColumns } from './wayColumns.tsx'
import './ways.css'

const words = de.ways.board
const keyOf = (row: Household): string => String(row.householdId)
const nameOfGroup = (row: Household): string => wayGroupName(wayGroupOf(row))
const groups = {
  key: nameOfGroup,
  heading: (name: string, rows: readonly Household[]) => words.group(name, rows.length),
}

export function WaysScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf } = useDay()
  const { go, place } = useLocation()
  const [shown, setShown] = useState<Shown | 'trend'>('cheque')
  const [text, setText] = useState('')
  const { value, refusal } = useQuery('ways.board', asOf)
  const picked = shown === 'trend' ? 'cheque' : shown
  const rows = useMemo(() => value && listed(value.households, picked, text), [value, picked, text])
  const report = () =>
    go({ section: 'reports', report: { name: 'zahlungswege', audience: 'amt', house: null, year: null }, pane: [] })
  const target = place.pane.at(-1)
  const view = shown === 'trend' ? 'trend' : shown === 'all' ? 'all' : 'cheque'
  return (
    <ListScreen<Household>
      title={words.title}
      subtitle={words.subtitle}
      label={words.title}
      stats={value ? <Figures households={value.households} shown={shown} onShow={setShown} /> : null}
      report={{ print: de.accommodations.print, excel: de.accommodations.excel, onPress: report }}
      search={{ label: words.filter, text, onChange: setText }}
      choice={
        <ToggleGroup
          label={words.view}
          options={[
            { id: 'cheque', label: words.views.cheque },
            { id: 'all', label: words.views.all },
            { id: 'trend', label: words.views.trend },
          ]}
          value={view}
          onChange={setShown}
        />
      }
      pane={pane}
      failed={refusal ? { title: de.frame.loadFailed, text: refusalSentence(refusal) } : null}
      rows={rows}
      columns={target ? wayColumns.few : wayColumns.all}
      rowKey={keyOf}
      groups={groups}
      shown={target?.kind === 'household' ? String(target.id) : null}
      onOpen={({ householdId }) => {
        openInPane({ kind: 'household', id: householdId })
        focusPane()
      }}
      empty={
        value?.households.length === 0 ? (
          <Nobody />
        ) : (
          <EmptyState icon={<CoinsIcon size={28} />} title={words.noMatch} />
        )
      }
      instead={shown === 'trend' ? <WayTrend /> : null}
    />
  )
}

interface FiguresProps {
  readonly households: readonly Household[]
  readonly shown: Shown | 'trend'
  readonly onShow: (shown: Shown) => void
}

function Figures({ households, shown, onShow }: FiguresProps) {
  const stat = (which: Shown, label: string, help: string) => {
    const count = counted(households, which)
    return (
      <Stat
        value={formatCount(count)}
        label={label}
        help={help}
        tone={count > 0 && which !== 'cheque' ? 'warn' : 'neutral'}
        isPressed={shown === which}
        onPress={() => onShow(shown === which ? 'all' : which)}
      />
    )
  }
  const byCheque = counted(households, 'cheque')
  const share = percent(byCheque, households.length)
  return (
    <>
      {stat('cheque', words.figure.cheque, words.figure.chequeHelp)}
      <Stat
        value={formatCount(peopleIn(households, 'cheque'))}
        label={words.figure.people}
        onPress={() => onShow('cheque')}
      />
      <Stat
        value={formatPercent(share)}
        label={words.figure.share}
        help={words.figure.shareHelp(byCheque, households.length)}
        onPress={() => onShow('all')}
      />
      {stat('noReason', words.figure.noReason, words.figure.noReasonHelp)}
      {stat('overdue', words.figure.overdue, words.figure.overdueHelp)}
      {stat('marked', words.figure.marked, words.figure.markedHelp)}
    </>
  )
}

function Nobody() {
  return (
    <EmptyState
      icon={<CoinsIcon size={28} />}
      title={words.empty}
      actions={<Button onPress={() => goSection('people')}>{words.toPeople}</Button>}
    >
      {words.emptyText}
    </EmptyState>
  )
}
