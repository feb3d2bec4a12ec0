import type { Actor } from '#lib/access/types.ts'
import { selectReplyDraft } from './composing/store.ts'
import type { OpenedDraft } from './composing/types.ts'
import { openDraft } from './open-draft.ts'

/** The answer this person began in a conversation and has not sent; null when there is none. */
export async function findReplyDraft(actor: Actor, conversationId: string): Promise<OpenedDraft | null> {
  const { orgId, personId, roleAssignmentId } = actor
  const id = await selectReplyDraft(orgId, personId, roleAssignmentId, conversationId)
  const opened = id === null ? null : await openDraft(actor, id)
  return opened?.ok ? opened.value : null
}
