// Brings the configured database to what this code expects: migrations, job queue, privileges. As the owner.
// The embedded database must be running (`npm start` does this by itself).
import { appConnection, ownerConnection } from '#lib/db/connection.ts'
import { prepareDatabase } from '#lib/db/prepare-database.ts'
import { QUEUE_SCHEMA, QUEUES } from '#lib/worker/jobs.ts'

try {
  const applied = await prepareDatabase(ownerConnection(), appConnection().user, {
    schema: QUEUE_SCHEMA,
    queues: QUEUES,
  })
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.join(', ')}.`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
