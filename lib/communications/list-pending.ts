import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectPending } from './conversations/store.ts'
import { toPending } from './conversations/to-pending.ts'
import type { PendingMessage } from './reading/types.ts'

/** One's own messages in this capacity that nobody has received yet: begun, stopped, waiting or on their way. */
export async function listPending(actor: Actor): Promise<Result<PendingMessage[], 'not-allowed'>> {
  const may = authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true })
  if (!may.ok) return may
  const rows = await selectPending(actor.orgId, actor.personId, actor.roleAssignmentId, null)
  return ok(rows.map(toPending))
}
