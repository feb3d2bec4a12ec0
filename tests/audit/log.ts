import { generateKeyPairSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import type { Actor, Role, SystemActor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { openDatabaseLog } from '#lib/audit/open-database-log.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { signerFromPem } from '#lib/audit/signed-note.ts'
import { verifyLog } from '#lib/audit/verify-log.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { newId } from '#lib/runtime/random.ts'
import type { TestDatabase } from '#tests/support/database.ts'

const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
export const signer = signerFromPem(pem)

export const orgId = newId()
export const system: SystemActor = { orgId, personId: null, role: 'system', process: 'worker' }

export function person(role: Role, personId = newId()): Actor {
  return {
    orgId,
    personId,
    role,
    jobTitle: null,
    groupId: null,
    roleAssignmentId: newId(),
    sessionId: newId(),
    locale: 'en',
    displayName: 'A person',
    label: role,
  }
}

export async function insertOrg(database: TestDatabase, id = orgId): Promise<void> {
  await database.app.query(
    `INSERT INTO org (id, name, short_name, timezone, staff_domains, family_domains, log_salt, created_at)
     VALUES ($1, 'School', 'School', 'America/New_York', '{}', '{}', '\\x00', now())`,
    [id],
  )
}

/** A folder for kept checkpoints, gone after the file's tests. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-log-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Commits one event of its own transaction; answers the task it is about. */
export async function recordOne(actor: Actor | SystemActor = system): Promise<string> {
  const id = newId()
  await commit(async (_tx, record) =>
    record({ actor, type: 'task.done', subject: { type: 'task', id }, payload: { kind: 'undeliverable' } }),
  )
  return id
}

export async function recordMany(count: number, actor: Actor | SystemActor = system): Promise<void> {
  for (let made = 0; made < count; made += 1) await recordOne(actor)
}

/** `sizes` grow: after each, everything is sequenced and a checkpoint signed. */
export async function growLog(folder: string, ...sizes: number[]): Promise<void> {
  let size = 0
  for (const next of sizes) {
    await recordMany(next - size)
    size = next
    await sequenceEvents()
    const written = await writeCheckpoint({ folder, signer })
    if (!written.ok) throw new Error(written.code)
  }
}

export const verifyDatabase = (folder: string) => verifyLog(openDatabaseLog({ folder, verifier: signer }))
