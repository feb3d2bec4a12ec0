/** What a soak run found: figures for a person, and every promise that was not kept. Empty `broken`: all were. */
export interface SoakReport {
  figures: string[]
  broken: string[]
}

/** Mulberry32: the same seed, the same run. */
export function seededRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit
  }
}
