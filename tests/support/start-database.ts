import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connectionFile, poolConfig } from '#lib/db/connection.ts'
import { startServer } from '#lib/db/embedded/start-server.ts'
import { isAlive, stopOrphan } from '#lib/db/embedded/stop-orphan.ts'
import { prepareDatabase } from '#lib/db/prepare-database.ts'
import { QUEUE_SCHEMA, QUEUES } from '#lib/worker/jobs.ts'

const prefix = 'crosswalk-test-'

// A test run that was killed leaves its server and folder behind: stop and remove them.
async function removeLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(/^crosswalk-test-(\d+)-/.exec(name)?.[1])
    if (!Number.isInteger(pid) || pid === 0 || isAlive(pid)) continue
    const folder = join(tmpdir(), name)
    const file = connectionFile(folder, 'superuser')
    if (existsSync(file)) {
      const superuser = JSON.parse(readFileSync(file, 'utf8'))
      await stopOrphan(join(folder, 'postgres', 'data'), superuser).catch(() => {})
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Vitest's global set-up of the project `database`: one server, one migrated template, for the whole run. */
export default async function startDatabase(project: TestProject): Promise<() => Promise<void>> {
  await removeLeftovers()
  const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
  const server = await startServer(folder, {
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' },
  })
  const { connections } = server
  const template = connections.owner.database
  try {
    await prepareDatabase(connections.owner, connections.app.user, { schema: QUEUE_SCHEMA, queues: QUEUES })
    const client = new pg.Client(poolConfig(connections.superuser))
    await client.connect()
    await client.query(`UPDATE pg_database SET datistemplate = true WHERE datname = $1`, [template])
    await client.end()
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('server', { connections, template })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
