/** The queue and the worker's own rows, as the application's role: no DDL. Private to this folder. */
import { fromPrisma, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { db, endBeforeClosing, type PrismaClient, type Tx } from '#lib/db/client.ts'
import { type Connection, poolConfig } from '#lib/db/connection.ts'
import { constantSql, sql } from '#lib/db/sql.ts'
import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { QUEUE_SCHEMA } from './jobs.ts'

// Timers of the sender only refresh its list of queues: a script that queued something must still be able to end.
const clock = {
  now: () => now().getTime(),
  setTimeout: (run: () => void, ms: number) => setTimeout(run, ms).unref(),
  clearTimeout: (handle: unknown) => clearTimeout(handle as NodeJS.Timeout),
  setInterval: (run: () => void, ms: number) => setInterval(run, ms).unref(),
  clearInterval: (handle: unknown) => clearInterval(handle as NodeJS.Timeout),
}

/** pg-boss asks for its schema by `regclass`, a type Prisma cannot read: as text it can. */
function overPrisma(client: PrismaClient): ReturnType<typeof fromPrisma> {
  const inner = fromPrisma(client)
  return {
    ...inner,
    executeSql: (text, values) =>
      inner.executeSql(
        text.replace(/SELECT to_regclass\(([^)]*)\) as/g, 'SELECT to_regclass($1)::text as'),
        values,
      ),
  }
}

const senders = new WeakMap<PrismaClient, Promise<PgBoss>>()

/** The queue for sending, over the application's own connections; one for each database client. */
export function sender(): Promise<PgBoss> {
  const client = db()
  const known = senders.get(client)
  if (known !== undefined) return known
  const boss = new PgBoss({
    db: overPrisma(client),
    schema: QUEUE_SCHEMA,
    migrate: false,
    supervise: false,
    schedule: false,
    clock,
  })
  boss.on('error', (error) => log.error('queue-failed', error))
  const started = boss.start()
  senders.set(client, started)
  endBeforeClosing(client, async () => {
    await (await started).stop({ graceful: false, close: false })
  })
  started.catch(() => senders.delete(client))
  return started
}

/**
 * The queue for working, with connections of its own: one listens for new jobs. It supervises, so that the job of a
 * killed worker is back within about 20 s (measured; pg-boss's own default takes 49 s).
 */
export function openQueue(connection: Connection): PgBoss {
  const { host, port, database, user, password, ssl, options } = poolConfig(connection)
  const boss = new PgBoss({
    ...{ host, port, database, user, password: password as string, ssl, options },
    schema: QUEUE_SCHEMA,
    application_name: 'crosswalk-worker',
    max: 4,
    migrate: false,
    schedule: false,
    supervise: true,
    superviseIntervalSeconds: 15,
    monitorIntervalSeconds: 15,
    reindex: false,
    useListenNotify: true,
  })
  boss.on('error', (error) => log.error('queue-failed', error))
  boss.on('warning', ({ message }) => log.warn('queue-warning', { message: message.slice(0, 80) }))
  return boss
}

export async function upsertHeartbeat(tx: Tx, id: string, startedAt: Date, beatAt: Date): Promise<void> {
  await tx.workerHeartbeat.upsert({
    where: { id },
    create: { id, startedAt, beatAt },
    update: { beatAt },
  })
}

/** Removes a worker's row, and those of workers not heard of since `olderThan`. */
export async function removeHeartbeats(tx: Tx, id: string | null, olderThan: Date): Promise<void> {
  await tx.workerHeartbeat.deleteMany({
    where: { OR: [{ beatAt: { lt: olderThan } }, ...(id === null ? [] : [{ id }])] },
  })
}

export async function listHeartbeats(): Promise<{ id: string; startedAt: Date; beatAt: Date }[]> {
  return db().workerHeartbeat.findMany({ orderBy: { startedAt: 'asc' }, take: 50 })
}

const queued = constantSql(`${QUEUE_SCHEMA}.job`)

/** Dispatches past their time for which no job is queued or running. */
export async function findForgottenDispatches(
  dueBefore: Date,
): Promise<{ orgId: string; communicationId: string; dispatchId: string }[]> {
  return db().$queryRaw(sql`
    SELECT d.org_id::text AS "orgId", d.communication_id::text AS "communicationId", d.id::text AS "dispatchId"
    FROM dispatch d WHERE d.state = 'waiting' AND d.due_at < ${dueBefore}
      AND NOT EXISTS (SELECT 1 FROM ${queued} j WHERE j.name = 'release-communication'
        AND j.state IN ('created', 'retry', 'active') AND j.start_after <= now() + interval '1 minute'
        AND j.data->>'dispatchId' = d.id::text)
    ORDER BY d.due_at LIMIT 50`)
}

/** Are there leaves that no checkpoint covers, and is the newest one from before this time? */
export async function isCheckpointDue(before: Date): Promise<boolean> {
  const [row] = await db().$queryRaw<{ due: boolean }[]>(sql`
    SELECT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.index >= coalesce(c.size, 0))
           AND coalesce(c.at <= ${before}, true) AS due
      FROM (SELECT max(tree_size) AS size, max(at) AS at FROM audit_checkpoint) c`)
  return row!.due
}

/** The time of the checkpoint before the newest, for "the first of its week". */
export async function findEarlierCheckpointTime(treeSize: number): Promise<Date | null> {
  const row = await db().auditCheckpoint.findFirst({
    where: { treeSize: { lt: treeSize } },
    orderBy: { treeSize: 'desc' },
    select: { at: true },
  })
  return row?.at ?? null
}

/** Every school's auditors with an account, for the weekly checkpoint mail. */
export async function listAuditors(today: string): Promise<{ orgId: string; personId: string }[]> {
  return db().$queryRaw(sql`
    SELECT DISTINCT ra.org_id::text AS "orgId", ra.person_id::text AS "personId" FROM role_assignment ra
    JOIN account a ON a.person_id = ra.person_id AND a.status = 'active'
    WHERE ra.role = 'auditor' AND ra.begins_on <= ${today}::date AND (ra.ends_on IS NULL OR ra.ends_on >= ${today}::date)`)
}

const figuresSchema = z.object({
  oldestWaitingMail: z.date().nullable(),
  waitingMails: z.int(),
  unknownMails: z.int(),
  overdueDispatches: z.int(),
  oldestDispatch: z.date().nullable(),
  unsequenced: z.int(),
  failedJobs: z.int(),
  undeliverable: z.int(),
})
export type HealthFigures = z.output<typeof figuresSchema>

/** One round trip: what waits, and for how long. */
export async function readFigures(at: Date): Promise<HealthFigures> {
  const [row] = await db().$queryRaw<unknown[]>(sql`
    SELECT
      (SELECT min(created_at) FROM delivery WHERE channel = 'email' AND state IN ('created', 'temporary-failure', 'sending')) AS "oldestWaitingMail",
      (SELECT count(*) FROM delivery WHERE channel = 'email' AND state IN ('created', 'temporary-failure', 'sending'))::int AS "waitingMails",
      (SELECT count(*) FROM delivery WHERE state = 'unknown')::int AS "unknownMails",
      (SELECT count(*) FROM dispatch WHERE state = 'waiting' AND due_at < ${at})::int AS "overdueDispatches",
      (SELECT min(due_at) FROM dispatch WHERE state = 'waiting' AND due_at < ${at}) AS "oldestDispatch",
      (SELECT count(*) FROM audit_event e WHERE e.at > ${new Date(at.getTime() - 86_400_000)}
        AND NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id))::int AS unsequenced,
      (SELECT count(*) FROM ${queued} WHERE state = 'failed')::int AS "failedJobs",
      (SELECT count(*) FROM task WHERE kind = 'undeliverable' AND done_at IS NULL)::int AS undeliverable`)
  return figuresSchema.parse(row)
}
