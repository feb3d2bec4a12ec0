/** One line of the table. `ratio` is ours divided by theirs, as the goal is written. */
export interface Row {
  what: string
  against: string
  ratio: number
  goal: { atMost: number } | { atLeast: number }
  /** The figures behind the ratio, for a person. */
  figures: string
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

/** Milliseconds that some work takes. */
export async function time(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/**
 * Runs every contender once a round, in the other direction each time, so that a machine that grows slower under the
 * measurement slows them all. Answers the median of each, in milliseconds. The first round warms up and is dropped.
 */
export async function interleave<K extends string>(
  contenders: Record<K, () => Promise<number>>,
  rounds = 5,
): Promise<Record<K, number>> {
  const names = Object.keys(contenders) as K[]
  const taken = new Map<K, number[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const milliseconds = await contenders[name]()
      if (round > 0) taken.get(name)!.push(milliseconds)
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(taken.get(name)!)])) as Record<K, number>
}

/** `12.3 ms`, `1.2 s`, `45 µs`. */
export function readable(milliseconds: number): string {
  if (milliseconds >= 1_000) return `${(milliseconds / 1_000).toFixed(2)} s`
  return milliseconds >= 1 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds * 1_000).toFixed(0)} µs`
}
