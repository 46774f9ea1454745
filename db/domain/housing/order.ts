/** The order a clerk expects: rooms as numbers count (2.9 before 2.10), floors from the cellar up. */

const collator = new Intl.Collator('de', { numeric: true, sensitivity: 'base' })

/** Compares room numbers, units and names the way people count. */
export const byNumber = (a: string, b: string): number => collator.compare(a, b)

/**
 * How high a floor lies: UG −1, EG 0, "1. Etage" or "1. OG" 1, DG 98; a floor nobody can place comes last with 99.
 * An empty floor counts as the ground floor.
 */
export function floorLevel(floor: string | null): number {
  const text = (floor ?? '').trim().toLowerCase()
  if (text === '' || /^(eg|erdgeschoss|parterre|hochparterre)\b/.test(text)) return 0
  const number = /^-?\d+/.exec(text)?.[0]
  if (/(ug|untergeschoss|keller|souterrain)/.test(text)) return -Math.abs(Number(number ?? 1))
  if (number !== undefined) return Number(number)
  return /(dg|dachgeschoss)/.test(text) ? 98 : 99
}

export const byFloor = (a: string | null, b: string | null): number =>
  floorLevel(a) - floorLevel(b) || byNumber(a ?? '', b ?? '')
