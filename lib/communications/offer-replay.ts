import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { type Day, dayOf, dayToDate, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { findDraftPolicy } from '#lib/settings/find-draft-policy.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'

const DEFAULT_DAYS = 90

export interface ReplayOffer {
  inForce: { number: number; publishedAt: Date }
  draft: { changedAt: Date } | null
  /** The last ninety days, until somebody chooses others. */
  from: Day
  to: Day
}

/** What can be tried on the past, for whoever may. */
export async function offerReplay(actor: Actor): Promise<Result<ReplayOffer, 'not-allowed'>> {
  const may = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const { timezone } = await getSchool(actor.orgId)
  const to = dayOf(now(), timezone)
  const [{ number, publishedAt }, draft] = await Promise.all([
    getPolicyInForce(actor.orgId, to),
    findDraftPolicy(actor.orgId, to),
  ])
  const from = new Date(dayToDate(to).getTime() - (DEFAULT_DAYS - 1) * 86_400_000).toISOString().slice(0, 10)
  return ok({ inForce: { number, publishedAt }, draft: draft && { changedAt: draft.changedAt }, from, to })
}
