import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { PolicySettings } from '#lib/policy/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getPolicyInForce } from './get-policy-in-force.ts'
import { getSchool } from './get-school.ts'

/** The policy in force as everybody may read it: its number, since which day, and its settings. */
export async function readPolicy(
  actor: Actor,
): Promise<Result<{ number: number; since: string; settings: PolicySettings }, 'not-allowed'>> {
  const may = authorize(actor, 'policy.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const school = await getSchool(actor.orgId)
  const { number, publishedAt, settings } = await getPolicyInForce(actor.orgId, dayOf(now(), school.timezone))
  return ok({ number, since: dayOf(publishedAt, school.timezone), settings })
}
