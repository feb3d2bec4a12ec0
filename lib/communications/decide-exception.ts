/**
 * The Director's answer to a request for an exception. Granted: the engine runs again with the exception as a fact, the
 * finding drops to hold, and the Director's approval (approve-communication.ts) releases it. Refused: back to the author.
 */
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import type { Finding } from '#lib/policy/types.ts'
import { closeItem } from '#lib/review/close-item.ts'
import { findReviewItem } from '#lib/review/find-review-item.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { chooseQueue } from './choose-queue.ts'
import { judgeContent } from './facts/judge-content.ts'
import { openReview } from './open-review.ts'
import { recordJudgement } from './record-judgement.ts'
import { releaseCommunication } from './release-communication.ts'
import { prepareNote } from './reviewing/prepare-note.ts'
import { findOpenRequest, findReviewConversation, insertException } from './reviewing/store.ts'
import { reasonSchema } from './schema.ts'
import { findCommunication, findRevision, lockCommunication, setState } from './store.ts'

type Refusal = 'not-allowed' | 'not-found' | 'already-decided' | 'reason-refused'

export async function decideException(
  actor: Actor,
  input: { reviewItemId: string; verdict: 'granted' | 'refused'; reason: string },
): Promise<Result<{ state: 'held' | 'blocked' }, Refusal, { findings?: readonly Finding[] }>> {
  const reason = reasonSchema.parse(input.reason)
  const item = await findReviewItem(actor.orgId, input.reviewItemId)
  const communication = item && (await findCommunication(actor.orgId, item.communicationId))
  const revision = item && (await findRevision(item.revisionId))
  if (item === null || communication === null || revision === null) return fail('not-found')
  const may = authorize(actor, 'exception.decide', {
    orgId: communication.orgId,
    isOwn: communication.authorId === actor.personId,
  })
  if (!may.ok) return may
  const request = await findOpenRequest(actor.orgId, communication.id, item.decisionId)
  if (item.state !== 'open' || item.queue !== 'exception' || request === null) return fail('already-decided')
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const note = await prepareNote(actor, school, today, {
    toPersonId: communication.authorId,
    subject: revision.subject || 'Your message',
    body: reason,
    conversationId: await findReviewConversation(communication.id),
  })
  if (!note.ok) return note

  const subject = {
    orgId: actor.orgId,
    communicationId: communication.id,
    conversationId: communication.conversationId,
    kind: communication.kind,
    senderId: revision.senderId,
    capacity: revision.capacity,
    content: revision,
    releaseHash: revision.releaseHash,
  }
  const judgement = await judgeContent(
    subject,
    today,
    input.verdict === 'granted' ? [request.fingerprint] : [],
  )
  const decided = commit(async (tx, record) => {
    const at = now()
    const locked = await lockCommunication(tx, communication.id)
    if (locked.state !== 'held' || locked.currentRevisionId !== revision.id)
      throw new FactsChanged('not-held')
    const exceptionId = await insertException(tx, {
      orgId: actor.orgId,
      requestId: request.id,
      verdict: input.verdict,
      byId: actor.personId,
      reason,
      at,
    })
    if (exceptionId === null) throw new FactsChanged('answered-meanwhile')
    record({
      type: 'exception.decided',
      actor,
      subject: { type: 'communication', id: communication.id },
      payload: {
        exceptionId,
        requestId: request.id,
        verdict: input.verdict,
        reasonHash: hashText(school.logSalt, exceptionId, reason),
      },
    })
    const noteId = await note.value(tx, record, at)
    const judged = {
      orgId: actor.orgId,
      communicationId: communication.id,
      revisionId: revision.id,
      releaseHash: revision.releaseHash,
      logSalt: school.logSalt,
    }
    const decision = await recordJudgement(tx, record, actor, 'approve', judged, judgement, at)
    if (input.verdict === 'granted' && judgement.decision.outcome === 'hold') {
      // A new item in the queue its findings call for; approving it is a step of its own.
      const queue = chooseQueue(judgement.decision.findings)
      await openReview(
        tx,
        record,
        actor,
        { ...judged, decisionId: decision.id, queue, wantedBy: item.wantedBy },
        at,
      )
      return { noteId, state: 'held' as const }
    }
    await closeItem(tx, communication.id, 'superseded', at)
    await setState(tx, communication.id, 'blocked', at)
    return { noteId, state: 'blocked' as const }
  })
  return decided.then(
    async ({ noteId, state }) => {
      await releaseCommunication({ orgId: actor.orgId, communicationId: noteId, process: 'web' })
      return ok({ state })
    },
    (error: unknown) => {
      if (error instanceof FactsChanged) return fail('already-decided')
      throw error
    },
  )
}
