import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { selectStaffAcceptances } from './acceptances/store.ts'

/** How many of today's staff accepted a version (or a later one), and who has not yet. For whoever may publish one. */
export async function countAcceptances(
  actor: Actor,
  number: number,
): Promise<Result<{ staff: number; accepted: number; waiting: string[] }, 'not-allowed'>> {
  const may = authorize(actor, 'policy.publish', { orgId: actor.orgId })
  if (!may.ok) return may
  const { timezone } = await getSchool(actor.orgId)
  const rows = await selectStaffAcceptances(actor.orgId, number, dayOf(now(), timezone))
  const waiting = rows.filter((row) => !row.accepted).map((row) => row.name)
  return ok({ staff: rows.length, accepted: rows.length - waiting.length, waiting })
}
