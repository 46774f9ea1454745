/** Rechtskreiswechsel: who is due, the cases by state, what is next, and where days without or with double payment threaten. */
import { type ReactNode, useMemo, useState } from 'react'
import { client } from '../../api/client.ts'
import { useDay } from '../../api/office.tsx'
import { useCommand } from '../../api/useCommand.ts'
import { type InputOf, useQuery } from '../../api/useQuery.ts'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { SearchField } from '../../components/fields/SearchField.tsx'
import { ExchangeIcon, PlusIcon, PrintIcon, TableIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane, openListReport, showInPane, useLocation } from '../../stores/location.ts'
import { useNotices } from '../../stores/notices.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import type { RegimeChangesShown } from '../../stores/place.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount } from '../../text/format.ts'
import { workColumns } from './workColumns.tsx'
import { type DueHousehold, fits, isShown, rowsOf, targetOf, type Work, type WorkRow } from './workView.ts'

const words = de.regimeChanges
const figures: readonly Exclude<RegimeChangesShown, 'all'>[] = ['due', 'open', 'gap', 'overlap', 'closed']

export function RegimeChangesScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf, day } = useDay()
  const { place, adjust } = useLocation()
  const [text, setText] = useState('')
  const isRoomy = useIsRoomy()
  const shown = place.regimeChanges
  const input: InputOf<'regimeChanges.list'> = { ...asOf, closed: shown === 'closed' }
  const { value: work, refusal } = useQuery('regimeChanges.list', input)
  const columns = useMemo(() => workColumns(day), [day])
  const all = useMemo(() => (work ? rowsOf(work) : []), [work])
  const rows = all.filter((row) => isShown(row, shown) && fits(row, text.trim()))
  const target = place.pane.at(-1)
  const selected = rows.filter((row) => target && JSON.stringify(targetOf(row)) === JSON.stringify(target))
  const show = (next: RegimeChangesShown) => adjust({ regimeChanges: next })
  return (
    <Screen
      title={words.title}
      subtitle={words.subtitle}
      stats={work ? <Figures work={work} all={all} shown={shown} onShow={show} /> : null}
      actions={work ? <Actions due={work.due} rows={rows} shown={shown} text={text} /> : null}
      toolbar={
        <>
          <SearchField label={words.filter} placeholder={words.filter} value={text} onChange={setText} />
          {shown === 'all' ? null : (
            <Button size="small" kind="quiet" onPress={() => show('all')}>
              {words.showAll}
            </Button>
          )}
        </>
      }
      pane={pane}
      content="fill"
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : (
        <DataTable<WorkRow>
          label={words.title}
          rows={rows}
          columns={columns[isRoomy || !target ? 'all' : 'few']}
          rowKey={keyOfRow}
          groups={groups}
          lines="two"
          selected={new Set(selected.map(keyOfRow))}
          onSelect={(keys) => {
            const row = rows.find((candidate) => keys.has(candidate.key))
            if (row) showInPane(targetOf(row))
          }}
          onRowAction={(row) => {
            openInPane(targetOf(row))
            focusPane()
          }}
          isLoading={!work}
          empty={<Empty isFiltered={shown !== 'all'} isSearched={text.trim() !== ''} />}
        />
      )}
    </Screen>
  )
}

const keyOfRow = (row: WorkRow): string => row.key
const groups = {
  key: (row: WorkRow) => row.group,
  heading: (heading: string, rows: readonly WorkRow[]) => words.groupCount(heading, rows.length),
}

interface FiguresProps {
  readonly work: Work
  readonly all: readonly WorkRow[]
  readonly shown: RegimeChangesShown
  readonly onShow: (shown: RegimeChangesShown) => void
}

/** Each number narrows the list to what it counts; a second press shows all again. */
function Figures({ work, all, shown, onShow }: FiguresProps) {
  const count = (figure: (typeof figures)[number]) =>
    figure === 'closed' ? work.closed : all.filter((row) => isShown(row, figure)).length
  const help: Partial<Record<RegimeChangesShown, string>> = words.figureHelp
  return figures
    .filter((figure) => count(figure) > 0 || figure === shown || figure === 'due' || figure === 'open')
    .map((figure) => (
      <Stat
        key={figure}
        value={formatCount(count(figure))}
        label={words.figure[figure]}
        {...(help[figure] ? { help: help[figure] } : {})}
        tone={figure === 'gap' ? 'bad' : figure === 'overlap' ? 'warn' : 'neutral'}
        isPressed={shown === figure}
        onPress={() => onShow(shown === figure ? 'all' : figure)}
      />
    ))
}

function Empty({ isFiltered, isSearched }: { readonly isFiltered: boolean; readonly isSearched: boolean }) {
  if (isSearched) return <EmptyState icon={<ExchangeIcon size={28} />} title={words.noMatch} />
  if (isFiltered) return <EmptyState icon={<ExchangeIcon size={28} />} title={words.emptyShown} />
  return (
    <EmptyState icon={<ExchangeIcon size={28} />} title={words.empty}>
      {words.emptyText}
    </EmptyState>
  )
}

/** Printing and Excel; then cases for all that are certainly due at once, or for a household that the program did not name. */
interface ActionsProps {
  readonly due: readonly DueHousehold[]
  /** What the list shows, and how it was narrowed. */
  readonly rows: readonly WorkRow[]
  readonly shown: RegimeChangesShown
  readonly text: string
}

function Actions({ due, rows, shown, text }: ActionsProps) {
  const { canChange, today } = useDay()
  const order = useCommand(client.regimeChanges.open)
  const report = () =>
    openListReport('rechtskreiswechsel', rows.map(keyOfRow), [
      shown === 'all' ? null : words.figure[shown],
      de.reports.searched(text),
    ])
  const certain = due.filter((household) => !household.isCheck)
  const openAll = async () => {
    const changes = certain.map(({ householdId, direction, dueOn, personIds }) => ({
      householdId,
      direction,
      dueOn: dueOn ?? today,
      personIds,
    }))
    const result = await order.run({ changes })
    if (result?.ok) useNotices.getState().done(words.openedMany(result.value.ids.length), result.value.auditId)
  }
  return (
    <>
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      <Button icon={<PrintIcon />} onPress={report}>
        {de.accommodations.print}
      </Button>
      <Button icon={<TableIcon />} onPress={report}>
        {de.accommodations.excel}
      </Button>
      <Button
        icon={<PlusIcon />}
        isDisabled={!canChange}
        onPress={() => useOverlay.getState().show({ kind: 'regimeChange', order: { to: 'open' } })}
      >
        {words.openOther}
      </Button>
      {certain.length > 1 ? (
        <Button isDisabled={!canChange} isPending={order.pending} onPress={() => void openAll()}>
          {words.openAll(certain.length)}
        </Button>
      ) : null}
    </>
  )
}
