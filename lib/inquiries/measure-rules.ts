import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { isOverturnedOften } from './is-overturned-often.ts'
import { selectMeasures } from './precision/store.ts'
import type { RuleMeasure } from './precision/types.ts'

export const MEASURE_WEEKS = [4, 12, 52] as const

const WEEK_MS = 7 * 86_400_000

/** How each rule fared over the last weeks, most frequent first, and which are overturned too often. */
export async function measureRules(
  actor: Actor,
  weeks: (typeof MEASURE_WEEKS)[number],
): Promise<Result<{ rules: RuleMeasure[]; tooOften: RuleMeasure[] }, 'not-allowed'>> {
  const may = authorize(actor, 'flagged.read', { orgId: actor.orgId })
  if (!may.ok) return may
  const rules = await selectMeasures(actor.orgId, new Date(now().getTime() - weeks * WEEK_MS))
  const tooOften = rules
    .filter(isOverturnedOften)
    .sort((a, b) => b.overturned / b.decided - a.overturned / a.decided)
  return ok({ rules, tooOften })
}
