import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { queueSystemMail } from '#lib/delivery/queue-system-mail.ts'
import type { Finding } from '#lib/policy/types.ts'
import { decideItem } from '#lib/review/decide-item.ts'
import type { AlreadyDecided } from '#lib/review/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { releaseCommunication } from '../release-communication.ts'
import { reasonSchema } from '../schema.ts'
import { lockCommunication, setState } from '../store.ts'
import { type HeldRefusal, loadHeld } from './load-held.ts'
import { prepareNote } from './prepare-note.ts'
import { findReviewConversation } from './store.ts'

const KINDS = {
  returned: { action: 'review.return', state: 'returned' },
  rejected: { action: 'review.reject', state: 'rejected' },
  asked: { action: 'review.ask', state: null },
} as const

export type Disposed = Result<
  { noteId: string },
  HeldRefusal | 'reason-refused',
  { decided?: AlreadyDecided; findings?: readonly Finding[] }
>

/** Return, reject and ask: a disposition with words for the author, written together, the words released at once. */
export async function disposeWithReason(
  actor: Actor,
  kind: keyof typeof KINDS,
  input: { reviewItemId: string; reason: string },
): Promise<Disposed> {
  const reason = reasonSchema.parse(input.reason)
  const held = await loadHeld(actor, input.reviewItemId, KINDS[kind].action)
  if (!held.ok) return held
  const { communication, revision, decision, item, school, today, delegationId } = held.value
  const prepared = await prepareNote(actor, school, today, {
    toPersonId: communication.authorId,
    subject: revision.subject || 'Your message',
    body: reason,
    conversationId: await findReviewConversation(communication.id),
  })
  if (!prepared.ok) return prepared

  const disposed = commit(async (tx, record) => {
    const at = now()
    await lockCommunication(tx, communication.id)
    const noteId = await prepared.value(tx, record, at)
    await decideItem(
      tx,
      record,
      actor,
      {
        reviewItemId: item.id,
        decisionId: decision.id,
        releaseHash: revision.releaseHash,
        kind,
        noteId,
        selfApproved: false,
        delegationId,
      },
      at,
    )
    const { state } = KINDS[kind]
    if (state !== null) await setState(tx, communication.id, state, at)
    // This mail says what happened; the note with the words sends none of its own (lib/delivery).
    await queueSystemMail(
      tx,
      { orgId: actor.orgId, personId: communication.authorId },
      { template: 'reviewed', communicationId: communication.id, result: kind },
    )
    return noteId
  })
  return disposed.then(
    async (noteId) => {
      await releaseCommunication({ orgId: actor.orgId, communicationId: noteId, process: 'web' })
      return ok({ noteId })
    },
    (error: unknown) => {
      if (error instanceof FactsChanged) return disposeWithReason(actor, kind, input)
      throw error
    },
  )
}
