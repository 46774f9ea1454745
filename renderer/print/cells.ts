/** A report's cell as text on paper: the same digits Excel shows, so that the two copies on the desk agree. */
import type { Cell, ColumnType } from '../../db/domain/reports/document.ts'
import { isDay } from '../../db/domain/values.ts'
import { formatCount, formatDay, formatMoney, nbsp } from '../text/format.ts'

/** One decimal always: in a column the commas stand below each other. */
const oneDecimal = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A day, or as much of it as is known: `12.03.1985`, `03.1985`, `1985`. */
function dayText(text: string): string {
  if (isDay(text)) return formatDay(text)
  return /^\d{4}-\d{2}$/.test(text) ? `${text.slice(5, 7)}.${text.slice(0, 4)}` : text
}

/** An empty text for null. Text in a number column (the label of a sum row) stays as it is. */
export function cellText(cell: Cell, type: ColumnType): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return type === 'day' ? dayText(cell) : cell
  if (type === 'cents') return formatMoney(cell)
  if (type === 'percent') return `${oneDecimal.format(cell)}${nbsp}%`
  if (type === 'area') return `${oneDecimal.format(cell / 100)}${nbsp}m²`
  return formatCount(cell)
}

const numbers: ReadonlySet<ColumnType> = new Set(['cents', 'count', 'percent', 'area'])
export const isNumber = (type: ColumnType): boolean => numbers.has(type)
