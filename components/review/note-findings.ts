import { findingText } from '#components/policy/finding-text.ts'
import { loadFindingWords } from '#components/policy/load-finding-words.ts'
import type { Effect } from '#lib/policy/types.ts'

/** A finding in words, for a reviewer's form: what the browser shows and sends back as seen. */
export interface NotedFinding {
  fingerprint: string
  sentence: string
  effect: Effect
  clauses: string[]
}

interface Notable {
  kind: string
  fingerprint: string
  effect: Effect
  clauses: readonly string[]
  messageId: string
  params: Readonly<Record<string, string | number>>
}

/** Findings as sentences, reminders left out. Neither evidence nor the record something was matched with goes along. */
export async function noteFindings(findings: readonly Notable[]): Promise<NotedFinding[]> {
  const say = findingText(await loadFindingWords('en'), 'en')
  return findings
    .filter((finding) => finding.effect !== 'remind')
    .map((finding) => ({
      fingerprint: finding.fingerprint,
      sentence: say(finding),
      effect: finding.effect,
      clauses: [...finding.clauses],
    }))
}
