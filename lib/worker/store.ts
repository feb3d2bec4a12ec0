/** The queue as the application's role: no DDL, no supervision. Private to this folder. */
import { fromPrisma, PgBoss } from 'pg-boss'
import { db, type PrismaClient } from '#lib/db/client.ts'
import { log } from '#lib/runtime/log.ts'
import { QUEUE_SCHEMA } from './jobs.ts'

// Timers of the sender only refresh its list of queues: a script that queued something must still be able to end.
const clock = {
  now: () => Date.now(),
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms).unref(),
  clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
  setInterval: (run: () => void, ms: number) => setInterval(run, ms).unref(),
  clearInterval: (handle: unknown) => clearInterval(handle as NodeJS.Timeout),
}

const senders = new WeakMap<PrismaClient, Promise<PgBoss>>()

/** The queue for sending, over the application's own connections; one for each database client. */
export function sender(): Promise<PgBoss> {
  const client = db()
  const known = senders.get(client)
  if (known !== undefined) return known
  const boss = new PgBoss({
    db: fromPrisma(client),
    schema: QUEUE_SCHEMA,
    migrate: false,
    supervise: false,
    schedule: false,
    clock,
  })
  boss.on('error', (error) => log.error('queue-failed', error))
  const started = boss.start()
  senders.set(client, started)
  started.catch(() => senders.delete(client))
  return started
}
