import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { Actor } from '#lib/access/types.ts'
import { checkBack } from './check-back.ts'
import { currentActor } from './current-actor.ts'
import { mustAcceptPolicy } from './must-accept-policy.ts'

/**
 * The actor of a page; without one, to sign-in and back. Somebody who has not accepted the current text is sent to it
 * first. `back` is the page's own path; without it the path is the one the proxy noted (`x-crosswalk-path`).
 * It lets nobody do anything: each use case authorizes for itself.
 */
export async function requireActor(back?: string): Promise<Actor> {
  const actor = await currentActor()
  const path = checkBack(back ?? (await headers()).get('x-crosswalk-path'))
  if (actor === null) redirect(path === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(path)}`)
  if (await mustAcceptPolicy(actor)) redirect(`/accept-policy?back=${encodeURIComponent(path)}`)
  return actor
}
