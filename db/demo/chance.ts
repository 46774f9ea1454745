/** Chance that always falls the same way: a small seeded generator, so that the demo office is the same on every machine. */

export interface Chance {
  /** A number in [0, 1). */
  readonly next: () => number
  /** A number in [0, 1), small ones more often. No powers: their last digits differ between engines. */
  readonly early: () => number
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number
  /** True with the given probability, 0 to 1. */
  readonly happens: (probability: number) => boolean
  /** One entry of a list that must not be empty. */
  readonly pick: <T>(list: readonly T[]) => T
  readonly shuffled: <T>(list: readonly T[]) => T[]
}

/** Mulberry32: 32 bits of state, good enough for names and dates. `topic` keeps the parts of the demo independent of each other. */
export function chanceFor(topic: string): Chance {
  let state = seedOf(topic)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const entry = list[between(0, list.length - 1)]
    if (entry === undefined) throw new RangeError('nothing to pick from')
    return entry
  }
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((value) => ({ value, order: next() }))
      .sort((a, b) => a.order - b.order)
      .map((entry) => entry.value)
  const early = (): number => next() * next()
  return { next, early, between, happens: (probability) => next() < probability, pick, shuffled }
}

/** Deals the entries of a list in chance order and starts again only when all were dealt, so that repeats stay rare. */
export function dealer<T>(list: readonly T[], chance: Chance): () => T {
  let hand: T[] = []
  return () => {
    if (hand.length === 0) hand = chance.shuffled(list)
    const entry = hand.pop()
    if (entry === undefined) throw new RangeError('nothing to deal')
    return entry
  }
}

/** FNV-1a over the topic's characters. */
function seedOf(topic: string): number {
  let hash = 0x811c9dc5
  for (const character of topic) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
