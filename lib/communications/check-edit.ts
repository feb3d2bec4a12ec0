import type { Actor } from '#lib/access/types.ts'
import type { Outcome } from '#lib/policy/types.ts'
import type { AlreadyDecided } from '#lib/review/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { showFindings } from './composing/show-findings.ts'
import { takeCheck } from './composing/take-check.ts'
import type { DraftFinding } from './composing/types.ts'
import { judgeContent } from './facts/judge-content.ts'
import { type HeldRefusal, loadHeld } from './reviewing/load-held.ts'

/**
 * Findings of a reviewer's edit while it is typed: the server's answer, as approving would judge it. `unseen` are those
 * that the held text did not have. Writes nothing.
 */
export async function checkEdit(
  actor: Actor,
  input: { reviewItemId: string; subject: string; body: string },
): Promise<
  Result<
    { outcome: Outcome; findings: DraftFinding[]; unseen: string[] },
    HeldRefusal | 'limited',
    { decided?: AlreadyDecided }
  >
> {
  const loaded = await loadHeld(actor, input.reviewItemId, 'review.approve')
  if (!loaded.ok) return loaded
  if (!takeCheck(actor.sessionId)) return fail('limited')
  const { communication, revision, decision, today } = loaded.value
  const judged = await judgeContent(
    {
      orgId: actor.orgId,
      communicationId: communication.id,
      conversationId: communication.conversationId,
      kind: communication.kind,
      senderId: revision.senderId,
      capacity: revision.capacity,
      content: { ...revision, subject: input.subject.trim(), body: input.body.trim() },
      releaseHash: null,
    },
    today,
  )
  const known = new Set(decision.findings.map((finding) => finding.fingerprint))
  return ok({
    outcome: judged.decision.outcome,
    findings: showFindings(judged.decision.findings, input),
    unseen: judged.decision.findings.flatMap((one) => (known.has(one.fingerprint) ? [] : [one.fingerprint])),
  })
}
