import type { MarkedSegment } from '#components/ui/marked-text.tsx'
import { highlightSegments } from '#lib/text/highlight-segments.ts'
import type { NumberedFinding } from './number-findings.ts'

const RANK = { block: 0, hold: 1, warn: 2, remind: 3 } as const

/**
 * One field's text cut at its findings. Joined, the pieces are the text, unchanged. Where findings overlap, the
 * gravest one colours the piece; a finding without extent marks nothing.
 */
export function buildMarks(
  text: string,
  field: string,
  findings: readonly NumberedFinding[],
): MarkedSegment[] {
  const here = findings.filter((finding) => finding.field === field && finding.end > finding.start)
  return highlightSegments(text, here).map(({ text: piece, marks }) => {
    const gravest = marks
      .map((index) => here[index] as NumberedFinding)
      .sort((a, b) => RANK[a.effect] - RANK[b.effect] || a.number - b.number)[0]
    if (gravest === undefined) return { text: piece }
    return { text: piece, mark: { number: gravest.number, effect: gravest.effect } }
  })
}
