/** Arrow keys between cards that wrap over several rows: left and right in reading order, up and down to the card straight above or below. */

type Direction = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End'
const directions: readonly string[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']

export const isDirection = (key: string): key is Direction => directions.includes(key)

const middle = (card: Element): { readonly x: number; readonly top: number } => {
  const box = card.getBoundingClientRect()
  return { x: box.left + box.width / 2, top: Math.round(box.top) }
}

/** The card the key leads to from `current`, or null at the edge. `cards` in reading order. */
export function nextCard(cards: readonly HTMLElement[], current: HTMLElement, key: Direction): HTMLElement | null {
  const at = cards.indexOf(current)
  if (key === 'Home') return cards[0] ?? null
  if (key === 'End') return cards.at(-1) ?? null
  if (key === 'ArrowLeft') return cards[at - 1] ?? null
  if (key === 'ArrowRight') return cards[at + 1] ?? null
  const from = middle(current)
  const beyond = cards
    .map((card) => ({ card, at: middle(card) }))
    .filter(({ at: to }) => (key === 'ArrowUp' ? to.top < from.top : to.top > from.top))
  const tops = beyond.map(({ at: to }) => to.top)
  const row = key === 'ArrowUp' ? Math.max(...tops) : Math.min(...tops)
  return (
    beyond
      .filter(({ at: to }) => to.top === row)
      .sort((a, b) => Math.abs(a.at.x - from.x) - Math.abs(b.at.x - from.x))[0]?.card ?? null
  )
}
