import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkPrivileges } from '#lib/db/check-privileges.ts'
import { dumpDatabase } from '#lib/db/dump/dump-database.ts'
import { loadDump } from '#lib/db/dump/load-dump.ts'
import type { Manifest } from '#lib/db/dump/schema.ts'
import { createTestDatabase, type RawSql, type TestDatabase } from '#tests/support/database.ts'

const source = await createTestDatabase({ bind: false })
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-dump-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let manifest: Manifest

const plantEvents = (owner: RawSql, count: number) =>
  owner.query(
    `INSERT INTO audit_event (id, org_id, type, capacity, subject_type, subject_id, payload, at)
     SELECT gen_random_uuid(), o.id, 'planted', 'x', 'x', n::text,
            jsonb_build_object('n', n, 'text', repeat(md5(n::text), n % 40), 'nothing', null), now()
       FROM org o, generate_series(1, $1) n`,
    [count],
  )

// Awkward text, bytes and JSON, and far more rows than one network packet or stream buffer holds.
beforeAll(async () => {
  await source.owner.query(
    `INSERT INTO org (id, name, short_name, timezone, staff_domains, family_domains, log_salt, created_at)
     VALUES (gen_random_uuid(), E'Tab\\tNew\\nline \\\\N "quotes" שלום 🏫', 'x', 'America/New_York',
             ARRAY['a,b', 'c"d', '\\'], '{}', '\\x00ff5c0a', now())`,
  )
  await plantEvents(source.owner, 20_000)
  manifest = {
    format: 'crosswalk-backup-1',
    createdAt: '2026-11-22T12:00:00.000Z',
    files: [],
    ...(await dumpDatabase(source.connections.app, folder)),
  }
})

const fingerprint = (database: TestDatabase) =>
  database.owner.query(
    `SELECT (SELECT md5(string_agg(o::text, '|' ORDER BY id)) FROM org o) AS orgs,
            (SELECT md5(string_agg(e::text, '|' ORDER BY id)) FROM audit_event e) AS events,
            (SELECT count(*)::int FROM audit_event) AS count`,
  )

test('what is dumped and loaded again is the same to the byte, and the guards stand', async () => {
  const target = await createTestDatabase({ bind: false })
  await loadDump(target.connections.owner, folder, manifest)
  const [there] = await fingerprint(source)
  expect(there).toMatchObject({ count: 20_000 })
  expect(await fingerprint(target)).toEqual([there])
  expect(await checkPrivileges(target.connections.app)).toEqual([])
  await expect(target.owner.query('DELETE FROM audit_event')).rejects.toThrow(/insert-only/)
})

test('a table of any size is dumped: the last bytes may fill a buffer or leave it nearly empty', async () => {
  const grown = await createTestDatabase({ bind: false })
  await grown.owner.query(
    `INSERT INTO org (id, name, short_name, timezone, staff_domains, family_domains, log_salt, created_at)
     VALUES (gen_random_uuid(), 'x', 'x', 'America/New_York', '{}', '{}', '\\x00', now())`,
  )
  for (let count = 97; count <= 12 * 97; count += 97) {
    await plantEvents(grown.owner, 97)
    const { tables } = await dumpDatabase(grown.connections.app, join(folder, 'grown'))
    expect(tables.find((table) => table.name === 'audit_event')?.rows).toBe(count)
  }
})

test('a file that cannot be written ends the dump with its reason', async () => {
  const blocked = join(folder, 'blocked')
  mkdirSync(join(blocked, 'audit_event.copy.gz'), { recursive: true })
  await expect(dumpDatabase(source.connections.app, blocked)).rejects.toThrow(/EISDIR/)
})

test('the files hold what the manifest says', () => {
  expect(manifest.tables.length).toBeGreaterThan(40)
  for (const table of manifest.tables) {
    const bytes = readFileSync(join(folder, table.file))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(table.sha256)
    expect(gunzipSync(bytes).toString().split('\n').length - 1).toBe(table.rows)
  }
})

test('a database that holds a school is refused and stays as it is', async () => {
  const before = await fingerprint(source)
  await expect(loadDump(source.connections.owner, folder, manifest)).rejects.toThrow(/already holds a school/)
  expect(await fingerprint(source)).toEqual(before)
})

test('a backup of another version is refused by name', async () => {
  const target = await createTestDatabase({ bind: false })
  const other = { ...manifest, migrations: [...manifest.migrations, '29991231000000_future'] }
  await expect(loadDump(target.connections.owner, folder, other)).rejects.toThrow(/29991231000000_future/)
})

test('a load that fails half way leaves an empty database with its guards standing', async () => {
  const target = await createTestDatabase({ bind: false })
  const broken = mkdtempSync(join(tmpdir(), 'crosswalk-dump-broken-'))
  try {
    for (const table of manifest.tables)
      writeFileSync(join(broken, table.file), readFileSync(join(folder, table.file)))
    writeFileSync(join(broken, 'audit_event.copy.gz'), gzipSync('not\ta\trow\n'))
    await expect(loadDump(target.connections.owner, broken, manifest)).rejects.toThrow()
    expect(await target.owner.query('SELECT 1 FROM org')).toEqual([])
    expect(await checkPrivileges(target.connections.app)).toEqual([])
  } finally {
    rmSync(broken, { recursive: true, force: true })
  }
})
