import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { type OwnDraft, selectOwnDrafts } from './composing/store.ts'

/** What the actor has begun, or got back, in this capacity and not sent; newest first. Replies stay in their conversation. */
export async function listDrafts(actor: Actor, { limit = 20 } = {}): Promise<OwnDraft[]> {
  const may = authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true })
  if (!may.ok) return []
  return selectOwnDrafts(actor.orgId, actor.personId, actor.roleAssignmentId, limit)
}
