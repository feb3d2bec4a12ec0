import { MESSAGES_EN, type MessageId } from '#lib/policy/messages-en.ts'
import type { Finding } from '#lib/policy/types.ts'
import { isExceptable } from '../request-exception.ts'
import type { DraftFinding } from './types.ts'

const PARAM = /\{(\w+)[,}]/g

/**
 * Findings for their author. What speaks for them, the words themselves and parameters that the sentence does not speak stay on
 * the server, so that no answer carries a record it was matched with. `typed`: the text as it stands in the form,
 * where the judged one had its ends trimmed.
 */
export function showFindings(
  findings: readonly Finding[],
  typed?: { subject: string; body: string },
): DraftFinding[] {
  return findings.map((finding) => {
    const spoken = new Set(
      [...(MESSAGES_EN[finding.messageId as MessageId] ?? '').matchAll(PARAM)].map((match) => match[1]),
    )
    const moved = (at: number) => at + leading(finding.field, typed)
    return {
      rule: finding.rule,
      topic: finding.topic,
      kind: finding.kind,
      clauses: [...finding.clauses],
      effect: finding.effect,
      field: finding.field,
      start: moved(finding.start),
      end: moved(finding.end),
      messageId: finding.messageId,
      params: Object.fromEntries(Object.entries(finding.params).filter(([name]) => spoken.has(name))),
      ...(finding.evidence.readAs === undefined ? {} : { readAs: finding.evidence.readAs }),
      ...(finding.repair ? { repair: moveRepair(finding.repair, typed) } : {}),
      fingerprint: finding.fingerprint,
      exceptable: isExceptable(finding),
    }
  })
}

function moveRepair(repair: NonNullable<Finding['repair']>, typed?: { subject: string; body: string }) {
  if (repair.kind !== 'replace' && repair.kind !== 'remove') return repair
  const by = leading(repair.field, typed)
  return { ...repair, start: repair.start + by, end: repair.end + by }
}

function leading(field: string, typed?: { subject: string; body: string }): number {
  if (typed === undefined || (field !== 'subject' && field !== 'body')) return 0
  return typed[field].length - typed[field].trimStart().length
}
