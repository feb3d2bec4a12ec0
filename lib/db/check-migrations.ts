import pg from 'pg'
import { type Connection, poolConfig } from './connection.ts'
import { readMigrations } from './read-migrations.ts'

/**
 * Why this code cannot serve this database as it stands, as one sentence; null when both are of the same version.
 * Works as the application's role, where no owner address is at hand.
 */
export async function checkMigrations(app: Connection): Promise<string | null> {
  const known = readMigrations().migrationDirectories.map((migration) => migration.path)
  const client = new pg.Client(poolConfig(app))
  await client.connect()
  try {
    const table = await client.query<{ there: boolean }>(
      `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS there`,
    )
    const applied = table.rows[0]!.there
      ? (
          await client.query<{ migration_name: string }>(
            'SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
          )
        ).rows.map((row) => row.migration_name)
      : []
    const newer = applied.filter((name) => !known.includes(name))
    const missing = known.filter((name) => !applied.includes(name))
    if (newer.length > 0)
      return `The database is newer than this code: it has had ${newer.join(', ')}, which this version does not know. Start the newer version, or restore a backup made before the upgrade.`
    if (missing.length > 0)
      return `The database lacks ${missing.join(', ')}. Set DATABASE_OWNER_URL and run \`npm run migrate\`, then start again.`
    return null
  } finally {
    await client.end()
  }
}
