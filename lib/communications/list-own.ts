import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectOwn } from './own/store.ts'
import type { OwnItem } from './own/types.ts'

/** What this person wrote in this capacity, newest first: drafts, what waits, what was returned, what was sent and read. */
export async function listOwn(actor: Actor, limit = 100): Promise<Result<OwnItem[], 'not-allowed'>> {
  const may = authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true })
  if (!may.ok) return may
  return ok(await selectOwn(actor.orgId, actor.personId, actor.roleAssignmentId, limit))
}
