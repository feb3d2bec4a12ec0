import type { Actor } from '#lib/access/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { type Reader, readSides } from './store.ts'

/** Who reads, on which side, today. */
export async function readReader(actor: Actor): Promise<Reader> {
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const { staff, family } = await readSides(actor.orgId, actor.personId, today)
  const side = staff && family ? (actor.role === 'guardian' ? 'family' : 'staff') : 'all'
  return { orgId: actor.orgId, personId: actor.personId, today, side }
}
