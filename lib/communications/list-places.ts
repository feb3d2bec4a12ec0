import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { countActiveChannels } from './store.ts'

/** The public places the school's register has, that a post of this actor could appear in; none for families. */
export async function listPlaces(actor: Actor): Promise<('website' | 'official-page')[]> {
  if (!authorize(actor, 'channel.read', { orgId: actor.orgId }).ok) return []
  const places = ['website', 'official-page'] as const
  const active = await Promise.all(places.map((place) => countActiveChannels(actor.orgId, [place])))
  return places.filter((_, index) => active[index] === 1)
}
