import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectOwn } from './reading/store.ts'
import type { OwnItem } from './reading/types.ts'

/** What this person wrote in this capacity, newest first: drafts, what waits, what was returned, what was sent and read. */
export async function listOwn(actor: Actor, limit = 100): Promise<Result<OwnItem[], 'not-allowed'>> {
  const may = authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true })
  if (!may.ok) return may
  const rows = await selectOwn(actor.orgId, actor.personId, actor.roleAssignmentId, limit)
  return ok(rows.map(({ body, ...row }) => ({ ...row, excerpt: body.slice(0, 140) })))
}
