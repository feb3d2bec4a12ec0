import { fromPrisma } from 'pg-boss'
import type { Tx } from '#lib/db/client.ts'
import { type Job, type JobName, jobSchema } from './jobs.ts'
import { sender } from './store.ts'

export type EnqueueOptions = {
  /** Not before this instant. */
  startAfter?: Date
  /** Higher goes first; a broadcast is 0, a message to one family more. */
  priority?: number
}

/**
 * Queues work in the caller's transaction: it exists if and only if the transaction commits. Several jobs of one
 * name are one insert. Throws on a job of the wrong shape, and when the queue was never installed.
 */
export async function enqueue(
  tx: Tx,
  jobs: Job | readonly Job[],
  options: EnqueueOptions = {},
): Promise<void> {
  const parsed = (Array.isArray(jobs) ? jobs : [jobs]).map((job) => jobSchema.parse(job))
  const boss = await sender()
  const byName = Map.groupBy(parsed, (job) => job.name)
  for (const [name, batch] of byName) await insertBatch(tx, boss, name, batch, options)
}

async function insertBatch(
  tx: Tx,
  boss: Awaited<ReturnType<typeof sender>>,
  name: JobName,
  batch: readonly Job[],
  options: EnqueueOptions,
): Promise<void> {
  await boss.insert(
    name,
    batch.map((job) => ({
      data: job,
      startAfter: options.startAfter,
      priority: options.priority,
    })),
    { db: fromPrisma(tx), returnId: false },
  )
}
