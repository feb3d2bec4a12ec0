import type { Span } from './types.ts'

export interface HighlightSegment {
  text: string
  /** Indexes into the given spans; empty for plain text. */
  marks: readonly number[]
}

/** Cuts a text at the borders of possibly overlapping spans; the pieces concatenated are the text again. */
export function highlightSegments(text: string, spans: readonly Span[]): HighlightSegment[] {
  const inside = spans.map((s) => ({ start: clamp(s.start, text.length), end: clamp(s.end, text.length) }))
  const borders = new Set([0, text.length])
  for (const span of inside) {
    if (span.end <= span.start) continue
    borders.add(span.start)
    borders.add(span.end)
  }
  const cuts = [...borders].sort((a, b) => a - b)
  const segments: HighlightSegment[] = []
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number
    const end = cuts[i + 1] as number
    const marks = inside.flatMap((s, index) => (s.start < end && s.end > start ? [index] : []))
    segments.push({ text: text.slice(start, end), marks })
  }
  return segments
}

const clamp = (value: number, max: number) => Math.max(0, Math.min(value, max))
