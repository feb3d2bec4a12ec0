import type { DraftFinding } from '#lib/communications/composing/types.ts'

/** What pressing Send will do, as far as anybody can know before the server has decided. */
export type SendPlan =
  | { kind: 'findings'; count: number }
  | { kind: 'warnings'; count: number }
  | { kind: 'approval'; who: 'director' | 'deputy' | 'school' }
  | { kind: 'schedule' }
  | { kind: 'publish' }
  | { kind: 'send' }

/**
 * The gravest thing first: what blocks, what has to be read, who approves, when it goes. A warning beside something
 * held needs no word from the author: somebody looks at it anyway.
 */
export function planSend({
  findings,
  acknowledged,
  sendAt,
  isPublic,
  isFamily,
}: {
  findings: readonly DraftFinding[]
  acknowledged: ReadonlySet<string>
  sendAt: string
  isPublic: boolean
  isFamily: boolean
}): SendPlan {
  const blocked = findings.filter((finding) => finding.effect === 'block')
  if (blocked.length > 0) return { kind: 'findings', count: blocked.length }
  const held = findings.filter((finding) => finding.effect === 'hold')
  if (held.length > 0) {
    if (isFamily) return { kind: 'approval', who: 'school' }
    const onlyDeputy = held.every((finding) => finding.messageId === 'administration-self')
    return { kind: 'approval', who: onlyDeputy ? 'deputy' : 'director' }
  }
  const unread = findings.filter(
    (finding) => finding.effect === 'warn' && !acknowledged.has(finding.fingerprint),
  )
  if (unread.length > 0) return { kind: 'warnings', count: unread.length }
  if (sendAt !== '') return { kind: 'schedule' }
  return { kind: isPublic ? 'publish' : 'send' }
}
