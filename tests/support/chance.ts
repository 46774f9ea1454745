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
