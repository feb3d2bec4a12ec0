import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { connectionToUrl } from '#lib/db/connection.ts'
import { newId } from '#lib/runtime/random.ts'
import { readHealth } from '#lib/worker/read-health.ts'
import { countStates, type MailSchool, makeMailSchool, releasePost } from '#tests/delivery/mail-fixture.ts'
import { type SmtpSink, startSmtpSink } from '#tests/delivery/smtp-sink.ts'
import { createTestDatabase } from '#tests/support/database.ts'

const database = await createTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-worker-'))
const sink: SmtpSink = await startSmtpSink()
const running = new Set<ChildProcess>()
let school: MailSchool

afterAll(async () => {
  await sink.close()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(async () => {
  await database.empty()
  sink.received.length = 0
  sink.behave(() => 'accept')
})
afterEach(async () => {
  for (const child of running) await end(child, 'SIGKILL')
})

/** A worker process of its own, as `npm start` runs it. Resolves when it is ready. */
async function startWorker(): Promise<ChildProcess & { output: string[] }> {
  const output: string[] = []
  const child = spawn(process.execPath, ['scripts/worker.ts'], {
    env: {
      ...process.env,
      DATABASE_URL: connectionToUrl(database.connections.app),
      CROSSWALK_DATA: folder,
      SMTP_URL: sink.url,
      NODE_ENV: 'test',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  running.add(child)
  child.stdout!.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  child.stderr!.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', () => reject(new Error(`the worker did not start: ${output.join('')}`)))
  })
  return Object.assign(child, { output })
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  running.delete(child)
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  child.kill(signal)
  return ended
}

const states = (releaseId: string) => countStates(database, releaseId)
const waiting = async (releaseId: string) => {
  const now = await states(releaseId)
  return (now['email created'] ?? 0) + (now['email sending'] ?? 0) + (now['email temporary-failure'] ?? 0)
}

test('drains what waits, sequences the log, beats, and ends cleanly when asked', async () => {
  school = await makeMailSchool(database, 250)
  const { releaseId } = await releasePost(database, school)
  const worker = await startWorker()
  await vi.waitFor(async () => expect(await waiting(releaseId)).toBe(0), { timeout: 20_000, interval: 100 })
  expect(sink.received).toHaveLength(250)
  expect((await readHealth()).failing).toEqual([])
  await vi.waitFor(
    async () => {
      const [row] = await database.owner.query<{ n: number }>(
        'SELECT count(*)::int AS n FROM audit_event e WHERE NOT EXISTS (SELECT 1 FROM audit_leaf l WHERE l.event_id = e.id)',
      )
      expect(row!.n).toBe(0)
    },
    { timeout: 5_000, interval: 100 },
  )
  expect(await end(worker, 'SIGTERM')).toBe(0)
  expect(worker.output.join('')).not.toMatch(/family\d|Museum|homes\.example/)
  expect(await database.owner.query('SELECT 1 FROM worker_heartbeat')).toEqual([])
  expect((await readHealth()).failing).toContain('worker')
}, 60_000)

test('ends with the process that started it', async () => {
  const worker = await startWorker()
  const ended = new Promise<number | null>((resolve) => worker.once('exit', (code) => resolve(code)))
  running.delete(worker)
  worker.disconnect()
  expect(await ended).toBe(0)
}, 30_000)

test('killed twice in the middle of a broadcast, with another worker beside it: nothing lost, nothing twice', async () => {
  school = await makeMailSchool(database, 600)
  const { releaseId } = await releasePost(database, school)
  for (const count of [60, 200]) {
    const victim = await startWorker()
    await sink.arrived(count)
    await end(victim, 'SIGKILL')
  }
  // The dead workers' heartbeats grow old at once, instead of in half a minute.
  await database.owner.query(`UPDATE worker_heartbeat SET beat_at = now() - interval '1 minute'`)
  await database.owner.query(
    `UPDATE delivery SET state_at = state_at - interval '2 minutes' WHERE state = 'sending'`,
  )
  const [first, second] = await Promise.all([startWorker(), startWorker()])
  await vi.waitFor(async () => expect(await waiting(releaseId)).toBe(0), { timeout: 80_000, interval: 250 })
  expect([await end(first, 'SIGTERM'), await end(second, 'SIGTERM')]).toEqual([0, 0])

  const now = await states(releaseId)
  const unknown = now['email unknown'] ?? 0
  expect((now['email delivered'] ?? 0) + unknown).toBe(600)
  // Two lanes of 25, twice two jobs at once, killed twice.
  expect(unknown).toBeLessThanOrEqual(200)
  const mailed = sink.received.map((mail) => mail.to)
  expect(new Set(mailed).size).toBe(mailed.length)
  // What is marked as delivered did arrive; only an unknown one may be missing.
  const delivered = await database.owner.query<{ email: string }>(
    `SELECT a.email FROM delivery d JOIN account a ON a.person_id = d.recipient_id
      WHERE d.release_id = $1 AND d.channel = 'email' AND d.state = 'delivered'`,
    [releaseId],
  )
  const arrived = new Set(mailed)
  expect(delivered.filter((row) => !arrived.has(row.email))).toEqual([])
}, 150_000)

test('a dispatch whose job was lost is found and carried out', async () => {
  // No communication behind it: what counts is that it is asked for, and that a worker survives a job that fails.
  school = await makeMailSchool(database, 1)
  const { communicationId } = await releasePost(database, school)
  const [revision] = await database.owner.query<{ id: string }>(
    'SELECT id FROM revision WHERE communication_id = $1',
    [communicationId],
  )
  await database.app.query(
    `INSERT INTO dispatch (id, org_id, communication_id, revision_id, due_at, created_by_id, created_at)
     VALUES ($1, $2, $3, $4, now() - interval '1 minute', $5, now())`,
    [newId(), school.orgId, communicationId, revision!.id, school.teacherId],
  )
  const worker = await startWorker()
  await vi.waitFor(
    async () => {
      const jobs = await database.owner.query(
        `SELECT 1 FROM pgboss.job WHERE name = 'release-communication' AND state <> 'created'`,
      )
      expect(jobs.length).toBeGreaterThan(0)
    },
    { timeout: 20_000, interval: 100 },
  )
  expect(await end(worker, 'SIGTERM')).toBe(0)
}, 60_000)
