import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readUndeliverable, type UndeliverableRow } from './tasks/store.ts'

/** People whose address refuses mail, for the office (and Director and deputy) to look after. Open ones first. */
export async function listUndeliverable(
  actor: Actor,
  { includeDone = false }: { includeDone?: boolean } = {},
): Promise<Result<UndeliverableRow[], 'not-allowed'>> {
  const may = authorize(actor, 'task.list', { orgId: actor.orgId, ownerRole: 'office' })
  if (!may.ok) return fail('not-allowed')
  return ok(await readUndeliverable(actor.orgId, includeDone))
}
