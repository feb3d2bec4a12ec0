import pg from 'pg'
import { checkMigrations } from '#lib/db/check-migrations.ts'
import { checkPrivileges } from '#lib/db/check-privileges.ts'
import { appConnection, type Connection, ownerConnection, poolConfig } from '#lib/db/connection.ts'
import { type EmbeddedServer, startServer } from '#lib/db/embedded/start-server.ts'
import { MigrationError } from '#lib/db/migrate-database.ts'
import { prepareDatabase } from '#lib/db/prepare-database.ts'
import type { Env } from '#lib/runtime/env.ts'
import { QUEUE_SCHEMA, QUEUES } from '#lib/worker/jobs.ts'
import { Refusal } from './refusal.ts'

function explain(error: unknown, name: string, { host, port, database, user }: Connection): Refusal {
  const code = (error as { code?: string }).code
  const where = `${host}:${port}`
  const why =
    code === 'ECONNREFUSED'
      ? `nothing answers at ${where}`
      : code === 'ENOTFOUND' || code === 'EAI_AGAIN'
        ? `there is no host ${host}`
        : code === '28P01' || code === '28000'
          ? `${where} refuses the user ${user} or its password`
          : code === '3D000'
            ? `there is no database ${database} at ${where}`
            : `${where} says: ${(error as Error).message}`
  return new Refusal(`The database cannot be reached: ${why}. Check ${name}, and that the server is running.`)
}

async function checkReachable(connection: Connection, name: string): Promise<void> {
  const client = new pg.Client({ ...poolConfig(connection), connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int AS version`,
    )
    if (rows[0]!.version < 150_000)
      throw new Refusal(
        'The database server is older than PostgreSQL 15, the oldest Crosswalk runs on. Upgrade it first.',
      )
  } catch (error) {
    throw error instanceof Refusal ? error : explain(error, name, connection)
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * The database, ready to serve: started if it is ours, reached if it is not, migrated where the owner's address is at
 * hand, its privileges checked. Throws Refusal; then nothing of ours is left running.
 */
export async function openDatabase(
  env: Env,
  say: (line: string) => void,
): Promise<{ server: EmbeddedServer | null }> {
  const external = env.databaseUrl !== undefined
  let server: EmbeddedServer | null = null
  if (external) {
    await checkReachable(appConnection(), 'DATABASE_URL')
    if (env.databaseOwnerUrl !== undefined) await checkReachable(ownerConnection(), 'DATABASE_OWNER_URL')
  } else {
    say('Starting the database …')
    try {
      server = await startServer(env.dataFolder)
    } catch (error) {
      throw new Refusal((error as Error).message)
    }
  }
  try {
    const app = appConnection()
    if (!external || env.databaseOwnerUrl !== undefined) {
      const applied = await prepareDatabase(ownerConnection(), app.user, {
        schema: QUEUE_SCHEMA,
        queues: QUEUES,
      })
      if (applied.length > 0) say(`Migrated the database (${applied.join(', ')}).`)
    }
    const unfit = await checkMigrations(app)
    if (unfit !== null) throw new Refusal(unfit)
    const problems = await checkPrivileges(app)
    if (problems.length > 0) throw new Refusal(`Crosswalk refuses to serve. ${problems.join(' ')}`)
    return { server }
  } catch (error) {
    await server?.stop()
    throw error instanceof MigrationError ? new Refusal(error.message) : error
  }
}
