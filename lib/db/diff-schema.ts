import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'
import type { Connection } from './connection.ts'
import { readMigrations, readSchema } from './read-migrations.ts'
import { withSchemaEngine } from './schema-engine.ts'

/**
 * The SQL that would bring what the migrations make to what the schema says; null when they agree. Needs CREATEDB:
 * the migrations are applied to a shadow database. Blind to triggers, functions, grants and CHECKs.
 */
export async function diffSchema(
  owner: Connection,
  migrations: MigrationList = readMigrations(),
  schema: SchemasContainer = readSchema(),
): Promise<string | null> {
  return withSchemaEngine(owner, schema.files[0]!.content, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters: { externalTables: [], externalEnums: [] },
    })
    return exitCode === 0 ? null : (stdout ?? '')
  })
}
