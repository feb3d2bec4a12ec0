import type { Actor } from '#lib/access/types.ts'
import { listCapacities } from './list-capacities.ts'

/**
 * The same person in each of the other capacities held today: to ask what they could read there before they switch.
 * Nothing is done in one of them; `switchCapacity` is the way to act.
 */
export async function listOtherActors(actor: Actor): Promise<readonly Actor[]> {
  const capacities = await listCapacities(actor)
  return capacities
    .filter((held) => held.id !== actor.roleAssignmentId)
    .map(({ id, ...held }) => ({ ...actor, ...held, roleAssignmentId: id }))
}
