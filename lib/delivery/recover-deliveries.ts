import type { SystemActor } from '#lib/access/types.ts'
import { commit, commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { enqueue } from '#lib/worker/enqueue.ts'
import { DELIVERIES_PER_JOB, type JobOf } from '#lib/worker/jobs.ts'
import { findOverdueReleases, hasOrphans, settleOrphans } from './store.ts'

/** A worker that has not been heard of for this long is taken for dead; it beats every 5 s. */
export const DEAD_AFTER_MILLISECONDS = 30_000
/** No single mail takes this long: its worker lives but lost it. */
const STUCK_AFTER_MILLISECONDS = 15 * 60_000
/** A new mail waiting this long has no job any more, or a long queue before it; one more job does no harm. */
const LATE_AFTER_MILLISECONDS = 60_000

const before = (at: Date, milliseconds: number) => new Date(at.getTime() - milliseconds)

/**
 * Mends what killed processes leave behind. Mails claimed by a dead worker become `unknown`: they may have left, so they
 * are shown to staff and not sent again. Mails that wait without a job, or whose next attempt is due, get a job.
 */
export async function recoverDeliveries(): Promise<{ unknown: number; requeued: number }> {
  const at = now()
  const deadBefore = before(at, DEAD_AFTER_MILLISECONDS)
  let unknown = 0
  if (await hasOrphans(deadBefore)) unknown = await giveUp(at, deadBefore)
  const overdue = await findOverdueReleases(at, before(at, LATE_AFTER_MILLISECONDS))
  for (const { orgId, releaseId, deliveries } of overdue) {
    const job: JobOf<'send-deliveries'> = { name: 'send-deliveries', orgId, releaseId, channel: 'email' }
    const jobs = Array.from({ length: Math.ceil(deliveries / DELIVERIES_PER_JOB) }, () => job)
    await commitUnaudited('delivery-attempt', (tx) => enqueue(tx, jobs))
  }
  return { unknown, requeued: overdue.length }
}

const NOTHING = Symbol('nothing to settle')

async function giveUp(at: Date, deadBefore: Date): Promise<number> {
  try {
    return await commit(async (tx, record) => {
      const groups = await settleOrphans(tx, {
        at,
        deadBefore,
        stuckBefore: before(at, STUCK_AFTER_MILLISECONDS),
      })
      // Rows of living workers look like orphans to the cheap question above; nothing changed, so nothing is recorded.
      if (groups.length === 0) throw NOTHING
      for (const { orgId, releaseId, deliveries } of groups) {
        const actor: SystemActor = { orgId, personId: null, role: 'system', process: 'worker' }
        record({
          type: 'delivery.batch',
          actor,
          subject: { type: 'release', id: releaseId },
          payload: { channel: 'email', counts: { unknown: deliveries } },
        })
      }
      return groups.reduce((sum, group) => sum + group.deliveries, 0)
    })
  } catch (error) {
    if (error === NOTHING) return 0
    throw error
  }
}
