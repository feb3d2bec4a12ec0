import { generateKeyPairSync } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { SystemActor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { openDatabaseLog } from '#lib/audit/open-database-log.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { signerFromPem } from '#lib/audit/signed-note.ts'
import { verifyLog } from '#lib/audit/verify-log.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { median, readable } from '../bench/measure.ts'
import type { Workbench } from '../bench/workbench.ts'
import { type SoakReport, seededRandom } from './report.ts'

const LANES = 8

/** Waits, and says so when it takes too long. */
async function until(what: string, reached: () => boolean | Promise<boolean>): Promise<void> {
  const since = performance.now()
  while (!(await reached())) {
    if (performance.now() - since > 60_000) throw new Error(`${what}: not within 60 s`)
    await wait(10)
  }
}

/**
 * Audited writes over eight connections while the database server is killed again and again. What was acknowledged must
 * be there, each write with its event and each event with its write, and the log must verify. A killed process leaves
 * what the operating system has; a power cut it does not stand for.
 */
export async function soakDatabase(
  bench: Workbench,
  options: { kills: number; minutes: number; seed: number; say?: (line: string) => void },
): Promise<SoakReport> {
  const orgId = newId()
  await bench.owner.query(
    `INSERT INTO org (id, name, short_name, timezone, staff_domains, family_domains, log_salt, created_at)
     VALUES ($1, 'School', 'School', 'America/New_York', '{}', '{}', '\\x00', now())`,
    [orgId],
  )
  const actor: SystemActor = { orgId, personId: null, role: 'system', process: 'worker' }
  const acknowledged: string[] = []
  let refused = 0
  let stopping = false

  const write = async () => {
    const id = newId()
    await commit(async (tx, record) => {
      await tx.task.create({
        data: {
          id,
          orgId,
          kind: 'policy-question',
          ownerRole: 'office',
          subjectKey: id,
          details: {},
          openedAt: now(),
        },
      })
      record({
        type: 'task.opened',
        actor,
        subject: { type: 'task', id },
        payload: { kind: 'policy-question', ownerRole: 'office' },
      })
    })
    acknowledged.push(id)
  }
  const lane = async (work: () => Promise<unknown>, pause: number) => {
    while (!stopping) {
      try {
        await work()
        await wait(pause)
      } catch {
        refused += 1
        await wait(50)
      }
    }
  }
  const lanes = [...Array.from({ length: LANES }, () => lane(write, 0)), lane(sequenceEvents, 200)]

  const random = seededRandom(options.seed)
  const away: number[] = []
  const deadline = performance.now() + options.minutes * 60_000
  let kills = 0
  while (kills < options.kills && performance.now() < deadline) {
    const before = acknowledged.length
    await until('writes go on', () => acknowledged.length >= before + 20)
    await wait(random(400))
    const restarts = bench.restarts()
    const at = performance.now()
    process.kill(bench.server.pid()!, 'SIGKILL')
    kills += 1
    await until('the server comes back', () => bench.restarts() > restarts)
    const count = acknowledged.length
    await until('a write is acknowledged again', () => acknowledged.length > count)
    away.push(performance.now() - at)
    if (kills % 10 === 0) options.say?.(`killed ${kills} times, ${acknowledged.length} writes acknowledged`)
  }
  stopping = true
  await Promise.all(lanes)

  const broken: string[] = []
  const there = new Set((await bench.owner.query<{ id: string }>('SELECT id FROM task')).map((row) => row.id))
  const events = (
    await bench.owner.query<{ id: string }>(
      `SELECT subject_id AS id FROM audit_event WHERE type = 'task.opened'`,
    )
  ).map((row) => row.id)
  const logged = new Set(events)
  const lost = acknowledged.filter((id) => !there.has(id)).length
  if (lost > 0) broken.push(`${lost} acknowledged writes are lost`)
  const unlogged = [...there].filter((id) => !logged.has(id)).length
  if (unlogged > 0) broken.push(`${unlogged} writes have no event`)
  const orphans = events.filter((id) => !there.has(id)).length
  if (orphans > 0) broken.push(`${orphans} events have no write`)
  if (events.length !== logged.size) broken.push('a write has two events')
  broken.push(...(await checkLog(bench.folder, events.length)))
  if (kills < options.kills) options.say?.(`time was up after ${kills} kills`)
  return {
    figures: [
      `${kills} kills under ${LANES} writers: ${acknowledged.length} writes acknowledged, ${refused} refused meanwhile, ${there.size - acknowledged.length} kept without an answer`,
      `from the kill to the next acknowledged write ${readable(median(away))} (median), ${readable(Math.max(...away))} at most`,
    ],
    broken,
  }
}

async function checkLog(folder: string, least: number): Promise<string[]> {
  await sequenceEvents()
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const signer = signerFromPem(pem)
  const kept = `${folder}/kept`
  const written = await writeCheckpoint({ folder: kept, signer })
  if (!written.ok) return [`checkpoint: ${written.code}`]
  const report = await verifyLog(openDatabaseLog({ folder: kept, verifier: signer }))
  const broken = report.problems.map((problem) => problem.message)
  if (report.treeSize < least || report.unsequenced.count > 0)
    broken.push(
      `the log has ${report.treeSize} rows of at least ${least}, ${report.unsequenced.count} without a place`,
    )
  return broken
}
