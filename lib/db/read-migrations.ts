import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm'

/** The repository's own folder; another one in tests. */
export const prismaFolder = join(import.meta.dirname, '..', '..', 'prisma')

/** Every migration in `prisma/migrations`, as the engine wants them: in order, with their text. */
export function readMigrations(folder = join(prismaFolder, 'migrations')): MigrationList {
  const lockFile = join(folder, 'migration_lock.toml')
  return {
    baseDir: folder,
    lockfile: {
      path: './migration_lock.toml',
      content: existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : null,
    },
    shadowDbInitScript: '',
    migrationDirectories: readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'migration.sql')))
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: readFileSync(join(folder, name, 'migration.sql'), 'utf8') },
        },
      })),
  }
}

export function readSchema(folder = prismaFolder): SchemasContainer {
  return { files: [{ path: 'schema.prisma', content: readFileSync(join(folder, 'schema.prisma'), 'utf8') }] }
}
