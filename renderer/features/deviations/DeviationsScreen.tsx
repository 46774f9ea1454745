/** Every place that is held on the Stichtag against a rule: whose, which rules, why, and who entered it. */
import { type ReactNode, useMemo, useState } from 'react'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { fits } from '../../components/fits.ts'
import { CheckIcon } from '../../components/icons.tsx'
import { ListScreen } from '../../components/ListScreen.tsx'
import { Stat } from '../../components/Stat.tsx'
import type { Column } from '../../components/table/columns.ts'
import { goSection, openInPane, openListReport } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatCount, formatDay } from '../../text/format.ts'

type Row = OutputOf<'housing.deviations'>[number]
const words = de.deviations
const rulesOf = (row: Row): string => row.rules.map((rule) => de.settings.rule(rule)).join(', ')

const columns: readonly Column<Row>[] = [
  {
    key: 'house',
    wraps: true,
    heading: words.column.house,
    width: 130,
    render: (row) => row.houseName,
    sortValue: (row) => row.houseName,
  },
  {
    key: 'room',
    heading: words.column.room,
    width: 78,
    grow: 0,
    render: (row) => row.room,
    sortValue: (row) => row.room,
  },
  { key: 'name', wraps: true, heading: words.column.name, width: 150, render: de.terms.name, sortValue: de.terms.name },
  { key: 'rules', heading: words.column.rules, width: 170, grow: 2, wraps: true, render: rulesOf, sortValue: rulesOf },
  {
    key: 'reason',
    heading: words.column.reason,
    width: 170,
    grow: 2,
    wraps: true,
    render: (row) => row.reason ?? '',
    sortValue: (row) => row.reason,
  },
  {
    key: 'since',
    heading: words.column.since,
    width: 98,
    grow: 0,
    render: (row) => formatDay(row.from),
    sortValue: (row) => row.from,
  },
  {
    key: 'actor',
    heading: words.column.actor,
    width: 130,
    render: (row) => row.actor ?? '',
    sortValue: (row) => row.actor,
  },
]
const keyOf = (row: Row): string => `${row.personId} ${row.from}`
/** What the search looks through. */
const searched = (row: Row): string =>
  `${row.houseName} ${row.house} ${row.room} ${de.terms.name(row)} ${rulesOf(row)} ${row.reason ?? ''} ${row.actor ?? ''}`

export function DeviationsScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf } = useDay()
  const [text, setText] = useState('')
  const { value, refusal } = useQuery('housing.deviations', asOf)
  const rows = useMemo(() => value?.filter((row) => fits(text, searched(row))), [value, text])
  const report = () => openListReport('abweichungen', (rows ?? []).map(keyOf), [de.reports.searched(text)])
  return (
    <ListScreen<Row>
      title={words.title}
      subtitle={words.subtitle}
      label={words.title}
      stats={value ? <Stat value={formatCount(value.length)} label={words.count} /> : null}
      actions={<Button onPress={() => goSection('settings')}>{words.settings}</Button>}
      report={{ print: de.accommodations.print, excel: de.accommodations.excel, onPress: report }}
      search={{ label: words.filter, text, onChange: setText }}
      pane={pane}
      failed={refusal ? { title: de.frame.loadFailed, text: refusalSentence(refusal) } : null}
      rows={rows}
      columns={columns}
      rowKey={keyOf}
      shown={null}
      onOpen={({ personId }) => {
        openInPane({ kind: 'person', id: personId })
        focusPane()
      }}
      empty={
        text === '' ? (
          <EmptyState icon={<CheckIcon size={28} />} title={words.empty}>
            {words.emptyText}
          </EmptyState>
        ) : (
          <EmptyState icon={<CheckIcon size={28} />} title={words.noMatch} />
        )
      }
    />
  )
}
