import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dateToDay, dayOf, dayToDate, now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { type HeldItem, listHeld } from './list-held.ts'
import { readWaitingTimes, selectOutcomes } from './overview/store.ts'
import type { WaitingTimes, WeekDay } from './overview/types.ts'

export interface Week {
  /** Seven days, the last one today or, for an earlier week, `weeks` × 7 days before. */
  days: WeekDay[]
  times: WaitingTimes
  /** What waits now, in the queues this actor decides, the longest waiting first. */
  waiting: HeldItem[]
}

/** What the week looked like to whoever leads the school: outcomes, waiting times, what has waited longest. */
export async function summarizeWeek(actor: Actor, weeks = 0): Promise<Result<Week, 'not-allowed'>> {
  const may = authorize(actor, 'review.list', {
    orgId: actor.orgId,
    queue: 'administration',
    isDelegate: false,
  })
  if (!may.ok) return may
  const { timezone } = await getSchool(actor.orgId)
  const last = dayToDate(dayOf(now(), timezone)).getTime() - weeks * 7 * DAY
  const from = dateToDay(new Date(last - 6 * DAY))
  const to = dateToDay(new Date(last))
  const [days, times, held] = await Promise.all([
    selectOutcomes(actor.orgId, from, to, timezone),
    readWaitingTimes(actor.orgId, from, to, timezone),
    listHeld(actor),
  ])
  if (!held.ok) return held
  const waiting = held.value.sort((a, b) => a.openedAt.getTime() - b.openedAt.getTime())
  return ok({ days, times, waiting })
}

const DAY = 86_400_000
