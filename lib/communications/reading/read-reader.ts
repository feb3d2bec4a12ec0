import type { Actor } from '#lib/access/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { readSides } from './store.ts'
import type { Reader } from './types.ts'

/** Who reads, on which side, today. Whoever is on one side only sees all of their mail. */
export async function readReader(actor: Actor): Promise<Reader> {
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const { family, other } = await readSides(actor.orgId, actor.personId, today)
  const side = family && other ? (actor.role === 'guardian' ? 'family' : 'staff') : 'all'
  return { orgId: actor.orgId, personId: actor.personId, today, side }
}
