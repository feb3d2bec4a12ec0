import type { Actor } from '#lib/access/types.ts'
import { listHeld } from './list-held.ts'

/** How many items wait for this person to decide today; null for whoever decides none. */
export async function countWaiting(actor: Actor): Promise<number | null> {
  const held = await listHeld(actor)
  return held.ok ? held.value.filter((item) => !item.isOwn).length : null
}
