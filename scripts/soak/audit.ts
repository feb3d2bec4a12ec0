import { generateKeyPairSync } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { SystemActor } from '#lib/access/types.ts'
import { canonicalEvent } from '#lib/audit/canonical-event.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashBytes } from '#lib/audit/hash-bytes.ts'
import { leafHash } from '#lib/audit/merkle.ts'
import { openDatabaseLog } from '#lib/audit/open-database-log.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { signerFromPem } from '#lib/audit/signed-note.ts'
import { verifyLog } from '#lib/audit/verify-log.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { newId } from '#lib/runtime/random.ts'
import type { RawSql } from '#tests/support/database.ts'
import { type SoakReport, seededRandom } from './report.ts'

const TABLES = ['audit_leaf', 'audit_event', 'audit_checkpoint'] as const
const SIZE = 60
const CHECKPOINTS = 5

type Random = (limit: number) => number
type Sql = (text: string) => Promise<Record<string, unknown>[]>

const shift = (by: number, from: number) =>
  `UPDATE audit_leaf SET index = -index - 1 WHERE index >= ${from};
   UPDATE audit_leaf SET index = -index - 1 + ${by} WHERE index < 0;`
const idAt = (index: number) => `(SELECT event_id FROM audit_leaf WHERE index = ${index})`

const EVENT_CHANGES = [
  `type = 'task.done'`,
  'org_id = gen_random_uuid()',
  'actor_id = gen_random_uuid()',
  `capacity = 'director'`,
  `subject_type = 'org'`,
  'subject_id = gen_random_uuid()::text',
  `payload = payload || '{"more": 1}'`,
  `payload = '{}'`,
  `at = at + interval '1 millisecond'`,
]

/** Leaf hashes made to fit the row again, as somebody who knows the format would. */
async function rehash(sql: Sql, index: number): Promise<void> {
  const [row] = await sql(
    `SELECT e.id, e.org_id AS "orgId", e.type, e.actor_id AS "actorId", e.capacity, e.subject_type AS "subjectType",
       e.subject_id AS "subjectId", e.payload, e.at, l.sequenced_at AS "sequencedAt"
     FROM audit_leaf l JOIN audit_event e ON e.id = l.event_id WHERE l.index = ${index}`,
  )
  const { sequencedAt, ...event } = row as unknown as { sequencedAt: Date } & Parameters<
    typeof canonicalEvent
  >[0]
  const hash = Buffer.from(leafHash(hashBytes, canonicalEvent(event, sequencedAt))).toString('hex')
  await sql(`UPDATE audit_leaf SET leaf_hash = '\\x${hash}' WHERE index = ${index}`)
}

const TAMPERINGS: Record<string, (sql: Sql, at: number, other: number, random: Random) => Promise<unknown>> =
  {
    'an event changed': (sql, at, _other, random) =>
      sql(`UPDATE audit_event SET ${EVENT_CHANGES[random(EVENT_CHANGES.length)]} WHERE id = ${idAt(at)}`),
    'an event changed and its hash with it': async (sql, at, _other, random) => {
      await sql(
        `UPDATE audit_event SET ${EVENT_CHANGES[random(EVENT_CHANGES.length)]} WHERE id = ${idAt(at)}`,
      )
      await rehash(sql, at)
    },
    'a hash changed': (sql, at) =>
      sql(`UPDATE audit_leaf SET leaf_hash = sha256(leaf_hash) WHERE index = ${at}`),
    'the time of sequencing changed': (sql, at) =>
      sql(`UPDATE audit_leaf SET sequenced_at = sequenced_at - interval '1 hour' WHERE index = ${at}`),
    'a leaf removed': (sql, at) => sql(`DELETE FROM audit_leaf WHERE index = ${at}`),
    'an event removed': (sql, at) => sql(`DELETE FROM audit_event WHERE id = ${idAt(at)}`),
    'a row removed and the gap closed': (sql, at) =>
      sql(
        `DELETE FROM audit_event WHERE id = ${idAt(at)}; DELETE FROM audit_leaf WHERE index = ${at}; ${shift(-1, at + 1)}`,
      ),
    'a row put in': async (sql, at) => {
      await sql(`${shift(1, at)}
      INSERT INTO audit_event SELECT gen_random_uuid(), org_id, type, actor_id, capacity, subject_type,
        gen_random_uuid()::text, payload, at FROM audit_event LIMIT 1;
      INSERT INTO audit_leaf SELECT ${at}, e.id, '\\x00', now() FROM audit_event e
        WHERE NOT EXISTS (SELECT FROM audit_leaf l WHERE l.event_id = e.id)`)
      await rehash(sql, at)
    },
    'two rows in each other’s place': (sql, at, other) =>
      sql(`UPDATE audit_leaf SET index = -1 WHERE index = ${at}; UPDATE audit_leaf SET index = ${at} WHERE index = ${other};
      UPDATE audit_leaf SET index = ${other} WHERE index = -1`),
    'the end cut off': (sql, at) =>
      sql(`DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_leaf WHERE index >= ${at});
      DELETE FROM audit_leaf WHERE index >= ${at}; DELETE FROM audit_checkpoint WHERE tree_size > ${at}`),
    'a checkpoint removed': (sql, _at, other) =>
      sql(
        `DELETE FROM audit_checkpoint WHERE tree_size = (SELECT tree_size FROM audit_checkpoint ORDER BY tree_size OFFSET ${other % CHECKPOINTS} LIMIT 1)`,
      ),
    'a checkpoint changed': (sql, _at, other) =>
      sql(
        `UPDATE audit_checkpoint SET root_hash = sha256(root_hash) WHERE tree_size = (SELECT tree_size FROM audit_checkpoint ORDER BY tree_size OFFSET ${other % CHECKPOINTS} LIMIT 1)`,
      ),
  }

/**
 * As somebody who owns the tables and knows the format: one tampering after another, each on a whole log, guards
 * switched off. Every one must be found. All rows lie under a checkpoint that is also kept outside.
 */
export async function soakAudit(
  owner: RawSql,
  options: { rounds: number; seed: number; folder: string; say?: (line: string) => void },
): Promise<SoakReport> {
  const random = seededRandom(options.seed)
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const signer = signerFromPem(pem)
  const folder = join(options.folder, 'tampered-checkpoints')
  const actor: SystemActor = { orgId: newId(), personId: null, role: 'system', process: 'worker' }
  const sql: Sql = (text) => owner.query(text)
  const verify = () => verifyLog(openDatabaseLog({ folder, verifier: signer }))

  for (let checkpoint = 0; checkpoint < CHECKPOINTS; checkpoint += 1) {
    for (let row = 0; row < SIZE / CHECKPOINTS; row += 1)
      await commit(async (_tx, record) =>
        record({
          type: 'task.opened',
          actor,
          subject: { type: 'task', id: newId() },
          payload: { kind: 'undeliverable', ownerRole: 'office' },
        }),
      )
    await sequenceEvents()
    await writeCheckpoint({ folder, signer })
  }
  await sql('ALTER TABLE audit_leaf DROP CONSTRAINT audit_leaf_event_id_fkey')
  for (const table of TABLES) {
    await sql(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await sql(`CREATE TABLE whole_${table} AS TABLE ${table}`)
  }
  const broken: string[] = []
  const names = Object.keys(TAMPERINGS)
  const tried = new Set<string>()
  for (let round = 0; round < options.rounds; round += 1) {
    // The first rounds do each kind once; after that chance decides.
    const name = names[round < names.length ? round : random(names.length)]!
    tried.add(name)
    const at = random(SIZE)
    const other = (at + 1 + random(SIZE - 1)) % SIZE
    await TAMPERINGS[name]!(sql, at, other, random)
    const report = await verify()
    if (report.intact || report.problems.length === 0)
      broken.push(`not found: ${name} (rows ${at}, ${other})`)
    for (const table of TABLES) await sql(`DELETE FROM ${table}; INSERT INTO ${table} TABLE whole_${table}`)
    if ((round + 1) % 100 === 0) options.say?.(`${round + 1} tamperings tried`)
  }
  const after = await verify()
  if (!after.intact) broken.push(`the whole log does not verify: ${after.problems[0]?.message}`)
  rmSync(folder, { recursive: true, force: true })
  return {
    figures: [
      `${options.rounds} tamperings of ${tried.size} kinds on a log of ${SIZE} rows: ${options.rounds - broken.length} found`,
    ],
    broken,
  }
}
