import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { countWaiting } from './take-downs/store.ts'

/** How many take-downs wait for the office. */
export async function countTakeDowns(actor: Actor): Promise<Result<number, 'not-allowed'>> {
  const may = authorize(actor, 'task.list', { orgId: actor.orgId, ownerRole: 'office' })
  return may.ok ? ok(await countWaiting(actor.orgId)) : may
}
