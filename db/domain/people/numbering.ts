/** The next number of a file in the office's own pattern: which run of digits counts is read from the numbers there are. Pure. */
import { compactNumber } from './asked.ts'

/** What stands around the digits that count. */
interface Pattern {
  readonly before: string
  readonly after: string
}
interface Counted extends Pattern {
  readonly digits: string
}

/** So many of the latest numbers show how the office numbers now. */
const shown = 50

/** Every way to see a number as a counting run of digits with something around it, the last run first. */
const readings = (number: string): Counted[] =>
  [...number.matchAll(/\d+/g)]
    .map((run) => ({
      before: number.slice(0, run.index),
      digits: run[0],
      after: number.slice(run.index + run[0].length),
    }))
    .reverse()

const keyOf = ({ before, after }: Pattern): string => JSON.stringify([before, after])

/** The pattern that most of the latest numbers share; among equals, that of the latest number. */
function patternOf(latest: readonly string[]): Pattern | null {
  const counts = new Map<string, { readonly pattern: Pattern; count: number }>()
  for (const number of latest)
    for (const reading of readings(number)) {
      const seen = counts.get(keyOf(reading)) ?? { pattern: reading, count: 0 }
      seen.count += 1
      counts.set(keyOf(reading), seen)
    }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count)
  return first?.pattern ?? null
}

/** The counting run of a number that has this pattern; a pattern never cuts a run of digits in two. */
function countedIn(number: string, { before, after }: Pattern): string[] {
  const run = number.slice(before.length, number.length - after.length)
  return number.startsWith(before) && number.endsWith(after) && /^\d+$/.test(run) ? [run] : []
}

/** Compares runs of digits of any length, leading zeros aside. */
function isHigher(a: string, b: string): boolean {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')]
  return one.length === other.length ? one > other : one.length > other.length
}

/**
 * The next `count` numbers after those of the office: `H-0301` after `H-0300`, `2022/147` after `2022/146`, `148/22` after `147/22`.
 * @param present numbers in use, in the order in which they were given
 * @param ever every number that was ever given, those of removed records included; none of them is given again
 * @param otherwise the beginning and the width where no number counts yet: `{ before: 'H-', width: 4 }` is `H-0001`
 */
export function nextNumbers(
  present: readonly string[],
  ever: readonly string[],
  count: number,
  otherwise: { readonly before: string; readonly width: number },
): string[] {
  const pattern = patternOf(present.slice(-shown).reverse()) ?? { before: otherwise.before, after: '' }
  const digits = ever.flatMap((number) => countedIn(number, pattern))
  const highest = digits.reduce((best, run) => (isHigher(run, best) ? run : best), '0'.repeat(otherwise.width))
  const width = digits.length === 0 ? otherwise.width : highest.length
  const taken = new Set(ever.map(compactNumber))
  const next: string[] = []
  for (let value = BigInt(highest) + 1n; next.length < count; value += 1n) {
    const number = `${pattern.before}${String(value).padStart(width, '0')}${pattern.after}`
    if (!taken.has(compactNumber(number))) next.push(number)
  }
  return next
}
