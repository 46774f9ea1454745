/** What is otherwise than in the month before, household by household, with its cause and its figures; decided by one key, several at once. */
import { useMemo, useState } from 'react'
import type { RunDecision } from '../../../db/domain/payments/terms.ts'
import { useDay } from '../../api/office.tsx'
import { Banner } from '../../components/Banner.tsx'
import { Button } from '../../components/Button.tsx'
import { KeyHint } from '../../components/KeyHint.tsx'
import { Pill } from '../../components/Pill.tsx'
import { GroupHeading } from '../../components/Screen.tsx'
import type { Column } from '../../components/table/columns.ts'
import { DataTable } from '../../components/table/DataTable.tsx'
import { openInPane, showInPane, useLocation } from '../../stores/location.ts'
import { focusPane } from '../../stores/paneFocus.ts'
import { usePaneKeys } from '../../stores/usePaneKeys.ts'
import { de } from '../../text/de.ts'
import { refusalSentence } from '../../text/errors.ts'
import { formatAmount, formatDay } from '../../text/format.ts'
import { type ChangedHousehold, isFrozen, monthName, type RunFinding, type Sheet } from './runWords.ts'
import { decisionKeys, useDecide } from './useDecide.ts'

const words = de.payments
const keyOf = (row: ChangedHousehold): string => String(row.householdId)
const isOpen = (row: ChangedHousehold): boolean => row.findings.some(({ open }) => open)
const decisions = Object.keys(decisionKeys) as RunDecision[]

export function ChangedList({ sheet }: { readonly sheet: Sheet }) {
  const { canChange } = useDay()
  const { run, changed } = sheet
  const target = useLocation((state) => state.place.pane.at(-1))
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set())
  const { order, decide } = useDecide(run.id)
  const isDraft = run.state === 'draft'
  const rows = changed.filter((row) => marked.has(keyOf(row)))
  const findings = rows.flatMap((row) => row.findings)
  const possible = decisions.filter((decision) => findings.some(({ may }) => may.includes(decision)))
  const keys = Object.fromEntries(
    possible.map((decision) => [decisionKeys[decision].toLowerCase(), () => decide(findings, decision)]),
  )
  usePaneKeys(isDraft && possible.length > 0 ? keys : null, canChange, '.q-pane')
  const columns = useMemo(() => columnsOf(sheet), [sheet])
  const title = isFrozen(run)
    ? words.decidedTitle
    : sheet.beforeMonth
      ? words.changedSince(monthName(sheet.beforeMonth))
      : words.firstChanged
  return (
    <section className="run-part" data-list-keys={Object.keys(keys).join(' ')}>
      <GroupHeading
        title={title}
        note={changed.length === 0 ? '' : words.cases(changed.length, changed.filter(isOpen).length)}
        actions={
          isDraft && possible.length > 0 ? (
            <span className="run-decide">
              <span className="muted">{words.marked(rows.length)}</span>
              {possible.map((decision) => (
                <Button
                  key={decision}
                  size="small"
                  isDisabled={!canChange || order.pending}
                  onPress={() => decide(findings, decision)}
                >
                  {words.verb(decision)} <KeyHint keys={decisionKeys[decision]} />
                </Button>
              ))}
            </span>
          ) : null
        }
      />
      {order.refusal ? <Banner tone="bad">{refusalSentence(order.refusal)}</Banner> : null}
      {changed.length === 0 ? (
        <p className="muted">{words.nothingChanged}</p>
      ) : (
        <div className="run-changed">
          <DataTable<ChangedHousehold>
            label={title}
            rows={changed}
            columns={columns}
            rowKey={keyOf}
            lines="two"
            selection="multiple"
            selected={marked}
            onSelect={(next) => {
              setMarked(next)
              const [row, second] = changed.filter((each) => next.has(keyOf(each)))
              if (row && !second && target?.kind === 'payment') showInPane({ kind: 'payment', id: row.householdId })
            }}
            onRowAction={(row) => {
              openInPane({ kind: 'payment', id: row.householdId })
              focusPane()
            }}
          />
        </div>
      )}
    </section>
  )
}

const columnsOf = ({ run, beforeMonth }: Sheet): readonly Column<ChangedHousehold>[] => [
  {
    key: 'household',
    heading: words.column.household,
    width: 110,
    grow: 1,
    render: (row) => words.named(row.name, row.people),
    sortValue: (row) => row.name,
  },
  {
    key: 'what',
    heading: words.column.what,
    width: 200,
    grow: 4,
    wraps: true,
    render: (row) => <Told findings={row.findings} />,
    text: (row) => row.findings.map(({ text, detail }) => `${text} ${detail}`).join('; '),
  },
  {
    key: 'before',
    heading: beforeMonth ? monthName(beforeMonth) : words.column.before,
    align: 'end',
    width: 104,
    grow: 0,
    render: (row) => (row.before === null ? '—' : formatAmount(row.before)),
    sortValue: (row) => row.before,
  },
  {
    key: 'now',
    heading: monthName(run.month),
    align: 'end',
    width: 104,
    grow: 0,
    render: (row) => <strong>{formatAmount(row.now)}</strong>,
    text: (row) => formatAmount(row.now),
    sortValue: (row) => row.now,
  },
  {
    key: 'decision',
    heading: words.column.decision,
    width: 124,
    grow: 1,
    render: (row) => <Decision row={row} />,
    text: (row) => decisionOf(row).text,
    sortValue: (row) => decisionOf(row).text,
  },
]

/** What is said of several people of the household stands once, with their names before it. */
function Told({ findings }: { readonly findings: readonly RunFinding[] }) {
  const said = [...Map.groupBy(findings, ({ text, detail }) => `${text}|${detail}`)]
  return (
    <span className="run-told">
      {said.map(([key, own]) => (
        <span key={key}>
          {said.length > 1 || own.length > 1 ? whose(own) : ''}
          {own[0]?.text}
          {own[0]?.detail ? <small>{own[0].detail}</small> : null}
        </span>
      ))}
    </span>
  )
}
const whose = (findings: readonly RunFinding[]): string => {
  const names = findings.flatMap(({ person }) => person ?? [])
  return names.length > 0 ? `${names.join(', ')}: ` : ''
}

/** One word for all findings of the household: what is open counts most. */
function decisionOf(row: ChangedHousehold): {
  readonly text: string
  readonly tone: 'warn' | 'good' | 'info'
  readonly help: string
} {
  const first = row.findings.find(({ decided }) => decided)
  const help = first?.decided
    ? words.decidedBy(first.decided.by, formatDay(first.decided.on), first.decided.earlier)
    : ''
  if (isOpen(row)) return { text: words.open1, tone: 'warn', help }
  if (row.held) return { text: words.held, tone: 'info', help }
  if (row.findings.some(({ code }) => code === 'account_changed')) return { text: words.forSecond, tone: 'warn', help }
  return { text: first?.decided ? words.decided(first.decided.decision) : words.seen, tone: 'good', help }
}

function Decision({ row }: { readonly row: ChangedHousehold }) {
  const { text, tone, help } = decisionOf(row)
  return (
    <span title={help}>
      <Pill tone={tone}>{text}</Pill>
    </span>
  )
}
