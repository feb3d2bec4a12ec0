import { spawnSync } from 'node:child_process'
import { copyFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { exportLog } from '#lib/audit/export-log.ts'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { signerFromPem } from '#lib/audit/signed-note.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { connectionToUrl } from '#lib/db/connection.ts'
import { readSecrets } from '#lib/runtime/secrets.ts'
import { createTestDatabase } from '#tests/support/database.ts'
import { insertOrg, person, recordMany, temporaryFolder } from './log.ts'

const database = await createTestDatabase()
const dataFolder = temporaryFolder()
const folder = join(dataFolder, 'checkpoints')
const bundle = join(dataFolder, 'bundle.jsonl')

beforeAll(async () => {
  const signer = signerFromPem(readSecrets(dataFolder).auditSigningKey)
  await insertOrg(database)
  await recordMany(12)
  await sequenceEvents()
  await writeCheckpoint({ folder, signer })
  const exported = await exportLog(person('auditor'), { signer })
  if (!exported.ok) throw new Error(exported.code)
  let text = ''
  for await (const lines of exported.value.lines) text += lines
  writeFileSync(bundle, text)
})

function run(environment: Record<string, string>, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '..', '..', 'scripts', 'audit-verify.ts'), ...options],
    { encoding: 'utf8', env: { PATH: process.env.PATH, ...environment } as unknown as NodeJS.ProcessEnv },
  )
  return { status, stdout, stderr }
}
const online = () => ({ CROSSWALK_DATA: dataFolder, DATABASE_URL: connectionToUrl(database.connections.app) })

describe('npm run audit:verify', () => {
  test('passes on an intact log, and tells what waits', () => {
    const { status, stdout, stderr } = run(online())
    expect(stderr).toBe('')
    expect(stdout).toContain('The audit log is intact: 12 rows')
    expect(stdout).toContain('1 row has no place in the log yet')
    expect(status).toBe(0)
  })

  test('fails naming the row once the owner changed one', async () => {
    const [row] = await database.owner.query('SELECT event_id FROM audit_leaf WHERE index = 7')
    await database.owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER')
    await database.owner.query(`UPDATE audit_event SET capacity = 'director' WHERE id = $1`, [row!.event_id])
    const { status, stdout, stderr } = run(online())
    await database.owner.query(`UPDATE audit_event SET capacity = 'system:worker' WHERE id = $1`, [
      row!.event_id,
    ])
    await database.owner.query('ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_insert_only')
    expect(stderr).toBe('')
    expect(stdout.split('\n')[0]).toMatch(new RegExp(`^Row 7 \\(event ${row!.event_id}, task.done`))
    expect(stdout).toContain('NOT intact')
    expect(stdout).toContain('switched off: audit_event_insert_only')
    expect(status).toBe(1)
    expect(run(online()).status).toBe(0)
  })

  test('verifies a bundle where there is neither database nor data folder', () => {
    const nowhere = { CROSSWALK_DATA: '/nonexistent', DATABASE_URL: 'not a url' }
    const month = readdirSync(folder).find((name) => /^\d/.test(name))!
    const mailed = join(dataFolder, 'mailed.txt')
    copyFileSync(join(folder, month, readdirSync(join(folder, month))[0]!), mailed)
    const trusted = ['--key', join(folder, 'verifier-key.txt'), '--checkpoint', mailed]
    const { status, stdout } = run(nowhere, '--export', bundle, ...trusted)
    expect(stdout).toContain(
      'The audit log is intact: 12 rows, 1 checkpoint in the log and 1 checkpoint outside it agree.',
    )
    expect(status).toBe(0)
    const alone = run(nowhere, '--export', bundle)
    expect(alone.status).toBe(0)
    expect(alone.stdout).toContain('compare this key with one you hold')
  })

  test('says that there is no database where there is none', () => {
    const { status, stderr } = run({ CROSSWALK_DATA: join(dataFolder, 'empty') })
    expect(stderr).toMatch(/^There is no database yet: .*\n$/)
    expect(status).toBe(1)
  })

  test.each([
    [['--export', '/nonexistent']],
    [['--export', import.meta.filename]],
    [['--export', bundle, '--key', 'nonsense']],
    [['--export', bundle, '--checkpoint', '/nonexistent']],
    [['--unknown']],
  ])('%j is one clear sentence and exit 1', (options) => {
    const { status, stderr } = run({}, ...options)
    expect(status).toBe(1)
    expect(stderr).toMatch(/^[^\n]+\nusage: audit:verify [^\n]+\n$/)
  })
})
