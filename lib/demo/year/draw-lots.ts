/** Chance that can be repeated: the same seed draws the same lots (mulberry32). Not for anything secret. */
export interface Lots {
  /** From 0 up to but not including 1. */
  share(): number
  below(limit: number): number
  one<T>(from: readonly T[]): T
  /** An entry by its weight. */
  weighed<T>(from: readonly (readonly [T, number])[]): T
}

export function drawLots(seed: number): Lots {
  let state = seed >>> 0
  const share = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number) => Math.floor(share() * limit)
  return {
    share,
    below,
    one: (from) => from[below(from.length)] as (typeof from)[number],
    weighed: (from) => {
      let left = share() * from.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of from) {
        left -= weight
        if (left < 0) return value
      }
      return (from.at(-1) as (typeof from)[number])[0]
    },
  }
}
