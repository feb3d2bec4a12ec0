import type { Finding } from '#lib/policy/types.ts'
import type { ReviewQueue } from './types.ts'

/**
 * Who decides a held decision. A content finding always goes to the administration's own eyes; the parent-group queue
 * is the one a delegate may keep (X3), so it is chosen only when nothing but routing is asked.
 */
export function chooseQueue(findings: readonly Finding[]): ReviewQueue {
  const held = findings.filter((finding) => finding.effect === 'hold')
  const parentGroup = held.some((finding) => finding.topic === 'parent-group-approval')
  const content = held.some((finding) => finding.kind === 'content')
  if (content) return 'content'
  return parentGroup ? 'parent-group' : 'administration'
}
