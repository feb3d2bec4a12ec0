/** Index of the first that starts at or after an offset; all are in order of their start. */
export function firstFrom(all: readonly { start: number }[], offset: number): number {
  let low = 0
  let high = all.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((all[middle] as { start: number }).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
