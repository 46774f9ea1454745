/** The columns of the import preview. */
import { sheetNames } from '../../../db/domain/register/rows.ts'
import { isDay } from '../../../db/domain/values.ts'
import { type CheckIcon, MinusIcon, MoveIcon, PlusIcon, WarningIcon } from '../../components/icons.tsx'
import { Pill, type Tone } from '../../components/Pill.tsx'
import type { Column } from '../../components/table/columns.ts'
import { de } from '../../text/de.ts'
import { formatDay } from '../../text/format.ts'
import { type Outcome, type PreviewRow, startOrder, whatOf } from './previewRows.ts'

const words = de.imports

/** A key names its days as the office writes them. */
const keyText = (row: PreviewRow): string =>
  row.key.replaceAll(/\d{4}-\d{2}-\d{2}/g, (day) => (isDay(day) ? formatDay(day) : day))

const looks: Readonly<Record<Outcome, { readonly tone: Tone; readonly Icon: typeof CheckIcon }>> = {
  new: { tone: 'good', Icon: PlusIcon },
  changed: { tone: 'info', Icon: MoveIcon },
  unchanged: { tone: 'neutral', Icon: MinusIcon },
  wrong: { tone: 'bad', Icon: WarningIcon },
}

export const previewColumns: readonly Column<PreviewRow>[] = [
  {
    key: 'outcome',
    heading: words.column.outcome,
    width: 128,
    grow: 0,
    render: (row) => {
      const { tone, Icon } = looks[row.outcome]
      return (
        <Pill tone={tone} icon={<Icon size={14} />}>
          {words.outcome[row.outcome]}
        </Pill>
      )
    },
    text: (row) => words.outcome[row.outcome],
    sortValue: (row) => startOrder[row.outcome],
  },
  {
    key: 'sheet',
    heading: words.column.sheet,
    width: 104,
    grow: 0,
    render: (row) => sheetNames[row.sheet],
    sortValue: (row) => sheetNames[row.sheet],
  },
  {
    key: 'row',
    heading: words.column.row,
    align: 'end',
    width: 64,
    grow: 0,
    render: (row) => row.row,
    sortValue: (row) => row.row,
  },
  { key: 'key', heading: words.column.key, width: 150, grow: 1, render: keyText, sortValue: (row) => row.key },
  { key: 'what', heading: words.column.what, width: 320, grow: 4, render: whatOf, wraps: true },
]
