/** Wiedervorlagen: what is to be done by when, as a list to work with on paper. Stays in the office. */
import { type DueGroup, dueGroup, dueGroups } from '../followUps/days.ts'
import type { Day } from '../values.ts'
import type { ReportDocument } from './document.ts'
import type { ReportFrame } from './facts.ts'
import { framed } from './frame.ts'
import { cellsOf, headOf, type TableColumn } from './table.ts'

/** An open follow-up, worded. */
export interface FollowUpLine {
  readonly dueOn: Day
  /** Who or what it is about, and where. */
  readonly about: string
  readonly place: string | null
  readonly what: string
  readonly remark: string | null
  readonly assignee: string | null
  /** Done; only in a selection. */
  readonly isDone?: boolean
}
/** In the order in which they are due. */
export interface FollowUpFacts extends ReportFrame {
  readonly lines: readonly FollowUpLine[]
}

const columns: readonly TableColumn<FollowUpLine>[] = [
  { key: 'dueOn', heading: 'Fällig', type: 'day', width: 10, cell: (line) => line.dueOn },
  { key: 'about', heading: 'Wer, was', type: 'text', width: 24, cell: (line) => line.about },
  { key: 'place', heading: 'Wohnt in', type: 'text', width: 12, cell: (line) => line.place },
  { key: 'what', heading: 'Zu tun', type: 'text', width: 48, cell: (line) => line.what },
  { key: 'remark', heading: 'Bemerkung', type: 'text', width: 24, cell: (line) => line.remark },
  { key: 'assignee', heading: 'Zuständig', type: 'text', width: 15, cell: (line) => line.assignee },
]

const headings: Readonly<Record<DueGroup, string>> = {
  overdue: 'Überfällig',
  today: 'Heute',
  week: 'Diese Woche',
  later: 'Später',
  done: 'Erledigt',
}

/** What is open on the key date. */
export function followUpsReport(facts: FollowUpFacts): ReportDocument {
  const { lines, on } = facts
  const open = lines.filter((line) => !line.isDone)
  const byGroup = Map.groupBy(lines, (line) => (line.isDone ? 'done' : dueGroup(line.dueOn, on)))
  const sizeOf = (group: keyof typeof headings): number => byGroup.get(group)?.length ?? 0
  const sections = dueGroups
    .filter((group) => sizeOf(group) > 0)
    .map((group) => ({
      heading: headings[group],
      rows: (byGroup.get(group) ?? []).map((line) => cellsOf(columns, line)),
      totals: null,
    }))
  return {
    name: 'wiedervorlagen',
    title: 'Wiedervorlagen',
    purpose: 'Nur für das Amt · mit Personendaten · nicht weitergeben',
    ...framed(facts),
    orientation: 'landscape',
    columns: headOf(columns),
    sections: sections.length > 0 ? sections : [{ heading: null, rows: [], totals: null }],
    // The figures say how many; a day stands in the first column, where a sum would have its words.
    totals: null,
    figures: [
      { label: 'offen', value: open.length, type: 'count' },
      { label: 'davon überfällig', value: sizeOf('overdue'), type: 'count' },
      { label: 'heute fällig', value: sizeOf('today'), type: 'count' },
      { label: 'ohne Zuständige', value: open.filter((line) => line.assignee === null).length, type: 'count' },
    ],
    notes: [
      'Gezählt ist, was am Stichtag offen ist: selbst Geschriebenes, und was das Programm aus Papieren, Wohnsitzauflagen, Geburtstagen, Mietverträgen und Zuweisungen abliest.',
      `${open.length < lines.length ? '' : 'Erledigtes steht nicht in der Liste. '}„Diese Woche“ reicht bis Sonntag.`,
    ],
  }
}
