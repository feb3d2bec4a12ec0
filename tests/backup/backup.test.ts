import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { sequenceEvents } from '#lib/audit/sequence-events.ts'
import { signerFromPem } from '#lib/audit/signed-note.ts'
import { writeCheckpoint } from '#lib/audit/write-checkpoint.ts'
import { releaseCommunication } from '#lib/communications/release-communication.ts'
import { connectionToUrl } from '#lib/db/connection.ts'
import { setClock } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { readSecrets } from '#lib/runtime/secrets.ts'
import { temporaryFolder } from '#tests/audit/log.ts'
import { compose, makePipeline } from '#tests/communications/pipeline-fixture.ts'
import { NOON } from '#tests/directory/school-fixture.ts'
import { createTestDatabase, type TestDatabase } from '#tests/support/database.ts'

// Real school in, backup, another database, and everything there again: rows, guards, pictures, keys and the log.
const source = await createTestDatabase()
const target = await createTestDatabase({ bind: false })
const base = temporaryFolder()
const data = join(base, 'data')
const backup = join(base, 'backup')

function run(script: 'backup' | 'restore' | 'audit-verify', at: TestDatabase, folder: string, dir?: string) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      resolve(import.meta.dirname, '..', '..', 'scripts', `${script}.ts`),
      ...(dir === undefined ? [] : [dir]),
    ],
    {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        CROSSWALK_DATA: folder,
        DATABASE_URL: connectionToUrl(at.connections.app),
        DATABASE_OWNER_URL: connectionToUrl(at.connections.owner),
      },
    },
  )
  return { status, stdout, stderr }
}

/** Every row of every table, as a hash for each table. */
async function fingerprint(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.superuser.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      AND relname <> '_prisma_migrations' ORDER BY 1`,
  )
  const hashes: Record<string, string> = {}
  for (const { name } of tables) {
    const [row] = await database.superuser.query<{ hash: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM public."${name}" t`,
    )
    hashes[name] = row!.hash
  }
  return hashes
}

beforeAll(async () => {
  setClock(NOON)
  const school = await makePipeline(source)
  const { communicationId } = await compose(school.actor('rivera'), {
    audience: { type: 'class', classId: school.classes.grade3 },
    // What COPY must carry unharmed: tab, newline, backslash, quotes, other scripts.
    body: 'Bring\ta lunch.\nC:\\path \\N "quoted" – Заметка 日本語 مرحبا',
  })
  setClock(new Date(NOON.getTime() + 60_000))
  await releaseCommunication({ orgId: school.orgId, communicationId })
  setClock(null)
  await source.owner.query(
    `INSERT INTO media (id, org_id, sha256, content_type, byte_size, file_name, stripped, storage_key, uploaded_by_id, uploaded_at)
     VALUES ($1, $2, '\\x00ff0a5c', 'image/png', 5, E'a\\tb.png', '{"gps": true}', 'ab/cd', $3, now())`,
    [newId(), school.orgId, school.people.rivera],
  )
  mkdirSync(join(data, 'media', 'ab'), { recursive: true })
  writeFileSync(join(data, 'media', 'ab', 'cd'), Buffer.from([0, 255, 10, 13, 92]))
  const signer = signerFromPem(readSecrets(data).auditSigningKey)
  await sequenceEvents()
  await writeCheckpoint({ folder: join(data, 'checkpoints'), signer })
})

test('a backup is whole, private, and refuses to overwrite another', () => {
  expect(run('backup', source, data, backup)).toMatchObject({ status: 0, stderr: '' })
  const manifest = JSON.parse(readFileSync(join(backup, 'manifest.json'), 'utf8'))
  expect(manifest.tables.map((table: { name: string }) => table.name)).toContain('audit_event')
  expect(statSync(join(backup, 'files', 'secrets.json')).mode & 0o077).toBe(0)
  expect(statSync(backup).mode & 0o077).toBe(0)
  const again = run('backup', source, data, backup)
  expect(again).toMatchObject({ status: 1, stdout: '' })
  expect(again.stderr).toContain('is not empty')
  expect(run('backup', source, data).stderr).toContain('Say where to')
})

describe('a restore refuses, and changes nothing:', () => {
  const damaged = join(base, 'damaged')
  const refused = (dir: string, folder = join(base, newId())) => {
    const result = run('restore', target, folder, dir)
    expect(result.status).toBe(1)
    expect(result.stderr).not.toMatch(/\n\s+at /)
    return result.stderr
  }

  test.each([
    ['a table', ['database', 'audit_event.copy.gz'], /audit_event\.copy\.gz of the backup is damaged/],
    ['a picture', ['files', 'media', 'ab', 'cd'], /of the backup is damaged/],
    ['the manifest', ['manifest.json'], /manifest\.json is damaged/],
  ])('one byte of %s differs', async (_what, path, says) => {
    cpSync(backup, damaged, { recursive: true })
    const file = join(damaged, ...path)
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] = bytes[bytes.length >> 1]! ^ 0xff
    writeFileSync(file, bytes)
    expect(refused(damaged)).toMatch(says)
    rmSync(damaged, { recursive: true })
  })

  test('a file is missing, or there is no backup at all', () => {
    cpSync(backup, damaged, { recursive: true })
    rmSync(join(damaged, 'database', 'person.copy.gz'))
    expect(refused(damaged)).toContain('lacks database/person.copy.gz')
    rmSync(damaged, { recursive: true })
    expect(refused(join(base, 'nowhere'))).toContain('holds no backup')
  })

  test('the data folder is in use', () => {
    expect(refused(backup, data)).toContain('already has media')
  })

  test('after all of these the database is still empty', async () => {
    expect(await target.owner.query('SELECT 1 FROM org')).toEqual([])
  })
})

test('restored, every row, picture and key is there; the log verifies and the guards stand', async () => {
  const folder = join(base, 'restored')
  const restored = run('restore', target, folder, backup)
  expect(restored).toMatchObject({ status: 0, stderr: '' })
  const [before, after] = [await fingerprint(source), await fingerprint(target)]
  expect(after).toEqual(before)
  expect(Object.values(before).filter((hash) => !hash.startsWith('0 ')).length).toBeGreaterThan(20)
  expect(readFileSync(join(folder, 'media', 'ab', 'cd'))).toEqual(
    readFileSync(join(data, 'media', 'ab', 'cd')),
  )
  expect(readFileSync(join(folder, 'secrets.json'))).toEqual(readFileSync(join(data, 'secrets.json')))
  expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  expect(readdirSync(join(folder, 'checkpoints'))).toEqual(readdirSync(join(data, 'checkpoints')))
  const verified = run('audit-verify', target, folder)
  expect(verified.stdout).toContain('The audit log is intact')
  expect(verified.status).toBe(0)

  const guards = (database: TestDatabase) =>
    database.superuser.query(
      `SELECT tgrelid::regclass::text AS on_table, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2`,
    )
  expect(await guards(target)).toEqual(await guards(source))
  await expect(target.owner.query(`UPDATE audit_event SET type = 'x'`)).rejects.toThrow()

  const again = run('restore', target, join(base, 'third'), backup)
  expect(again.status).toBe(1)
  expect(again.stderr).toContain('already holds a school')
})

test('a change made after the restore is found: the restored log is a living one', async () => {
  const folder = join(base, 'restored')
  await target.owner.query('ALTER TABLE audit_event DISABLE TRIGGER USER')
  await target.owner.query(
    `UPDATE audit_event SET capacity = 'director' WHERE id = (SELECT event_id FROM audit_leaf WHERE index = 2)`,
  )
  expect(run('audit-verify', target, folder)).toMatchObject({ status: 1 })
})
