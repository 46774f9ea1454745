/**
 * The screen of a list: numbers in the head, search, print and Excel in the same place, the table with its pane beside it, and what stands there
 * instead when nothing is to be shown or nothing could be loaded. What is listed comes in as columns.
 */
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { EmptyState } from './EmptyState.tsx'
import { SearchField } from './fields/SearchField.tsx'
import { PrintIcon, TableIcon } from './icons.tsx'
import { Screen, type ScreenProps } from './Screen.tsx'
import type { Column, Grouping } from './table/columns.ts'
import { DataTable } from './table/DataTable.tsx'

export interface ListScreenProps<Row> extends Pick<ScreenProps, 'title' | 'subtitle' | 'stats' | 'pane'> {
  /** What the table lists, for screen readers. */
  readonly label: string
  /** Undefined while they are asked for. */
  readonly rows: readonly Row[] | undefined
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string
  readonly groups?: Grouping<Row>
  /** What the search looks through, told by `fits`. */
  readonly search: { readonly label: string; readonly text: string; readonly onChange: (text: string) => void }
  /** Key of the row that the pane shows, or null. */
  readonly shown: string | null
  /** The selection goes along in the pane; left out: only Enter and a double click open it. */
  readonly onShow?: (row: Row) => void
  readonly onOpen: (row: Row) => void
  readonly report: { readonly print: string; readonly excel: string; readonly onPress: () => void }
  /** Between the choice and the reports; the primary button comes last. */
  readonly actions?: ReactNode
  readonly primary?: ReactNode
  /** A choice beside the search. */
  readonly choice?: ReactNode
  /** Why nothing could be loaded: title and sentence. */
  readonly failed: { readonly title: string; readonly text: string } | null
  readonly empty: ReactNode
  /** Instead of search and table: another view of the same. */
  readonly instead?: ReactNode
}

export function ListScreen<Row>(props: ListScreenProps<Row>) {
  const { rows, rowKey, search, report, failed, onShow, instead } = props
  return (
    <Screen
      title={props.title}
      subtitle={props.subtitle}
      stats={props.stats}
      actions={
        <>
          {props.actions}
          <Button icon={<PrintIcon />} onPress={report.onPress}>
            {report.print}
          </Button>
          <Button icon={<TableIcon />} onPress={report.onPress}>
            {report.excel}
          </Button>
          {props.primary}
        </>
      }
      toolbar={
        <>
          {props.choice}
          {instead ? null : (
            <SearchField
              label={search.label}
              placeholder={search.label}
              value={search.text}
              onChange={search.onChange}
            />
          )}
        </>
      }
      pane={props.pane}
      content={instead ? 'scroll' : 'fill'}
    >
      {failed ? (
        <EmptyState title={failed.title}>{failed.text}</EmptyState>
      ) : instead ? (
        instead
      ) : (
        <DataTable<Row>
          label={props.label}
          rows={rows ?? []}
          columns={props.columns}
          rowKey={rowKey}
          isLoading={!rows}
          {...(props.groups ? { groups: props.groups } : {})}
          {...(onShow
            ? {
                selected: new Set(props.shown === null ? [] : [props.shown]),
                onSelect: (keys: ReadonlySet<string>) => {
                  const row = rows?.find((candidate) => keys.has(rowKey(candidate)))
                  if (row) onShow(row)
                },
              }
            : {})}
          onRowAction={props.onOpen}
          empty={props.empty}
        />
      )}
    </Screen>
  )
}
