import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { countOpenUndeliverable } from './tasks/store.ts'

/** How many people's addresses refuse mail and wait for the office to look after them. */
export async function countUndeliverable(actor: Actor): Promise<Result<number, 'not-allowed'>> {
  const may = authorize(actor, 'task.list', { orgId: actor.orgId, ownerRole: 'office' })
  return may.ok ? ok(await countOpenUndeliverable(actor.orgId)) : may
}
