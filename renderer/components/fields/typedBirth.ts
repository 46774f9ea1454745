/** Reads a birth date as a German clerk types it: "5488", "5.4.88", "4.1988", "1988". Pure: the day of today comes in. */
import type { Birth, Day } from '../../../db/domain/values.ts'
import { addDays, isDay } from '../../../db/domain/values.ts'

/** `ambiguous`: two dates fit ("11288" is 11.02. or 01.12.1988). */
export type TypedBirth =
  | { readonly kind: 'birth'; readonly birth: Birth }
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'ambiguous'; readonly births: readonly Birth[] }

/** Whoever were older would be the oldest person ever. */
const oldest = 125

const named: Readonly<Record<string, number>> = { heute: 0, gestern: -1, vorgestern: -2 }

/**
 * - `5.4.1988`, also with `/`, `-`, blanks, leading zeros; `1988-04-05`; `05041988`, `050488`, `5488` (day and month may have one digit)
 * - `4.1988`, `041988`, `1988-04`, `00.04.1988`: the month; `1988`, `00.00.1988`: the year
 * - two digits of a year mean the latest such year that is not after today
 * - `heute`, `gestern`, `vorgestern`
 * A day after today is read all the same, when its year is written out: the form says what is wrong with it.
 */
export function parseTypedBirth(text: string, today: Day): TypedBirth {
  const typed = text.trim().toLowerCase()
  if (typed === '') return { kind: 'empty' }
  const offset = named[typed]
  if (offset !== undefined) return found(addDays(today, offset), 'day')
  const births = /^\d+$/.test(typed)
    ? inDigits(typed, today)
    : [inParts(typed, today)].filter((birth) => birth !== null)
  const [first, ...others] = births
  if (!first) return { kind: 'wrong' }
  return others.length > 0 ? { kind: 'ambiguous', births } : { kind: 'birth', birth: first }
}

const found = (day: Day, precision: Birth['precision']): TypedBirth => ({ kind: 'birth', birth: { day, precision } })

/** One date from its parts; a day or month of 0 is unknown, as the Ausländerzentralregister prints it. */
function birthOf(day: number, month: number, year: string, today: Day): Birth | null {
  const full = year.length === 2 ? shortYear(year, day, month, today) : Number(year)
  const thisYear = Number(today.slice(0, 4))
  if (full > thisYear + 1 || full < thisYear - oldest || (month === 0 && day !== 0)) return null
  const text = [String(full), Math.max(month, 1), Math.max(day, 1)]
    .map((part) => String(part).padStart(2, '0'))
    .join('-')
  const precision = month === 0 ? 'year' : day === 0 ? 'month' : 'day'
  return isDay(text) ? { day: text, precision } : null
}

/** The latest year that ends so and does not put the day after today. */
function shortYear(year: string, day: number, month: number, today: Day): number {
  const full = Number(today.slice(0, 2)) * 100 + Number(year)
  const text = `${full}-${String(Math.max(month, 1)).padStart(2, '0')}-${String(Math.max(day, 1)).padStart(2, '0')}`
  return text > today ? full - 100 : full
}

function inParts(typed: string, today: Day): Birth | null {
  const iso = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/.exec(typed)
  if (iso) return birthOf(Number(iso[3] ?? 0), Number(iso[2]), iso[1] ?? '', today)
  const full = /^(\d{1,2})\s*[./\s-]\s*(\d{1,2})\s*[./\s-]\s*(\d{4}|\d{2})$/.exec(typed)
  if (full) return birthOf(Number(full[1]), Number(full[2]), full[3] ?? '', today)
  const month = /^(\d{1,2})\s*[./\s-]\s*(\d{4})$/.exec(typed)
  return month ? birthOf(0, Number(month[1]), month[2] ?? '', today) : null
}

/**
 * Every date that a run of digits can mean. Four digits that can be a year are one ("1988", though 1.9.88 would fit); beyond that, two
 * readings are two.
 */
function inDigits(typed: string, today: Day): Birth[] {
  if (typed.length < 4 || typed.length > 8) return []
  const withWholeYear = splits(typed.slice(0, -4), typed.slice(-4), today)
  if (withWholeYear.length > 0 && typed.length === 4) return withWholeYear
  return [...withWholeYear, ...splits(typed.slice(0, -2), typed.slice(-2), today)]
}

/** `head` before the year: nothing, a month, or day and month in every way that they can be told apart. */
function splits(head: string, year: string, today: Day): Birth[] {
  const part = (day: string, month: string): Birth[] => {
    const birth = birthOf(Number(day), Number(month), year, today)
    return birth === null ? [] : [birth]
  }
  const exact = (day: string, month: string) => part(day, month).filter(({ precision }) => precision === 'day')
  const [first = '', second = '', third = ''] = head
  if (head.length === 4) return part(head.slice(0, 2), head.slice(2))
  if (head.length === 3) return [...exact(first, second + third), ...exact(first + second, third)]
  const isWhole = year.length === 4
  if (head.length === 2) return [...(isWhole ? month(part('0', head)) : []), ...exact(first, second)]
  return isWhole ? part('0', head || '0') : []
}

const month = (births: readonly Birth[]): Birth[] => births.filter(({ precision }) => precision === 'month')
