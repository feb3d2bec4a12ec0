import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { closeDatabase, openClient, setDatabase } from '#lib/db/client.ts'
import { poolConfig } from '#lib/db/connection.ts'
import { type EmbeddedServer, startServer } from '#lib/db/embedded/start-server.ts'
import { prepareDatabase } from '#lib/db/prepare-database.ts'
import { parseEnv, setEnv } from '#lib/runtime/env.ts'
import { QUEUE_SCHEMA, QUEUES } from '#lib/worker/jobs.ts'
import type { RawSql } from '#tests/support/database.ts'

export interface Workbench {
  folder: string
  server: EmbeddedServer
  app: RawSql
  owner: RawSql
  /** Changes when the embedded server was killed and has come back. */
  restarts(): number
  close(): Promise<void>
}

/**
 * A PostgreSQL of one's own, migrated, durable as a school's is, in a folder that is removed afterwards; `db()` is it.
 */
export async function openWorkbench({ connections = 10 } = {}): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-bench-'))
  // Passable: as root the server runs as another user.
  chmodSync(folder, 0o711)
  let restarts = 0
  const server = await startServer(folder, {
    onRestart: () => {
      restarts += 1
    },
  })
  const pools: pg.Pool[] = []
  const rawSql = (role: 'app' | 'owner'): RawSql => {
    const pool = new pg.Pool({ ...poolConfig(server.connections[role], `bench-${role}`), max: 4 })
    pool.on('error', () => {})
    pools.push(pool)
    return { query: async (text, values) => (await pool.query(text, values)).rows }
  }
  // The server is in a process group of its own: interrupted, it would go on for ever.
  const interrupted = () => void close().finally(() => process.exit(130))
  const close = async () => {
    process.off('SIGINT', interrupted)
    process.off('SIGTERM', interrupted)
    await closeDatabase()
    setEnv(null)
    await Promise.all(pools.map((pool) => pool.end()))
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('SIGINT', interrupted)
  process.once('SIGTERM', interrupted)
  try {
    const { owner, app } = server.connections
    await prepareDatabase(owner, app.user, { schema: QUEUE_SCHEMA, queues: QUEUES })
    // Keys, checkpoints and mails of the school whose data folder this is usually are none of ours.
    setEnv(parseEnv({ NODE_ENV: 'test', CROSSWALK_DATA: folder }))
    setDatabase(openClient(app, { connections }))
  } catch (error) {
    await close()
    throw error
  }
  return { folder, server, app: rawSql('app'), owner: rawSql('owner'), restarts: () => restarts, close }
}
