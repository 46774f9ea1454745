/** Schecks: the register by number, cheque day, and the books with every number accounted for. */
import { type ReactNode, useMemo, useState } from 'react'
import { isEnding } from '../../../db/domain/payments/cheque.ts'
import { type ChequeState, chequeStates } from '../../../db/domain/payments/terms.ts'
import { codesOf } from '../../../db/domain/people/terms.ts'
import type { ReportName } from '../../../db/domain/reports/catalogue.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { fits } from '../../components/fits.ts'
import { CoinsIcon, PlusIcon } from '../../components/icons.tsx'
import { ListScreen } from '../../components/ListScreen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import type { ChequesShown } from '../../stores/place.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount } from '../../text/format.ts'
import { Books } from './Books.tsx'
import { ChequeDay } from './ChequeDay.tsx'
import { chequeColumns } from './chequeColumns.tsx'
import { type Cheque, isShown } from './chequeView.ts'
import './cheques.css'

const words = de.cheques
const keyOf = (row: Cheque): string => String(row.chequeId)
const show = useOverlay.getState().show
const anyState = 'any'
const reportOf: Readonly<Record<ChequesShown, ReportName>> = {
  open: 'offene-schecks',
  due: 'offene-schecks',
  all: 'schecks',
  day: 'scheckliste',
  books: 'schecks',
}

export function ChequesScreen({ pane }: { readonly pane: ReactNode }) {
  const { day, asOf, canChange } = useDay()
  const { place, go, adjust } = useLocation()
  const isRoomy = useIsRoomy()
  const shown = place.cheques
  const target = place.pane.at(-1)
  const [text, setText] = useState('')
  const [state, setState] = useState<ChequeState | typeof anyState>(anyState)
  const { value, refusal } = useQuery('cheques.list', asOf)
  const runs = useQuery('cheques.runs', asOf).value
  const columns = useMemo(() => chequeColumns(day), [day])
  const rows = useMemo(
    () =>
      value
        ?.filter((cheque) => isShown(shown, cheque, day))
        .filter((cheque) => state === anyState || cheque.state === state)
        .filter((cheque) => fits(text, `${cheque.number} ${cheque.payee ?? ''}`)),
    [value, shown, state, day, text],
  )
  const choose = (cheques: ChequesShown) => adjust({ cheques })
  const report = () =>
    go({ section: 'reports', report: { name: reportOf[shown], audience: 'amt', house: null, year: null }, pane: [] })
  const toIssue = runs?.reduce((sum, run) => sum + run.toIssue, 0) ?? 0
  const issueButton = (
    <Button
      kind={toIssue > 0 ? 'primary' : 'plain'}
      isDisabled={!canChange}
      onPress={() => show({ kind: 'cheque', order: { to: 'issue' } })}
    >
      {words.issue}
    </Button>
  )
  const bookButton = (
    <Button icon={<PlusIcon />} isDisabled={!canChange} onPress={() => show({ kind: 'cheque', order: { to: 'book' } })}>
      {words.addBook}
    </Button>
  )
  const isList = shown !== 'day' && shown !== 'books'
  return (
    <ListScreen<Cheque>
      title={words.title}
      subtitle={words.subtitle}
      label={words.list}
      stats={
        value ? (
          <>
            <Stat
              value={formatCount(value.filter((cheque) => isShown('open', cheque, day)).length)}
              label={words.figure.open}
              isPressed={shown === 'open'}
              onPress={() => choose('open')}
            />
            <Stat
              value={formatCount(value.filter((cheque) => isEnding(cheque, day)).length)}
              label={words.figure.due}
              tone={value.some((cheque) => isEnding(cheque, day)) ? 'warn' : 'neutral'}
              isPressed={shown === 'due'}
              onPress={() => choose('due')}
            />
            {toIssue > 0 ? <Stat value={formatCount(toIssue)} label={words.figure.toIssue} tone="warn" /> : null}
          </>
        ) : null
      }
      choice={
        <>
          <ToggleGroup<ChequesShown>
            label={words.shown.label}
            options={(['open', 'due', 'all', 'day', 'books'] as const).map((id) => ({ id, label: words.shown[id] }))}
            value={shown}
            onChange={choose}
          />
          {isList ? (
            <Select<ChequeState | typeof anyState>
              label={words.stateLabel}
              hideLabel
              options={[
                { id: anyState, label: words.anyState },
                ...codesOf(chequeStates)
                  .filter((code) => code !== 'blank')
                  .map((code) => ({ id: code, label: words.state(code) })),
              ]}
              value={state}
              onChange={setState}
            />
          ) : null}
        </>
      }
      report={{ print: words.print, excel: words.excel, onPress: report }}
      actions={bookButton}
      primary={issueButton}
      search={{ label: words.filter, text, onChange: setText }}
      pane={pane}
      failed={refusal ? { title: de.frame.loadFailed, text: refusalSentence(refusal) } : null}
      rows={rows}
      columns={target && !isRoomy ? columns.few : columns.all}
      rowKey={keyOf}
      shown={target?.kind === 'cheque' ? String(target.id) : null}
      onShow={(row) => showInPane({ kind: 'cheque', id: row.chequeId })}
      onOpen={(row) => {
        openInPane({ kind: 'cheque', id: row.chequeId })
        focusPane()
      }}
      instead={shown === 'day' ? <ChequeDay /> : shown === 'books' ? <Books add={bookButton} /> : null}
      empty={
        value && value.length > 0 ? (
          <EmptyState icon={<CoinsIcon size={28} />} title={shown === 'due' ? words.noneDue : words.noMatch} />
        ) : (
          <EmptyState icon={<CoinsIcon size={28} />} title={words.empty} actions={bookButton}>
            {words.emptyText}
          </EmptyState>
        )
      }
    />
  )
}
