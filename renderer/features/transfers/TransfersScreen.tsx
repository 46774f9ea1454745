/** The transfers of a released run with its files, or those that came back; from here the file for the bank is made and its lists are read. */
import { type ReactNode, useMemo, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Select } from '../../components/fields/Select.tsx'
import { fits } from '../../components/fits.ts'
import { DownloadIcon, ExchangeIcon, UploadIcon } from '../../components/icons.tsx'
import { ListScreen } from '../../components/ListScreen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay, formatMoney } from '../../text/format.ts'
import { transferColumns } from './transferColumns.tsx'
import { type Run, runName, type Transfer } from './transferView.ts'
import './transfers.css'

const words = de.transfers
const keyOf = (row: Transfer): string => String(row.voucherId)

export function TransfersScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, canChange } = useDay()
  const { place, go, adjust } = useLocation()
  const isRoomy = useIsRoomy()
  const target = place.pane.at(-1)
  const [isReturned, setReturned] = useState(false)
  const [text, setText] = useState('')
  const runs = useQuery('transfers.runs', asOf)
  const run = runs.value?.find(({ id }) => id === place.payments.run) ?? runs.value?.[0]
  const listed = useQuery(
    'transfers.list',
    isReturned ? { ...asOf, runId: null, returned: true } : run ? { ...asOf, runId: run.id } : null,
  )
  // The answer to the other choice stays until the new one is there: it is not shown under the wrong heading.
  const fitting = useMemo(
    () => listed.value?.filter((row) => (isReturned ? row.returned !== null : row.runId === run?.id)),
    [listed.value, isReturned, run?.id],
  )
  const rows = useMemo(
    () => fitting?.filter((row) => fits(text, `${row.name} ${row.household} ${row.payee} ${row.remittance}`)),
    [fitting, text],
  )
  const isEmpty = runs.value !== undefined && run === undefined
  const columns = isReturned ? transferColumns.returned : transferColumns.run
  // The report tells the month in which the run is paid.
  const later = run && (run.releasedOn > run.payOn ? run.releasedOn : run.payOn)
  const isNow = !later || later.slice(0, 7) === asOf.on.slice(0, 7)
  const report = () =>
    go({
      section: 'reports',
      report: {
        name: 'ueberweisungen',
        audience: 'amt',
        house: null,
        year: null,
        ...(isNow ? {} : { on: later }),
      },
      pane: [],
    })
  const refusal = runs.refusal ?? listed.refusal
  return (
    <ListScreen<Transfer>
      title={words.title}
      subtitle={isReturned ? words.returnedSubtitle : run ? <About run={run} /> : null}
      label={words.title}
      stats={
        <Figures run={run} returned={isReturned ? fitting : undefined} onReturned={() => setReturned(!isReturned)} />
      }
      choice={
        <>
          <ToggleGroup
            label={words.shown.label}
            options={[
              { id: 'run', label: words.shown.run },
              { id: 'returned', label: words.shown.returned },
            ]}
            value={isReturned ? 'returned' : 'run'}
            onChange={(next) => setReturned(next === 'returned')}
          />
          {run && !isReturned ? (
            <Select
              label={words.run}
              hideLabel
              options={(runs.value ?? []).map((each) => ({ id: String(each.id), label: runName(each) }))}
              value={String(run.id)}
              onChange={(id) => {
                const chosen = runs.value?.find((each) => String(each.id) === id)
                if (chosen) adjust({ payments: { ...place.payments, run: chosen.id } })
              }}
            />
          ) : null}
        </>
      }
      actions={
        <Button
          icon={<UploadIcon />}
          isDisabled={!canChange}
          onPress={() => useOverlay.getState().show({ kind: 'bankList' })}
        >
          {words.readBank}
        </Button>
      }
      report={{ print: de.accommodations.print, excel: de.accommodations.excel, onPress: report }}
      primary={run && !isReturned ? <MakeButton run={run} canChange={canChange} /> : null}
      search={{ label: words.search, text, onChange: setText }}
      pane={pane}
      failed={refusal ? { title: de.frame.loadFailed, text: refusalSentence(refusal) } : null}
      rows={isEmpty && !isReturned ? [] : rows}
      columns={target && !isRoomy ? transferColumns.few : columns}
      rowKey={keyOf}
      shown={target?.kind === 'transfer' ? String(target.id) : null}
      onShow={(row) => showInPane({ kind: 'transfer', id: row.voucherId })}
      onOpen={(row) => {
        openInPane({ kind: 'transfer', id: row.voucherId })
        focusPane()
      }}
      empty={
        text !== '' ? (
          <EmptyState icon={<ExchangeIcon size={28} />} title={words.noMatch} />
        ) : isReturned ? (
          <EmptyState icon={<ExchangeIcon size={28} />} title={words.emptyReturned} />
        ) : (
          <EmptyState icon={<ExchangeIcon size={28} />} title={words.empty}>
            {words.emptyText}
          </EmptyState>
        )
      }
    />
  )
}

/** Which run it is, when the bank is to carry it out, and which file was made of it last. */
function About({ run }: { readonly run: Run }) {
  const last = run.files.at(-1)
  return (
    <>
      {runName(run)} · {words.about(formatDay(run.executeOn), run.releasedBy)} ·{' '}
      {last ? words.made(words.format[last.format], formatDay(last.madeOn), last.madeBy) : words.notMade}
    </>
  )
}

/** The form that the office has chosen. */
function MakeButton({ run, canChange }: { readonly run: Run; readonly canChange: boolean }) {
  const format = useQuery('settings.read', {}).value?.officeAccount.format
  if (!format) return null
  return (
    <Button
      kind="primary"
      icon={<DownloadIcon />}
      isDisabled={!canChange}
      onPress={() => useOverlay.getState().show({ kind: 'transferFile', runId: run.id, format })}
    >
      {words.make[format]}
    </Button>
  )
}

interface FiguresProps {
  readonly run: Run | undefined
  /** The list of those that came back, where it is shown. */
  readonly returned: readonly Transfer[] | undefined
  readonly onReturned: () => void
}

function Figures({ run, returned, onReturned }: FiguresProps) {
  if (returned) {
    const owed = returned.filter(({ again }) => again === null)
    return (
      <>
        <Stat value={formatCount(returned.length)} label={words.figure.returned} isPressed onPress={onReturned} />
        <Stat
          value={formatMoney(owed.reduce((sum, { amount }) => sum + amount, 0))}
          label={words.figure.owed}
          tone={owed.length > 0 ? 'warn' : 'neutral'}
        />
      </>
    )
  }
  if (!run) return null
  return (
    <>
      <Stat value={formatCount(run.transfers)} label={words.figure.transfers} />
      <Stat value={formatMoney(run.amount)} label={words.figure.amount} />
      <Stat
        value={formatCount(run.returned)}
        label={words.figure.returned}
        tone={run.returned > 0 ? 'warn' : 'neutral'}
        isPressed={false}
        onPress={onReturned}
      />
    </>
  )
}
