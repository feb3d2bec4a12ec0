import type { Actor } from '#lib/access/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import type { BrowserFacts } from '../composing/types.ts'
import { readClassNames } from './store.ts'

/**
 * The facts the engine may have in this person's browser: what everybody who writes may know, and for class staff the
 * names of the children in their own classes today. Guardians and group officers get public facts alone; the rest of
 * the roster, contacts, consent, opt-outs and orders never leave the server (`checkDraft` answers for them).
 */
export async function gatherBrowserFacts(actor: Actor): Promise<BrowserFacts> {
  const today = dayOf(now(), (await getSchool(actor.orgId)).timezone)
  const { settings } = await getPolicyInForce(actor.orgId, today)
  const hasClasses = actor.role === 'teacher' || actor.role === 'substitute'
  const students = hasClasses ? await readClassNames(actor.orgId, actor.personId, today) : []
  return { settings, today, students }
}
