import { describe, expect, inject, test } from 'vitest'
import { diffSchema } from '#lib/db/diff-schema.ts'
import { readMigrations, readSchema } from '#lib/db/read-migrations.ts'
import { tablePrivileges } from '#lib/db/table-privileges.ts'
import '#tests/support/database.ts'

const superuser = () => ({ ...inject('server').connections.superuser, database: 'postgres' })

describe('schema and migrations', () => {
  test('say the same', async () => {
    expect(await diffSchema(superuser())).toBeNull()
  })

  test('a column that only the schema has is reported', async () => {
    const schema = readSchema()
    const file = schema.files[0]!
    file.content = file.content.replace(/^model Org \{$/m, 'model Org {\n  motto String @default("")')
    expect(await diffSchema(superuser(), readMigrations(), schema)).toMatch(/ADD COLUMN\s+"motto"/)
  })

  test('a column that only the migrations have is reported', async () => {
    const migrations = readMigrations()
    migrations.migrationDirectories.push({
      path: '29991231000000_planted',
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: 'ALTER TABLE org ADD COLUMN motto text' },
      },
    })
    expect(await diffSchema(superuser(), migrations)).toMatch(/DROP COLUMN "motto"/)
  })

  test('every table has its line in table-privileges.ts', () => {
    const inSchema = [...readSchema().files[0]!.content.matchAll(/@@map\("([^"]+)"\)/g)].map(
      (match) => match[1]!,
    )
    expect(inSchema.length).toBeGreaterThan(40)
    expect(Object.keys(tablePrivileges).sort()).toEqual([...inSchema, '_prisma_migrations'].sort())
  })
})
