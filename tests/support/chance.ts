/** Chance for tests that must be had again from a number. */

/** Chance that can be had again from its seed (mulberry32): neighbouring seeds have nothing in common. */
export function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const more = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return Math.floor((((more ^ (more >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

/** The same as dice: the choices that a generator makes. */
export interface Dice {
  /** A whole number from 0 to `count - 1`. */
  below(count: number): number
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number
  /** True in `percent` of a hundred throws. */
  chance(percent: number): boolean
  /** One of the list; throws when it is empty. */
  one<T>(list: readonly T[]): T
  /** Those of the list that `percent` of a hundred throws pick, in their order. */
  some<T>(list: readonly T[], percent: number): T[]
  shuffled<T>(list: readonly T[]): T[]
}

export function dice(seed: number): Dice {
  const below = chance(seed)
  const one = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to choose from')
    return list[below(list.length)] as T
  }
  return {
    below,
    between: (least, most) => least + below(most - least + 1),
    chance: (percent) => below(100) < percent,
    one,
    some: (list, percent) => list.filter(() => below(100) < percent),
    shuffled(list) {
      const left = [...list]
      return list.map(() => left.splice(below(left.length), 1)[0] as (typeof list)[number])
    },
  }
}
