/** One and the same thing as different offices and programs write it: the import must read all of it alike. */
import type { Dice } from '../support/chance.ts'
import type { Cell } from './book.ts'
import type { Kind } from './columns.ts'
import { dayOf, type Value } from './register.ts'

const german = (day: string): string => `${day.slice(8)}.${day.slice(5, 7)}.${day.slice(0, 4)}`
/** Zero-width and directional marks, a soft hyphen, a byte order mark: none of them can be seen. */
const invisible = ['\u200b', '\u200e', '\u200f', '\u202e', '\u2066', '\ufeff', '\u00ad']
const blanks = [' ', '  ', '\u00a0', '\t', '\n', '\u2009']

const insertedAt = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at)

/** With what cannot be seen inside, or blanks around it. */
function overlaid(text: string, dice: Dice): Cell {
  switch (dice.below(5)) {
    case 0:
      return insertedAt(text, dice.below(text.length + 1), dice.one(invisible))
    case 1:
      return dice.one(blanks) + text + dice.one(blanks)
    case 2:
      return { rich: [text.slice(0, 1), text.slice(1)].filter((run) => run !== '') }
    case 3:
      return text.normalize('NFD')
    default:
      return text
  }
}

function dateCell(day: string, dice: Dice): Cell {
  const [year = '', month = '', date = ''] = day.split('-')
  return dice.one<Cell>([
    { day },
    { day, clock: true },
    german(day),
    `${Number(date)}.${Number(month)}.${year}`,
    day,
    `${german(day)} 00:00:00`,
    `${day}T00:00:00Z`,
    ` ${german(day)}\u200e`,
  ])
}

/** 1234.5 as `1.234,50`, `1234,5`, `1.234,50 €`, or the number itself. */
function amountCell(amount: number, unit: string, dice: Dice): Cell {
  const grouped = amount.toLocaleString('de-DE', { minimumFractionDigits: 2 })
  return dice.one<Cell>([amount, grouped, String(amount).replace('.', ','), `${grouped} ${unit}`])
}

/** Digits that a number keeps: no leading zero, no more than Excel holds. */
const isPlainNumber = (text: string): boolean => /^[1-9]\d{0,14}$/.test(text)
const changedCase = (text: string, dice: Dice): string =>
  dice.one([text, text.toUpperCase(), text.toLowerCase(), ` ${text} `])

/** A value as it could stand in a column of this kind. */
export function handwritten(value: Value, kind: Kind, dice: Dice): Cell {
  const day = dayOf(value)
  if (day !== null) return dateCell(day, dice)
  if (value === null)
    return dice.one<Cell>([null, null, null, '', '  ', '\u200b', ...(kind === 'date' ? ['-', '–'] : [])])
  if (typeof value === 'boolean') return dice.one<Cell>(value ? [true, 'ja', 'JA', 'x', 1] : [false, 'nein', 'Nein', 0])
  if (typeof value === 'number') {
    if (kind === 'count') return dice.one<Cell>([value, String(value), ` ${value}`])
    return amountCell(value, kind === 'area' ? 'm²' : '€', dice)
  }
  if (typeof value === 'object') return null
  if (kind === 'words') return overlaid(value.split(', ').join(dice.one([', ', ',', '; ', ' / '])), dice)
  if (kind === 'word') return overlaid(changedCase(value, dice), dice)
  return isPlainNumber(value) && dice.chance(30) ? Number(value) : overlaid(value, dice)
}

/** A value as the template asks for it. */
export const plain = (value: Value): Cell => (typeof value === 'boolean' ? (value ? 'ja' : 'nein') : value)
