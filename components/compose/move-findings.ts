import type { DraftFinding } from '#lib/communications/composing/types.ts'

interface Texts {
  subject: string
  body: string
}

/** What changed between two texts: `before[start…beforeEnd]` became `after[start…afterEnd]`. */
export function findChange(before: string, after: string) {
  let start = 0
  const shorter = Math.min(before.length, after.length)
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1
  let tail = 0
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1
  return { start, beforeEnd: before.length - tail, afterEnd: after.length - tail }
}

/**
 * Findings about an earlier text, carried along while somebody types: those before the change stay, those after it
 * move with their words, those it touched are dropped until they are judged again.
 */
export function moveFindings<F extends DraftFinding>(
  before: Texts,
  after: Texts,
  findings: readonly F[],
): F[] {
  if (before.subject === after.subject && before.body === after.body) return [...findings]
  const changes = {
    subject: findChange(before.subject, after.subject),
    body: findChange(before.body, after.body),
  }
  return findings.flatMap((finding) => {
    if (finding.field !== 'subject' && finding.field !== 'body') return [finding]
    if (finding.end === finding.start) return [finding]
    const change = changes[finding.field]
    const unchanged = before[finding.field] === after[finding.field]
    if (
      unchanged ||
      finding.end < change.start ||
      (finding.end === change.start && change.beforeEnd > change.start)
    )
      return [finding]
    if (
      finding.start < change.beforeEnd ||
      (finding.start === change.start && change.beforeEnd === change.start)
    )
      return []
    const by = change.afterEnd - change.beforeEnd
    return [moveBy(finding, by)]
  })
}

function moveBy<F extends DraftFinding>(finding: F, by: number): F {
  const { repair } = finding
  const moved =
    repair && (repair.kind === 'replace' || repair.kind === 'remove') && repair.field === finding.field
      ? { ...repair, start: repair.start + by, end: repair.end + by }
      : repair
  return { ...finding, start: finding.start + by, end: finding.end + by, ...(moved ? { repair: moved } : {}) }
}
