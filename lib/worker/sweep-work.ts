import { commitUnaudited } from '#lib/audit/commit.ts'
import { recoverDeliveries } from '#lib/delivery/recover-deliveries.ts'
import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { enqueue } from './enqueue.ts'
import { findForgottenDispatches, isCheckpointDue } from './store.ts'

const DISPATCH_GRACE_MILLISECONDS = 15_000
const CHECKPOINT_MILLISECONDS = 60_000

/**
 * Everything that must happen even when a job was lost: due dispatches, waiting mails, mails of dead workers, and a
 * checkpoint each minute in which there was something to sign. Safe to run in several workers at once.
 */
export async function sweepWork(): Promise<{
  dispatches: number
  unknown: number
  requeued: number
  checkpoint: boolean
}> {
  const at = now()
  const forgotten = await findForgottenDispatches(new Date(at.getTime() - DISPATCH_GRACE_MILLISECONDS))
  if (forgotten.length > 0)
    await commitUnaudited('delivery-attempt', (tx) =>
      enqueue(
        tx,
        forgotten.map((dispatch) => ({ name: 'release-communication' as const, ...dispatch })),
      ),
    )
  const { unknown, requeued } = await recoverDeliveries()
  // The queue holds one such job at a time.
  const checkpoint = await isCheckpointDue(new Date(at.getTime() - CHECKPOINT_MILLISECONDS))
  if (checkpoint) await commitUnaudited('sequencing', (tx) => enqueue(tx, { name: 'write-checkpoint' }))
  if (forgotten.length > 0 || unknown > 0 || requeued > 0)
    log.warn('work-recovered', { dispatches: forgotten.length, unknown, requeued })
  return { dispatches: forgotten.length, unknown, requeued, checkpoint }
}
