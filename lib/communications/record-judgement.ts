import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import type { Prisma, Tx } from '#lib/db/client.ts'
import { insertDecision } from './deciding/store.ts'
import type { Judgement } from './facts/judge-content.ts'
import { insertSnapshot } from './facts/store.ts'

type Json = Prisma.InputJsonValue

export interface JudgedRevision {
  orgId: string
  communicationId: string
  revisionId: string
  releaseHash: Uint8Array
  logSalt: Uint8Array
}

/** Stores one run of the engine over one revision: decision, findings, inputs and the event, in the caller's transaction. */
export async function recordJudgement(
  tx: Tx,
  record: RecordEvent,
  actor: AnyActor,
  stage: 'submit' | 'edit' | 'approve' | 'release',
  revision: JudgedRevision,
  judgement: Judgement,
  at: Date,
): Promise<{ id: string; findingIds: string[] }> {
  const { orgId, communicationId, revisionId } = revision
  await insertSnapshot(tx, { orgId, at, ...judgement.snapshot })
  await insertSnapshot(tx, { orgId, at, ...judgement.names, data: judgement.names.data as unknown as Json })
  const decision = await insertDecision(tx, {
    orgId,
    communicationId,
    revisionId,
    releaseHash: revision.releaseHash,
    policyVersionId: judgement.policyVersionId,
    stage,
    decision: judgement.decision,
    inputs: judgement.inputs,
    at,
  })
  record({
    type: 'decision.made',
    actor,
    subject: { type: 'communication', id: communicationId },
    payload: {
      decisionId: decision.id,
      revisionId,
      stage,
      outcome: judgement.decision.outcome,
      policyVersionId: judgement.policyVersionId,
      contentHash: hashText(revision.logSalt, revisionId, revision.releaseHash),
      findings: judgement.decision.findings.map((finding, index) => ({
        findingId: decision.findingIds[index] as string,
        rule: finding.rule,
        effect: finding.effect,
        clauses: [...finding.clauses],
      })),
    },
  })
  return decision
}
