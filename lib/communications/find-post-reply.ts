import type { Actor } from '#lib/access/types.ts'
import type { OpenedDraft } from './composing/types.ts'
import { selectPending } from './conversations/store.ts'
import { openDraft } from './open-draft.ts'

/** The answer this person began to a post and has not sent; null when there is none. */
export async function findPostReply(actor: Actor, replyToId: string | null): Promise<OpenedDraft | null> {
  if (replyToId === null) return null
  const pending = await selectPending(actor.orgId, actor.personId, actor.roleAssignmentId, null)
  const begun = pending.find(
    (one) => one.replyToId === replyToId && ['draft', 'blocked', 'returned'].includes(one.state),
  )
  const opened = begun === undefined ? null : await openDraft(actor, begun.communicationId)
  return opened?.ok ? opened.value : null
}
