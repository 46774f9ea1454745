/** Every place that is held on the Stichtag against a rule: whose, which rules, why, and who entered it. */
import type { ReactNode } from 'react'
import { useDay } from '../../api/office.tsx'
import { type OutputOf, useQuery } from '../../api/useQuery.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { CheckIcon } from '../../components/icons.tsx'
import { Screen } from '../../components/Screen.tsx'
import { Stat } from '../../components/Stat.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { goSection, openInPane } from '../../stores/location.ts'
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

export function DeviationsScreen({ pane }: { readonly pane: ReactNode }) {
  const { asOf } = useDay()
  const { value: rows, refusal } = useQuery('housing.deviations', asOf)
  return (
    <Screen
      title={words.title}
      subtitle={words.subtitle}
      stats={rows ? <Stat value={formatCount(rows.length)} label={words.count} /> : null}
      actions={<Button onPress={() => goSection('settings')}>{words.settings}</Button>}
      pane={pane}
      content="fill"
    >
      {refusal ? (
        <EmptyState title={de.frame.loadFailed}>{refusalSentence(refusal)}</EmptyState>
      ) : (
        <DataTable
          label={words.title}
          rows={rows ?? []}
          columns={columns}
          rowKey={keyOf}
          isLoading={!rows}
          onRowAction={(row) => {
            openInPane({ kind: 'person', id: row.personId })
            focusPane()
          }}
          empty={
            <EmptyState icon={<CheckIcon size={28} />} title={words.empty}>
              {words.emptyText}
            </EmptyState>
          }
        />
      )}
    </Screen>
  )
}
