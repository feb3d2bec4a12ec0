import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { isAuthorOf } from './capacity-of.ts'
import { findNewestDecision } from './deciding/store.ts'
import { openReview } from './open-review.ts'
import { insertExceptionRequest } from './reviewing/store.ts'
import { reasonSchema } from './schema.ts'
import { findCommunication, findRevision, lockCommunication, setState } from './store.ts'

/** effects.md: the only clauses whose blocked findings the Director may except, one finding at a time. */
export const EXCEPTABLE_CLAUSES = ['1.1b', '1.7', '1.8a', '1.9a', '1.9b']

export function isExceptable(finding: {
  effect: string
  topic: string
  clauses: readonly string[]
}): boolean {
  return (
    finding.effect === 'block' &&
    finding.topic !== 'student-media' &&
    finding.clauses.some((clause) => EXCEPTABLE_CLAUSES.includes(clause))
  )
}

/**
 * The author of a blocked communication asks the Director to except one finding, for exactly this content. It then
 * waits in the Director's queue; nothing is sent by asking.
 */
export async function requestException(
  actor: Actor,
  input: { communicationId: string; decisionId: string; findingFingerprint: string; reason: string },
): Promise<Result<{ requestId: string }, 'not-allowed' | 'not-found' | 'not-exceptable' | 'facts-changed'>> {
  const reason = reasonSchema.parse(input.reason)
  const communication = await findCommunication(actor.orgId, input.communicationId)
  const decision = communication && (await findNewestDecision(communication.id))
  const revision = decision && (await findRevision(decision.revisionId))
  if (communication === null || decision === null || revision === null) return fail('not-found')
  const may = authorize(actor, 'exception.request', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
  })
  if (!may.ok) return may
  if (communication.state !== 'blocked' || decision.id !== input.decisionId) return fail('facts-changed')
  const finding = decision.findings.find((one) => one.fingerprint === input.findingFingerprint)
  if (finding === undefined || !isExceptable(finding)) return fail('not-exceptable')
  const school = await getSchool(actor.orgId)

  const requested = commit(async (tx, record) => {
    const at = now()
    const locked = await lockCommunication(tx, communication.id)
    if (locked.state !== 'blocked') throw new FactsChanged('not-blocked')
    const requestId = await insertExceptionRequest(tx, {
      orgId: actor.orgId,
      communicationId: communication.id,
      revisionId: revision.id,
      decisionId: decision.id,
      findingId: finding.id,
      releaseHash: revision.releaseHash,
      fingerprint: finding.fingerprint,
      reason,
      requestedById: actor.personId,
      requestedAt: at,
    })
    record({
      type: 'exception.requested',
      actor,
      subject: { type: 'communication', id: communication.id },
      payload: {
        requestId,
        decisionId: decision.id,
        findingId: finding.id,
        reasonHash: hashText(school.logSalt, requestId, reason),
      },
    })
    await setState(tx, communication.id, 'held', at)
    await openReview(
      tx,
      record,
      actor,
      {
        orgId: actor.orgId,
        communicationId: communication.id,
        revisionId: revision.id,
        decisionId: decision.id,
        queue: 'exception',
        wantedBy: null,
      },
      at,
    )
    return ok({ requestId })
  })
  return requested.catch((error: unknown) => {
    if (error instanceof FactsChanged) return fail('facts-changed')
    throw error
  })
}
