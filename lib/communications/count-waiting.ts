import type { Actor } from '#lib/access/types.ts'
import { listQueues } from './reviewing/list-queues.ts'
import { countHeld } from './reviewing/store.ts'

/** How many items wait for this person to decide today; null for whoever decides none. */
export async function countWaiting(actor: Actor): Promise<number | null> {
  const queues = await listQueues(actor)
  return queues.length === 0 ? null : countHeld(actor.orgId, queues, actor.personId)
}
