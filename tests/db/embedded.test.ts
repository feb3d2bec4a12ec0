import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { connectionFile, poolConfig } from '#lib/db/connection.ts'
import { type EmbeddedServer, startServer } from '#lib/db/embedded/start-server.ts'
import { isAlive } from '#lib/db/embedded/stop-orphan.ts'
import { captureLog } from '#lib/runtime/log.ts'
import '#tests/support/database.ts'

const restoreLog = captureLog(() => {})
const base = mkdtempSync(join(tmpdir(), 'crosswalk-embedded-'))
// Passable, as a system's folders are: as root the server runs as another user.
chmodSync(base, 0o711)
afterAll(() => {
  restoreLog()
  rmSync(base, { recursive: true, force: true })
})

async function start(folder: string): Promise<EmbeddedServer> {
  mkdirSync(folder, { recursive: true })
  const server = await startServer(folder, { settings: { fsync: 'off' } })
  onTestFinished(() => server.stop())
  return server
}

async function ask(server: EmbeddedServer, text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(poolConfig(server.connections.owner))
  client.on('error', () => {})
  try {
    await client.connect()
    return (await client.query(text)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

test('starts, keeps what was written, and stops in good order', async () => {
  const folder = join(base, 'a')
  const server = await start(folder)
  await ask(server, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const pid = server.pid()!
  await server.stop()
  expect(isAlive(pid)).toBe(false)
  const again = await start(folder)
  expect(await ask(again, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('credentials are for their owner alone, and nobody comes in without', async () => {
  const folder = join(base, 'b')
  const server = await start(folder)
  for (const role of ['app', 'owner', 'superuser'] as const)
    expect(statSync(connectionFile(folder, role)).mode & 0o777).toBe(0o600)
  expect(statSync(server.connections.app.host).mode & 0o777).toBe(0o700)
  const wrong = new pg.Client({ ...poolConfig(server.connections.superuser), password: 'postgres' })
  await expect(wrong.connect()).rejects.toThrow(/password authentication failed/)
  expect(
    await ask(
      server,
      `SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname LIKE 'crosswalk_%'`,
    ),
  ).toEqual(Array(2).fill({ rolsuper: false, rolcreatedb: false, rolcreaterole: false }))
})

test('comes back by itself after being killed', async () => {
  const folder = join(base, 'c')
  mkdirSync(folder, { recursive: true })
  let back: () => void = () => {}
  const restarted = new Promise<void>((done) => {
    back = done
  })
  const server = await startServer(folder, { onRestart: () => back() })
  onTestFinished(() => server.stop())
  await ask(server, 'CREATE TABLE kept AS SELECT 42 AS answer')
  const before = server.pid()!
  process.kill(before, 'SIGKILL')
  await restarted
  expect(server.pid()).not.toBe(before)
  expect(await ask(server, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }])
})

test('a path too long for a socket is served over the loopback address', async () => {
  const server = await start(join(base, 'd'.repeat(90)))
  expect(server.connections.app.host).toBe('127.0.0.1')
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('a server left by a killed supervisor is stopped, and its data served on', async () => {
  const folder = join(base, 'e')
  mkdirSync(folder, { recursive: true })
  const code = `
    const { startServer } = await import('#lib/db/embedded/start-server.ts')
    const server = await startServer(${JSON.stringify(folder)})
    console.log(server.pid())
    setInterval(() => {}, 1000)`
  const supervisor = spawn(process.execPath, ['--input-type=module', '-e', code], {
    cwd: resolve(import.meta.dirname, '..', '..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const orphan = Number(
    await new Promise<string>((done) =>
      supervisor.stdout.once('data', (chunk: Buffer) => done(chunk.toString())),
    ),
  )
  const gone = new Promise((done) => supervisor.once('exit', done))
  supervisor.kill('SIGKILL')
  await gone
  expect(isAlive(orphan)).toBe(true)
  const server = await start(folder)
  expect(isAlive(orphan)).toBe(false)
  expect(await ask(server, 'SELECT 1 AS one')).toEqual([{ one: 1 }])
})

test('says in a sentence that a cluster is of another version, and touches nothing', async () => {
  const folder = join(base, 'f')
  const server = await start(folder)
  const versionFile = join(server.cluster, 'PG_VERSION')
  await server.stop()
  writeFileSync(versionFile, '14\n')
  await expect(startServer(folder)).rejects.toThrow(/made by PostgreSQL 14, and this Crosswalk brings 18/)
  expect(existsSync(join(server.cluster, 'base'))).toBe(true)
  expect(readFileSync(versionFile, 'utf8')).toBe('14\n')
})
