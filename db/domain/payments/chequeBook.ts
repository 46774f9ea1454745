/** Scheckheft: a range of numbers, each accounted for. Pure. */
import { ok, type Result, refuse } from '../result.ts'
import type { ChequeState } from './terms.ts'

export interface BookRange {
  readonly first: number
  readonly last: number
  /** Digits as printed, leading zeros included. */
  readonly digits: number
}
export const mostInBook = 10_000

/** `4431` of a book with six digits → `004431`. */
export const numberText = (number: number, digits: number): string => String(number).padStart(digits, '0')

/**
 * The range of a book beside the others and beside the numbers of older lists that already stand in the register.
 * Refused with BOOK_RANGE_WRONG, BOOK_OVERLAPS, CHEQUE_NUMBER_TAKEN.
 */
export function decideBook(
  wanted: { readonly first: string; readonly last: string },
  others: readonly BookRange[],
  taken: readonly number[],
): Result<BookRange> {
  const isNumber = (text: string) => /^\d{1,15}$/.test(text)
  if (!isNumber(wanted.first) || !isNumber(wanted.last)) return refuse({ code: 'BOOK_RANGE_WRONG' })
  const range = {
    first: Number(wanted.first),
    last: Number(wanted.last),
    digits: Math.max(wanted.first.length, wanted.last.length),
  }
  if (range.first < 1 || range.last < range.first || range.last - range.first >= mostInBook)
    return refuse({ code: 'BOOK_RANGE_WRONG' })
  const other = others.find((book) => book.first <= range.last && range.first <= book.last)
  if (other) {
    const { first, last, digits } = other
    return refuse({
      code: 'BOOK_OVERLAPS',
      details: { first: numberText(first, digits), last: numberText(last, digits) },
    })
  }
  const used = taken.find((number) => number >= range.first && number <= range.last)
  if (used !== undefined)
    return refuse({ code: 'CHEQUE_NUMBER_TAKEN', details: { number: numberText(used, range.digits) } })
  return ok(range)
}

/** Blank numbers that were passed over: one after them in the same book is used. The office should know where these papers are. */
export function skippedIn(numbers: readonly { readonly number: number; readonly state: ChequeState }[]): number[] {
  const lastUsed = Math.max(0, ...numbers.flatMap(({ number, state }) => (state === 'blank' ? [] : [number])))
  return numbers.flatMap(({ number, state }) => (state === 'blank' && number < lastUsed ? [number] : []))
}

/** Numbers between two books that are in neither, where they are fewer than a book holds: `[4451, 4460]`. */
export function gapsBetween(books: readonly BookRange[]): [first: number, last: number][] {
  const sorted = books.toSorted((a, b) => a.first - b.first)
  return sorted.flatMap((book, at) => {
    const next = sorted[at + 1]
    const missing = next ? next.first - book.last - 1 : 0
    return next && missing > 0 && missing < mostInBook ? [[book.last + 1, next.first - 1] as [number, number]] : []
  })
}
