import type { Actor } from '#lib/access/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { labelCapacity } from './label-capacity.ts'
import { listRoles } from './sessions/list-roles.ts'
import type { Capacity } from './types.ts'

/** The capacities the actor may switch between today, the one acted in among them. */
export async function listCapacities(actor: Actor): Promise<readonly Capacity[]> {
  const roles = await listRoles(actor.orgId, actor.personId, now())
  return roles.map((held) => ({
    id: held.id,
    role: held.role,
    jobTitle: held.jobTitle,
    groupId: held.groupId,
    label: labelCapacity(held),
  }))
}
