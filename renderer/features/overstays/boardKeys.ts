/** Arrow keys between the cards of the board: up and down within a column, left and right to the card of the next column at the same height. */

export type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'
const directions: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

export const isDirection = (key: string): key is Direction => directions.includes(key)

/** Where a card lies: its left and upper edge, in CSS pixels. */
export interface Spot {
  readonly left: number
  readonly top: number
}

/**
 * The index of the card that the key leads to, or -1 at the edge. Cards in reading order of their columns; works for columns side by side
 * and for columns below each other, whose cards wrap.
 */
export function nextSpot(spots: readonly Spot[], at: number, key: Direction): number {
  const here = spots[at]
  if (!here || spots.length === 0) return -1
  if (key === 'Home') return 0
  if (key === 'End') return spots.length - 1
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight'
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1
  // Along the way of the key first, then across it.
  const along = (spot: Spot) => sign * (isAcross ? spot.left - here.left : spot.top - here.top)
  const aside = (spot: Spot) => Math.abs(isAcross ? spot.top - here.top : spot.left - here.left)
  const ahead = spots.map((spot, index) => ({ spot, index })).filter(({ spot }) => along(spot) > 1)
  // Up and down stay in their own column where it goes on.
  const own = isAcross ? [] : ahead.filter(({ spot }) => aside(spot) <= 1)
  const [best] = (own.length > 0 ? own : isAcross ? ahead : []).toSorted(
    (a, b) => along(a.spot) - along(b.spot) || aside(a.spot) - aside(b.spot),
  )
  return best?.index ?? -1
}

export const spotOf = (card: Element): Spot => {
  const box = card.getBoundingClientRect()
  return { left: Math.round(box.left), top: Math.round(box.top) }
}
