import type { DraftFinding } from '#lib/communications/composing/types.ts'

/**
 * The browser's findings about the text as it is, with the server's about an earlier one (already moved along). The
 * server knows more, so what it alone found stays until it has looked again; what both found is shown once.
 */
export function mergeFindings(
  browser: readonly DraftFinding[],
  server: readonly DraftFinding[],
): DraftFinding[] {
  const place = (finding: DraftFinding) => `${finding.fingerprint} ${finding.field} ${finding.start}`
  const known = new Set(browser.map(place))
  return [...browser, ...server.filter((finding) => !known.has(place(finding)))]
}
