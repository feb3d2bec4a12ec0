import pg from 'pg'
import { appConnection, ownerConnection, poolConfig } from '#lib/db/connection.ts'
import { prepareDatabase } from '#lib/db/prepare-database.ts'
import { QUEUE_SCHEMA, QUEUES } from '#lib/worker/jobs.ts'

/** Drops everything and migrates again, as the owner: only for a demo school. Nobody may be connected. */
export async function emptyDatabase(): Promise<void> {
  const client = new pg.Client(poolConfig(ownerConnection()))
  await client.connect()
  try {
    await client.query(`DROP SCHEMA IF EXISTS ${QUEUE_SCHEMA} CASCADE`)
    await client.query('DROP SCHEMA public CASCADE')
    await client.query('CREATE SCHEMA public')
    await client.query('GRANT USAGE ON SCHEMA public TO PUBLIC')
  } finally {
    await client.end()
  }
  await prepareDatabase(ownerConnection(), appConnection().user, { schema: QUEUE_SCHEMA, queues: QUEUES })
}
