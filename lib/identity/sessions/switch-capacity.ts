import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { findRolesOf, updateCapacity } from './store.ts'

/** Acts in another role from the next request on, in this session. `not-found`: not a role held today. */
export async function switchCapacity(
  actor: Actor,
  roleAssignmentId: string,
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const allowed = authorize(actor, 'capacity.switch', { orgId: actor.orgId, isSelf: true })
  if (!allowed.ok) return allowed
  const roles = await findRolesOf(actor.orgId, actor.personId, now())
  const chosen = roles.find((held) => held.id === roleAssignmentId)
  if (chosen === undefined) return fail('not-found')
  await commit(async (tx, record) => {
    await updateCapacity(tx, actor.sessionId, chosen.id)
    record({
      type: 'capacity.switched',
      actor,
      subject: { type: 'session', id: actor.sessionId },
      payload: { roleAssignmentId: chosen.id, role: chosen.role },
    })
  })
  return ok()
}
