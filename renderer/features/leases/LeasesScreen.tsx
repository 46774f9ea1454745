/** The list of leases, and what they cost. */
import { type ReactNode, useMemo, useState } from 'react'
import { addMonths, type Day } from '../../../db/domain/values.ts'
import { useDay } from '../../api/office.tsx'
import { useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { fits } from '../../components/fits.ts'
import { KeyIcon, PlusIcon } from '../../components/icons.tsx'
import { ListScreen } from '../../components/ListScreen.tsx'
import { Stat } from '../../components/Stat.tsx'
import { ToggleGroup } from '../../components/ToggleGroup.tsx'
import { openInPane, openListReport, showInPane, useLocation } from '../../stores/location.ts'
import { useOverlay } from '../../stores/overlay.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatMoney } from '../../text/format.ts'
import { CostView } from './CostView.tsx'
import { leaseColumns } from './leaseColumns.tsx'
import type { Lease } from './leaseForm.ts'
import './leases.css'

const words = de.leases
const keyOf = (row: Lease): string => String(row.id)
const add = () => useOverlay.getState().show({ kind: 'lease', order: { to: 'add', accommodationId: null } })

type Shown = 'open' | 'past' | 'costs'
/** Which leases a number of the head has picked. */
type Only = 'current' | 'ending' | 'inside'

export function LeasesScreen({ pane }: { readonly pane: ReactNode }) {
  const { day, asOf, canChange } = useDay()
  const { place } = useLocation()
  const isRoomy = useIsRoomy()
  const target = place.pane.at(-1)
  const [shown, setShown] = useState<Shown>('open')
  const [only, setOnly] = useState<Only | null>(null)
  const [text, setText] = useState('')
  const { value, refusal } = useQuery('leases.list', asOf)
  const rows = useMemo(
    () =>
      value
        ?.filter((lease) => (lease.state === 'past') === (shown === 'past'))
        .filter((lease) => only === null || picked(only, lease, addMonths(day, 4)))
        .filter((lease) => fits(text, `${lease.houseName} ${lease.house} ${lease.landlord ?? ''}`)),
    [value, shown, only, day, text],
  )
  const report = () =>
    openListReport('mietvertraege', (rows ?? []).map(keyOf), [
      shown === 'past' ? words.shown.past : null,
      only && words.figure[only],
      shown === 'costs' ? null : de.reports.searched(text),
    ])
  const addButton = (
    <Button kind="primary" icon={<PlusIcon />} isDisabled={!canChange} onPress={add}>
      {words.add}
    </Button>
  )
  const choose = (next: Shown, picks: Only | null) => {
    setShown(next)
    setOnly(picks)
  }
  return (
    <ListScreen<Lease>
      title={words.title}
      subtitle={words.subtitle}
      label={words.list}
      stats={
        value ? (
          <Figures leases={value} only={only} onOnly={(next) => choose('open', only === next ? null : next)} />
        ) : null
      }
      choice={
        <ToggleGroup
          label={words.shown.label}
          options={[
            { id: 'open', label: words.shown.open },
            { id: 'past', label: words.shown.past },
            { id: 'costs', label: words.view.costs },
          ]}
          value={shown}
          onChange={(next) => choose(next, null)}
        />
      }
      report={{ print: de.accommodations.print, excel: de.accommodations.excel, onPress: report }}
      primary={addButton}
      search={{ label: words.filter, text, onChange: setText }}
      pane={pane}
      failed={refusal ? { title: de.frame.loadFailed, text: refusalSentence(refusal) } : null}
      rows={rows}
      columns={target && !isRoomy ? leaseColumns.few : leaseColumns.all}
      rowKey={keyOf}
      shown={target?.kind === 'lease' ? String(target.id) : null}
      onShow={(row) => showInPane({ kind: 'lease', id: row.id })}
      onOpen={(row) => {
        openInPane({ kind: 'lease', id: row.id })
        focusPane()
      }}
      instead={shown === 'costs' ? <CostView /> : null}
      empty={
        text !== '' || only !== null || shown === 'past' ? (
          <EmptyState
            icon={<KeyIcon size={28} />}
            title={shown === 'past' && text === '' ? words.emptyPast : words.noMatch}
          />
        ) : (
          <EmptyState icon={<KeyIcon size={28} />} title={words.empty} actions={addButton}>
            {words.emptyText}
          </EmptyState>
        )
      }
    />
  )
}

/** What each number counts; `soon`: four months from the day that is looked at. */
const picked = (only: Only, { state, to, insideAtEnd }: Lease, soon: Day): boolean =>
  state === 'current' &&
  (only === 'current' || (to !== null && to <= soon && (only === 'ending' || insideAtEnd.length > 0)))

interface FiguresProps {
  readonly leases: readonly Lease[]
  readonly only: Only | null
  readonly onOnly: (only: Only) => void
}

function Figures({ leases, only, onOnly }: FiguresProps) {
  const { day } = useDay()
  const soon = addMonths(day, 4)
  const current = leases.filter((lease) => picked('current', lease, soon))
  const ending = leases.filter((lease) => picked('ending', lease, soon))
  const press = (id: Only) => ({ isPressed: only === id, onPress: () => onOnly(id) })
  const inside = ending.flatMap((lease) => lease.insideAtEnd).reduce((sum, { people }) => sum + people, 0)
  const monthly = current.reduce((sum, lease) => sum + (lease.monthly ?? 0), 0)
  return (
    <>
      <Stat value={formatCount(current.length)} label={words.figure.current} {...press('current')} />
      <Stat
        value={formatCount(ending.length)}
        label={words.figure.ending}
        tone={ending.length > 0 ? 'warn' : 'neutral'}
        {...press('ending')}
      />
      <Stat
        value={formatCount(inside)}
        label={words.figure.inside}
        tone={inside > 0 ? 'warn' : 'neutral'}
        {...press('inside')}
      />
      <Stat value={formatMoney(monthly)} label={words.figure.monthly} />
    </>
  )
}
