import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Outcome } from '#lib/policy/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { findDecision } from './deciding/store.ts'
import { judgeContent } from './facts/judge-content.ts'
import { compareFindings } from './replaying/compare-findings.ts'
import type { ReplayedFinding } from './replaying/types.ts'
import { findCommunication, findRevision } from './store.ts'

export interface Replay {
  /** Outcome and every finding with its effect agree. */
  same: boolean
  was: Outcome
  isNow: Outcome
  /** The policy in force now. */
  policy: { versionId: string; number: number; isSame: boolean }
  /** What differs, in the order of the text; empty where nothing does. */
  differences: ReplayedFinding[]
  at: Date
}

/**
 * "Would it be the same today?" Runs today's code on the stored text, with today's policy, roster, consents and
 * exceptions, and compares. Writes nothing: neither a decision nor an event, and no draft or queue moves.
 */
export async function replayDecision(
  actor: Actor,
  decisionId: string,
): Promise<Result<Replay, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const decision = await findDecision(actor.orgId, decisionId)
  const revision = decision && (await findRevision(decision.revisionId))
  const communication = revision && (await findCommunication(actor.orgId, revision.communicationId))
  if (decision === null || revision === null || communication === null) return fail('not-found')
  const at = now()
  const { timezone } = await getSchool(actor.orgId)
  const today = dayOf(at, timezone)
  const [judgement, policy] = await Promise.all([
    judgeContent(
      {
        orgId: actor.orgId,
        communicationId: communication.id,
        conversationId: communication.conversationId,
        kind: revision.kind,
        senderId: revision.senderId,
        capacity: revision.capacity,
        content: revision,
        releaseHash: revision.releaseHash,
      },
      today,
    ),
    getPolicyInForce(actor.orgId, today),
  ])
  const differences = compareFindings(decision.findings, judgement.decision.findings, revision)
  return ok({
    same: differences.length === 0 && decision.outcome === judgement.decision.outcome,
    was: decision.outcome,
    isNow: judgement.decision.outcome,
    policy: {
      versionId: policy.versionId,
      number: policy.number,
      isSame: policy.versionId === decision.policyVersionId,
    },
    differences,
    at,
  })
}
