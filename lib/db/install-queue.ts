import { PgBoss, type Queue } from 'pg-boss'
import { type Connection, poolConfig } from './connection.ts'

/** The queue's schema and its queues, by name; lib/worker says which (`QUEUE_SCHEMA`, `QUEUES`). */
export type QueuePlan = { schema: string; queues: Readonly<Record<string, Omit<Queue, 'name'>>> }

/**
 * Installs or upgrades pg-boss as the owner and makes every queue there is work for; safe to repeat. The application
 * connects with `migrate: false` and may not create anything.
 */
export async function installQueue(owner: Connection, plan: QueuePlan): Promise<void> {
  const { host, port, database, user, password, ssl, options } = poolConfig(owner)
  const boss = new PgBoss({
    ...{ host, port, database, user, password: password as string, ssl, options },
    schema: plan.schema,
    application_name: 'crosswalk-migrate',
    max: 2,
    supervise: false,
    schedule: false,
  })
  let failure: unknown
  boss.on('error', (error) => {
    failure = error
  })
  await boss.start()
  try {
    const existing = new Set((await boss.getQueues()).map((queue) => queue.name))
    for (const [name, queue] of Object.entries(plan.queues)) {
      const { policy: _policy, partition: _partition, ...changeable } = queue
      if (existing.has(name)) await boss.updateQueue(name, changeable)
      else await boss.createQueue(name, queue)
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  if (failure !== undefined) throw failure
}
