import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Effect, Finding, Outcome } from '#lib/policy/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { findDecision } from './deciding/store.ts'
import { judgeContent } from './facts/judge-content.ts'
import { fieldText } from './facts/with-marked-text.ts'
import { excerptMark } from './flagged/excerpt-mark.ts'
import type { Excerpt } from './flagged/types.ts'
import { findCommunication, findRevision, type RevisionRow } from './store.ts'

export interface ReplayedFinding {
  rule: string
  clauses: readonly string[]
  messageId: string
  params: Readonly<Record<string, string | number>>
  field: string
  excerpt: Excerpt
  /** Null: not found then, or not found today. */
  was: Effect | null
  isNow: Effect | null
}

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
  const differences = compare(decision.findings, judgement.decision.findings, revision)
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

/** Paired by fingerprint, one for one: the same number twice in a text is two findings then and now. */
function compare(
  before: readonly Finding[],
  today: readonly Finding[],
  revision: RevisionRow,
): ReplayedFinding[] {
  const left = [...today]
  const pairs: { finding: Finding; was: Effect | null; isNow: Effect | null }[] = before.map((finding) => {
    const index = left.findIndex((one) => one.fingerprint === finding.fingerprint)
    const [match] = index === -1 ? [] : left.splice(index, 1)
    return { finding, was: finding.effect, isNow: match?.effect ?? null }
  })
  for (const finding of left) pairs.push({ finding, was: null, isNow: finding.effect })
  return pairs
    .filter((pair) => pair.was !== pair.isNow)
    .map(({ finding, ...effects }) => ({
      rule: finding.rule,
      clauses: finding.clauses,
      messageId: finding.messageId,
      params: finding.params,
      field: finding.field,
      excerpt: excerptMark(fieldText(revision, finding.field), finding.start, finding.end),
      ...effects,
    }))
}
