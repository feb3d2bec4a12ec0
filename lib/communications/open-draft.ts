import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isAuthorOf } from './capacity-of.ts'
import { completeContent } from './complete-content.ts'
import { showFindings } from './composing/show-findings.ts'
import { findNewestReview } from './composing/store.ts'
import type { OpenedDraft } from './composing/types.ts'
import { findNewestDecision } from './deciding/store.ts'
import { findWaitingDispatch } from './releasing/store.ts'
import { findCommunication, findDraft } from './store.ts'
import { isWide, UNDO_SECONDS } from './types.ts'

/** One's own draft in this capacity with what became of it. A reply to a conversation is one like any other. */
export async function openDraft(
  actor: Actor,
  communicationId: string,
): Promise<Result<OpenedDraft, 'not-allowed' | 'not-found'>> {
  const communication = await findCommunication(actor.orgId, communicationId)
  const draft = communication && (await findDraft(communication.id))
  if (communication === null || draft === null) return fail('not-found')
  const may = authorize(actor, 'communication.edit', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
  })
  if (!may.ok) return may

  const at = now()
  const { content } = draft
  const [decision, dispatch, review, completed] = await Promise.all([
    findNewestDecision(communication.id),
    findWaitingDispatch(communication.id),
    findNewestReview(actor.orgId, communication.id, actor.personId),
    completeContent(actor, content, at),
  ])
  const wide = content.audience !== null && isWide(content.audience, content.channels)
  const left = dispatch === null ? 0 : Math.ceil((dispatch.dueAt.getTime() - at.getTime()) / 1000)
  return ok({
    communicationId: communication.id,
    version: draft.version,
    savedAt: draft.savedAt.toISOString(),
    kind: communication.kind,
    conversationId: communication.conversationId,
    content,
    state: communication.state,
    stateAt: communication.stateAt.toISOString(),
    wide,
    decision: decision && {
      id: decision.id,
      outcome: decision.outcome,
      findings: showFindings(decision.findings, content),
    },
    dispatch: dispatch && {
      dueAt: dispatch.dueAt.toISOString(),
      undoSeconds: Math.max(0, left),
      undoTotal: wide ? UNDO_SECONDS.wide : UNDO_SECONDS.narrow,
    },
    review: review && {
      queue: review.queue,
      openedAt: review.openedAt.toISOString(),
      answer: review.answer && { ...review.answer, at: review.answer.at.toISOString() },
    },
    problems: completed.ok ? [] : completed.problems,
  })
}
