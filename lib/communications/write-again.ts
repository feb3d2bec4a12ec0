import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isAuthorOf } from './capacity-of.ts'
import { saveDraft } from './save-draft.ts'
import { findByIdempotencyKey, findCommunication, findDraft } from './store.ts'

/**
 * A new draft with the text, readers and pictures of something one wrote before. The old one stays as it is. Pressed
 * twice with the same key it is one draft.
 */
export async function writeAgain(
  actor: Actor,
  input: { communicationId: string; idempotencyKey: string },
): Promise<Result<{ communicationId: string }, 'not-allowed' | 'not-found'>> {
  const communication = await findCommunication(actor.orgId, input.communicationId)
  const draft = communication && (await findDraft(communication.id))
  if (communication === null || draft === null) return fail('not-found')
  const may = authorize(actor, 'communication.draft', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
  })
  if (!may.ok) return may
  const begun = await findByIdempotencyKey(actor.orgId, actor.personId, input.idempotencyKey)
  if (begun !== null) return ok({ communicationId: begun.id })
  const saved = await saveDraft(actor, {
    communicationId: null,
    kind: communication.kind as 'message',
    conversationId: communication.conversationId,
    replyToId: null,
    idempotencyKey: input.idempotencyKey,
    version: 0,
    // A day that was wished for then says nothing about now.
    content: { ...draft.content, notBeforeAt: null, wantedBy: null },
  })
  if (!saved.ok) return saved.code === 'not-allowed' ? fail('not-allowed') : fail('not-found')
  return ok({ communicationId: saved.value.communicationId })
}
