import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectStaff } from './staff/store.ts'

/** Everybody who works at the school today, to choose one from (the owner of an official channel). */
export async function listStaff(
  actor: Actor,
  today: string,
): Promise<Result<{ personId: string; name: string }[], 'not-allowed'>> {
  const may = authorize(actor, 'directory.read', {
    orgId: actor.orgId,
    part: 'names',
    isOwnStudent: false,
    isOwnChild: false,
  })
  if (!may.ok) return may
  return ok(await selectStaff(actor.orgId, today))
}
