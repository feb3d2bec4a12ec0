import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dayOf, dayToDate, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { instantOf } from '#lib/runtime/school-time.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { countByRule, countByWeek, type RuleRow } from './flagged/store.ts'
import { type FlaggedFilter, flaggedFilterSchema, type WeekCount } from './flagged/types.ts'

export const REPORT_WEEKS = [4, 12, 52] as const

export interface FindingsReport {
  /** The Mondays of all weeks looked at, oldest first, also those without a finding. */
  weeks: string[]
  counts: WeekCount[]
  rules: RuleRow[]
}

const DAY_MS = 86_400_000

/** Findings per week and rule, and how each rule fared, over the last weeks; the running week is the last. */
export async function reportFindings(
  actor: Actor,
  weeks: (typeof REPORT_WEEKS)[number],
  filter: FlaggedFilter = {},
): Promise<Result<FindingsReport, 'not-allowed'>> {
  const may = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const { timezone } = await getSchool(actor.orgId)
  const scope = { orgId: actor.orgId, timezone }
  const today = dayToDate(dayOf(now(), timezone))
  const sinceMonday = (today.getUTCDay() + 6) % 7
  const mondays = Array.from({ length: weeks }, (_, index) =>
    new Date(today.getTime() - (sinceMonday + 7 * (weeks - 1 - index)) * DAY_MS).toISOString().slice(0, 10),
  )
  const since = instantOf(`${mondays[0]}T00:00`, timezone)
  const { from: _from, to: _to, ...wanted } = flaggedFilterSchema.parse(filter)
  const [counts, rules] = await Promise.all([countByWeek(scope, wanted, since), countByRule(scope, since)])
  return ok({ weeks: mondays, counts, rules })
}
