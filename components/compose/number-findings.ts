import type { DraftFinding } from '#lib/communications/composing/types.ts'

export interface NumberedFinding extends DraftFinding {
  number: number
}

const RANK = { block: 0, hold: 1, warn: 2, remind: 3 } as const

/**
 * Content findings in reading order, numbered from 1: subject, text, pictures, then what has no place of its own.
 * One number per place and sentence, so that two rules saying the same do not count twice.
 */
export function numberFindings(findings: readonly DraftFinding[]): NumberedFinding[] {
  const place = (finding: DraftFinding) =>
    finding.field === 'subject' ? 0 : finding.field !== 'body' ? 2 : finding.end > finding.start ? 1 : 3
  const seen = new Set<string>()
  return findings
    .filter((finding) => finding.kind === 'content')
    .sort(
      (a, b) =>
        place(a) - place(b) ||
        (a.field < b.field ? -1 : a.field > b.field ? 1 : 0) ||
        a.start - b.start ||
        RANK[a.effect] - RANK[b.effect],
    )
    .filter((finding) => {
      const key = JSON.stringify([
        finding.field,
        finding.start,
        finding.end,
        finding.messageId,
        finding.params,
      ])
      if (seen.has(key)) return false
      seen.add(key)
      return true
    })
    .map((finding, index) => ({ ...finding, number: index + 1 }))
}
