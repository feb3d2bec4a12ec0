import { cache } from 'react'
import type { Actor } from '#lib/access/types.ts'
import { currentSession } from './current-session.ts'
import { mintActor } from './sessions/mint-actor.ts'

/**
 * Who asks, in which capacity; null when signed out or without a role today. The only place that mints an Actor:
 * cookie → session row → role acted in, read again at every request (once within it).
 */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await currentSession()
  return session === null ? null : mintActor(session)
})
