import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { type Connection, connectionToUrl } from '#lib/db/connection.ts'
import { makeMailSchool, releasePost } from '#tests/delivery/mail-fixture.ts'
import type { RawSql } from '#tests/support/database.ts'
import { readable } from '../bench/measure.ts'
import { startSmtp } from '../bench/start-smtp.ts'
import type { SoakReport } from './report.ts'

export interface WorkerSoak {
  app: RawSql
  owner: RawSql
  connection: Connection
  dataFolder: string
  kills: number
  recipients: number
  /** Do not wait until a silent worker counts as dead and its jobs are given back. */
  hurry?: boolean
  say?: (line: string) => void
}

interface Running {
  child: ChildProcess
  id: string
}

const PATIENCE_MILLISECONDS = 180_000

async function startWorker(input: WorkerSoak, smtpUrl: string): Promise<Running> {
  const child = spawn(process.execPath, ['scripts/worker.ts'], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'test',
      DATABASE_URL: connectionToUrl(input.connection),
      CROSSWALK_DATA: input.dataFolder,
      SMTP_URL: smtpUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const id = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const { event, workerId } = JSON.parse(line) as { event?: string; workerId?: string }
      if (event === 'worker-ready') resolve(workerId!)
    })
    child.once('exit', () => reject(new Error('the worker did not start')))
  })
  return { child, id }
}

async function end({ child }: Running, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill(signal)
  await ended
}

/**
 * One broadcast; the worker is killed again and again in the middle of it, each time at another number of mails, and
 * another one takes over. Then what the database says is compared with what the mail server got.
 */
export async function soakWorker(input: WorkerSoak): Promise<SoakReport> {
  const { kills, recipients, owner, say = () => {} } = input
  const smtp = await startSmtp()
  const killed: string[] = []
  const pauses: number[] = []
  let running: Running | null = null
  try {
    const school = await makeMailSchool(input, recipients)
    const { releaseId } = await releasePost(input, school)
    const startedAt = performance.now()
    const arrived = async (count: number) => {
      const since = performance.now()
      while ((await smtp.count()) < count) {
        if (performance.now() - since > PATIENCE_MILLISECONDS) throw new Error(`no mail ${count} in time`)
        await wait(10)
      }
      return performance.now() - since
    }
    for (let kill = 0; kill < kills; kill += 1) {
      running = await startWorker(input, smtp.url)
      // What died with the last one leaves fewer to come, so the next aim counts from what has come.
      const come = await smtp.count()
      const left = recipients - come
      pauses.push(await arrived(come + 1))
      await arrived(come + Math.max(2, Math.floor(left / (kills - kill + 2))))
      await end(running, 'SIGKILL')
      killed.push(running.id)
      running = null
      say(`killed ${kill + 1} of ${kills} after ${await smtp.count()} mails`)
    }
    if (input.hurry) await ageDead(owner)
    const lastKillAt = performance.now()
    running = await startWorker(input, smtp.url)
    await drained(owner, releaseId)
    const resumed = performance.now() - lastKillAt
    await end(running, 'SIGTERM')
    running = null
    const broken = await compare(owner, releaseId, recipients, killed, await smtp.recipients())
    const unknown = await count(owner, releaseId, 'unknown')
    if (resumed > 90_000) broken.push(`the rest took ${readable(resumed)} after the last kill, not 90 s`)
    return {
      figures: [
        `${kills} kills in a broadcast to ${recipients.toLocaleString('en')}: ${await count(owner, releaseId, 'delivered')} delivered, ${unknown} unknown (${(unknown / Math.max(kills, 1)).toFixed(1)} for each kill)`,
        `a new worker sent its first mail ${readable(Math.max(0, ...pauses))} after it was ready at the latest`,
        `all settled ${readable(resumed)} after the last kill, ${readable(performance.now() - startedAt)} in all`,
      ],
      broken,
    }
  } finally {
    running?.child.kill('SIGKILL')
    await smtp.close()
  }
}

async function ageDead(owner: RawSql): Promise<void> {
  await owner.query(`UPDATE worker_heartbeat SET beat_at = beat_at - interval '1 minute'`)
  await owner.query(`UPDATE delivery SET state_at = state_at - interval '2 minutes' WHERE state = 'sending'`)
  await owner.query(`UPDATE pgboss.job SET state = 'retry', start_after = now() WHERE state = 'active'`)
}

async function drained(owner: RawSql, releaseId: string): Promise<void> {
  const since = performance.now()
  for (;;) {
    const [row] = await owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM delivery WHERE release_id = $1 AND channel = 'email'
        AND state NOT IN ('delivered', 'unknown', 'permanent-failure')`,
      [releaseId],
    )
    if (row!.n === 0) return
    if (performance.now() - since > PATIENCE_MILLISECONDS)
      throw new Error(`${row!.n} mails still wait after ${readable(PATIENCE_MILLISECONDS)}`)
    await wait(200)
  }
}

async function count(owner: RawSql, releaseId: string, state: string): Promise<number> {
  const [row] = await owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM delivery WHERE release_id = $1 AND channel = 'email' AND state = $2`,
    [releaseId, state],
  )
  return row!.n
}

async function compare(
  owner: RawSql,
  releaseId: string,
  recipients: number,
  killed: readonly string[],
  arrived: readonly string[],
): Promise<string[]> {
  const broken: string[] = []
  const rows = await owner.query<{ email: string; state: string; claimed: string | null; tries: number }>(
    `SELECT a.email, d.state, d.claimed_by_id AS claimed,
       (SELECT count(*)::int FROM delivery_attempt t WHERE t.delivery_id = d.id) AS tries
     FROM delivery d JOIN account a ON a.person_id = d.recipient_id
     WHERE d.release_id = $1 AND d.channel = 'email'`,
    [releaseId],
  )
  const got = new Set(arrived)
  const where = (what: string, found: readonly unknown[]) => {
    if (found.length > 0) broken.push(`${found.length} ${what}`)
  }
  if (rows.length !== recipients) broken.push(`${rows.length} deliveries for ${recipients} recipients`)
  if (got.size !== arrived.length) broken.push(`${arrived.length - got.size} mails came twice`)
  where(
    'neither delivered nor unknown',
    rows.filter((row) => row.state !== 'delivered' && row.state !== 'unknown'),
  )
  where(
    'marked as delivered that never came',
    rows.filter((row) => row.state === 'delivered' && !got.has(row.email)),
  )
  where(
    'unknown though no killed worker held them',
    rows.filter((row) => row.state === 'unknown' && !killed.includes(row.claimed ?? '')),
  )
  where(
    'with more or less than one attempt on record',
    rows.filter((row) => row.tries !== 1),
  )
  const [logged] = await owner.query<{ n: number }>(
    `SELECT coalesce(sum(c.value::int), 0)::int AS n FROM audit_event e, jsonb_each_text(e.payload->'counts') c
      WHERE e.type = 'delivery.batch' AND e.subject_id = $1`,
    [releaseId],
  )
  if (logged!.n !== recipients) broken.push(`the log counts ${logged!.n} results, not ${recipients}`)
  return broken
}
