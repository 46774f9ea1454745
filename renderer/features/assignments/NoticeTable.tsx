/** The list of notices; what asks for work stands on top. */
import { useDay } from '../../api/office.tsx'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { BusIcon, PlusIcon } from '../../components/icons.tsx'
import { DataTable } from '../../components/table/DataTable.tsx'
import { goSection, openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import type { NoticesShown } from '../../stores/place.ts'
import { useIsRoomy } from '../../stores/width.ts'
import { de } from '../../text/de.ts'
import { noticeColumns } from './noticeColumns.tsx'
import { type NoticeLine, shownNotices } from './noticeView.ts'

export interface NoticeTableProps {
  /** Undefined while they are being loaded. */
  readonly notices: readonly NoticeLine[] | undefined
  readonly shown: NoticesShown
  readonly text: string
  readonly onAnnounce: () => void
  readonly onShowAll: () => void
}

const words = de.assignments
const keyOf = (notice: NoticeLine): string => String(notice.id)

export function NoticeTable({ notices, shown, text, onAnnounce, onShowAll }: NoticeTableProps) {
  const target = useLocation((state) => state.place.pane.at(-1))
  const isRoomy = useIsRoomy()
  const rows = shownNotices(notices ?? [], shown, text)
  return (
    <DataTable<NoticeLine>
      label={words.title}
      rows={rows}
      columns={noticeColumns[isRoomy ? (target ? 'some' : 'all') : target ? 'few' : 'some']}
      rowKey={keyOf}
      selected={new Set(target?.kind === 'notice' ? [String(target.id)] : [])}
      onSelect={(keys) => {
        const row = rows.find((candidate) => keys.has(keyOf(candidate)))
        if (row) showInPane({ kind: 'notice', id: row.id })
      }}
      onRowAction={(row) => {
        openInPane({ kind: 'notice', id: row.id })
        focusPane()
      }}
      isLoading={notices === undefined}
      empty={
        notices?.length === 0 ? (
          <NoNotices onAnnounce={onAnnounce} />
        ) : text.trim() !== '' ? (
          <EmptyState icon={<BusIcon size={28} />} title={words.noMatch} />
        ) : (
          <EmptyState
            icon={<BusIcon size={28} />}
            title={shown === 'overdue' ? words.noneOverdue : words.noneOpen}
            actions={<Button onPress={onShowAll}>{words.showAll}</Button>}
          >
            {words.noneOpenText}
          </EmptyState>
        )
      }
    />
  )
}

function NoNotices({ onAnnounce }: { readonly onAnnounce: () => void }) {
  const { canChange } = useDay()
  return (
    <EmptyState
      icon={<BusIcon size={28} />}
      title={words.empty}
      actions={
        <>
          <Button kind="primary" icon={<PlusIcon />} isDisabled={!canChange} onPress={onAnnounce}>
            {words.announce}
          </Button>
          <Button onPress={() => goSection('imports')}>{words.emptyImport}</Button>
        </>
      }
    >
      {words.emptyText}
    </EmptyState>
  )
}
