import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getPolicyInForce } from './get-policy-in-force.ts'
import { getSchool } from './get-school.ts'
import { findDomains } from './store.ts'

export interface SchoolProfile {
  name: string
  shortName: string
  timezone: string
  region: string
  isDemo: boolean
  staffDomains: string[]
  familyDomains: string[]
  policy: { number: number; since: string }
}

/** What holds for the school, for whoever may change its settings. */
export async function readProfile(actor: Actor): Promise<Result<SchoolProfile, 'not-allowed'>> {
  const may = authorize(actor, 'settings.change', { orgId: actor.orgId })
  if (!may.ok) return may
  const school = await getSchool(actor.orgId)
  const [domains, policy] = await Promise.all([
    findDomains(actor.orgId),
    getPolicyInForce(actor.orgId, dayOf(now(), school.timezone)),
  ])
  const { name, shortName, timezone, region, isDemo } = school
  return ok({
    name,
    shortName,
    timezone,
    region,
    isDemo,
    ...domains,
    policy: { number: policy.number, since: dayOf(policy.publishedAt, timezone) },
  })
}
