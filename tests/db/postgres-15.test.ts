import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { expect, test } from 'vitest'
import { checkMigrations } from '#lib/db/check-migrations.ts'
import { checkPrivileges } from '#lib/db/check-privileges.ts'
import { diffSchema } from '#lib/db/diff-schema.ts'
import { chooseUser } from '#lib/db/embedded/choose-user.ts'
import { prepareDatabase } from '#lib/db/prepare-database.ts'
import { QUEUE_SCHEMA, QUEUES } from '#lib/worker/jobs.ts'
import '#tests/support/database.ts'

const binaries = '/usr/lib/postgresql/15/bin'

// The oldest server Crosswalk runs on; a school may bring its own.
test.skipIf(!existsSync(join(binaries, 'postgres')))('everything applies on PostgreSQL 15', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-pg15-'))
  const cluster = join(folder, 'data')
  const user = chooseUser(cluster)
  mkdirSync(cluster, { mode: 0o700 })
  if (user !== null) {
    chownSync(folder, user.uid, user.gid)
    chownSync(cluster, user.uid, user.gid)
  }
  chmodSync(folder, 0o755)
  const as = {
    ...user,
    cwd: folder,
    env: { NODE_ENV: 'test' as const, PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  }
  const made = spawnSync(
    join(binaries, 'initdb'),
    ['-D', cluster, '-U', 'postgres', '-E', 'UTF8', '--auth=trust'],
    as,
  )
  expect(made.status).toBe(0)
  const settings = [
    'fsync=off',
    `unix_socket_directories=${folder}`,
    'listen_addresses=',
    'port=5432',
    'timezone=Asia/Kolkata',
  ]
  const server = spawn(
    join(binaries, 'postgres'),
    ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])],
    {
      ...as,
      stdio: 'ignore',
    },
  )
  const ended = new Promise((resolve) => server.once('exit', resolve))
  const at = (userName: string, database: string) => ({
    host: folder,
    port: 5432,
    database,
    user: userName,
    password: 'x',
  })
  const run = async (database: string, text: string) => {
    const client = new pg.Client(at('postgres', database))
    client.on('error', () => {})
    try {
      await client.connect()
      return (await client.query(text)).rows
    } finally {
      await client.end()
    }
  }
  try {
    for (let tries = 0; ; tries += 1)
      try {
        await run('postgres', 'SELECT 1')
        break
      } catch (error) {
        if (tries === 200) throw error
        await wait(50)
      }
    await run('postgres', 'CREATE ROLE crosswalk_owner LOGIN; CREATE ROLE crosswalk_app LOGIN')
    await run('postgres', 'CREATE DATABASE crosswalk OWNER crosswalk_owner')
    await run('crosswalk', 'ALTER SCHEMA public OWNER TO crosswalk_owner')
    const owner = at('crosswalk_owner', 'crosswalk')
    const app = at('crosswalk_app', 'crosswalk')
    await prepareDatabase(owner, 'crosswalk_app', { schema: QUEUE_SCHEMA, queues: QUEUES })
    expect(await prepareDatabase(owner, 'crosswalk_app', { schema: QUEUE_SCHEMA, queues: QUEUES })).toEqual(
      [],
    )
    expect(await checkMigrations(app)).toBeNull()
    expect(await checkPrivileges(app)).toEqual([])
    expect(await diffSchema(at('postgres', 'postgres'))).toBeNull()
  } finally {
    server.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
})
