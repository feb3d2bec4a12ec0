import { cache } from 'react'
import type { Actor } from '#lib/access/types.ts'
import { chooseAcceptance } from './choose-acceptance.ts'
import { hasAccepted } from './store.ts'

// Insert-only: who has accepted a version has accepted it for good. Bounded by people × texts.
const accepted = new Set<string>()

/** Has this person still to accept the current text of this capacity? The portal and every action ask it. */
export const mustAcceptPolicy = cache(async (actor: Actor): Promise<boolean> => {
  const { reader, textVersion } = chooseAcceptance(actor.role)
  const key = `${actor.orgId}/${actor.personId}/${reader}/${textVersion}`
  if (accepted.has(key)) return false
  const has = await hasAccepted({ orgId: actor.orgId, personId: actor.personId, reader, textVersion })
  if (has) accepted.add(key)
  return !has
})
