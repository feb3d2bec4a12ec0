import type { Connection } from './connection.ts'
import { grantPrivileges } from './grant-privileges.ts'
import { installQueue, type QueuePlan } from './install-queue.ts'
import { migrateDatabase } from './migrate-database.ts'

/**
 * Brings a database to what this code expects: migrations, the job queue, privileges. As the owner; safe to repeat.
 * Returns the migrations applied. Throws MigrationError.
 */
export async function prepareDatabase(
  owner: Connection,
  appRole: string,
  queue: QueuePlan,
): Promise<string[]> {
  const applied = await migrateDatabase(owner)
  await installQueue(owner, queue)
  await grantPrivileges(owner, appRole, queue.schema)
  return applied
}
