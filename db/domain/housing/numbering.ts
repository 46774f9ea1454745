/** Numbers of rooms as a clerk writes many of them: "1.01 bis 1.12", and the same rooms a floor higher. Pure. */

/** How many rooms one entry may make. */
export const mostRooms = 200
const longest = 20

/** `1.01` to `1.12` or to `12`: the figures at the end count up, as wide as the first is written; what stands before them stays the same. */
function counted(first: string, last: string): string[] | null {
  const [, head = '', start = ''] = /^(.*?)(\d+)$/.exec(first) ?? []
  const end = last.startsWith(head) ? last.slice(head.length) : last
  if (start === '' || !/^\d{1,6}$/.test(end)) return null
  const rooms = Number(end) - Number(start) + 1
  if (rooms < 1 || rooms > mostRooms) return null
  return Array.from({ length: rooms }, (_, i) => head + String(Number(start) + i).padStart(start.length, '0'))
}

/**
 * `1.01 bis 1.03, 2.01; Büro` → `1.01`, `1.02`, `1.03`, `2.01`, `Büro`: parts divided by comma, semicolon or line, ranges with "bis" or a dash
 * between blanks.
 * @returns null when a range cannot be counted, a number is too long, stands twice, or there are none or too many
 */
export function roomNumbers(text: string): readonly string[] | null {
  const parts = text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const numbers: string[] = []
  for (const part of parts) {
    const [first = '', last, more] = part.split(/\s+(?:bis|-|–)\s+/)
    const counting = last === undefined ? [first] : more === undefined ? counted(first.trim(), last.trim()) : null
    if (!counting) return null
    numbers.push(...counting)
  }
  const isRight = numbers.length > 0 && numbers.length <= mostRooms && numbers.every((one) => one.length <= longest)
  return isRight && new Set(numbers).size === numbers.length ? numbers : null
}

/** The number with its beginning exchanged: `1.04`, `1.`, `2.` → `2.04`; one that begins otherwise stays. */
export const renumbered = (number: string, replace: string, by: string): string =>
  number.startsWith(replace) ? by + number.slice(replace.length) : number
