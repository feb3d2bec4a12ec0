import type { Folded, Span } from './types.ts'

/** The part of the original text that `[start, end)` of the folded text was read from; always inside the original. */
export function originalSpan(folded: Folded, start: number, end: number): Span {
  if (end <= start || folded.text.length === 0) {
    const at = folded.from?.[start] ?? Math.min(start, folded.originalLength)
    return { start: at, end: at }
  }
  if (!folded.from || !folded.to) return { start, end: Math.min(end, folded.originalLength) }
  return { start: folded.from[start] as number, end: folded.to[end - 1] as number }
}
