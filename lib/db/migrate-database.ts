import type { MigrationList } from '@prisma/schema-engine-wasm'
import pg from 'pg'
import { type Connection, poolConfig } from './connection.ts'
import { readMigrations, readSchema } from './read-migrations.ts'
import { withSchemaEngine } from './schema-engine.ts'

/** A refusal to migrate, as a sentence for the operator. */
export class MigrationError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'MigrationError'
  }
}

const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Applies the migrations a database lacks, in order, as its owner; returns their names. Written to Prisma's own
 * `_prisma_migrations`, under its advisory lock and, from the first look on, one of ours: to somebody who looks while
 * another applies them, a migration under way is a failed one. Each migration is one transaction. Throws MigrationError when the
 * database is newer than this code, a migration changed after it was applied, or one fails.
 */
export async function migrateDatabase(
  owner: Connection,
  migrations: MigrationList = readMigrations(),
): Promise<string[]> {
  const schema = readSchema().files[0]!.content
  return alone(owner, () => applyMissing(owner, schema, migrations))
}

/** Chosen once; two that migrate one database wait for each other. */
const LOCK = 4_026_112_200

async function alone<T>(owner: Connection, work: () => Promise<T>): Promise<T> {
  const client = new pg.Client(poolConfig(owner))
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    return await work()
  } finally {
    await client.end()
  }
}

function applyMissing(owner: Connection, schema: string, migrations: MigrationList): Promise<string[]> {
  return withSchemaEngine(owner, schema, async (engine) => {
    const { history, editedMigrationNames, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList: migrations,
      optInToShadowDatabase: false,
      filters: noFilters,
    })
    if (history?.diagnostic === 'migrationsDirectoryIsBehind' || history?.diagnostic === 'historiesDiverge')
      throw new MigrationError(
        `The database is newer than this code: it has had ${history.unpersistedMigrationNames.join(', ')}, which this version does not know. Start the newer version, or restore a backup made before the upgrade.`,
      )
    if (editedMigrationNames.length > 0)
      throw new MigrationError(
        `The migration ${editedMigrationNames.join(', ')} was changed after it had been applied to this database. Put the file back as it was, and write what is new as a new migration.`,
      )
    if (failedMigrationNames.length > 0)
      throw new MigrationError(
        `The migration ${failedMigrationNames.join(', ')} failed on this database earlier. See docs/operating.md, “A migration failed”.`,
      )
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: migrations,
        filters: noFilters,
      })
      return appliedMigrationNames
    } catch (error) {
      throw new MigrationError(`A migration failed and was rolled back: ${(error as Error).message}`, error)
    }
  })
}
