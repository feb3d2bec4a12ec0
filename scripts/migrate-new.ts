// Writes a new migration: the difference between what the migrations make and what prisma/schema.prisma says.
// `npm run migrate:new -- add-office-hours`. Runs on an embedded PostgreSQL of its own, so it touches no data.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { diffSchema } from '#lib/db/diff-schema.ts'
import { startServer } from '#lib/db/embedded/start-server.ts'
import { prismaFolder } from '#lib/db/read-migrations.ts'
import { now } from '#lib/runtime/clock.ts'

const name = process.argv[2] ?? ''
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
  console.error('Give the migration a short kebab-case name: npm run migrate:new -- add-office-hours')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-migrate-'))
const server = await startServer(folder, { settings: { fsync: 'off' } })
try {
  const sql = await diffSchema(server.connections.superuser)
  if (sql === null) {
    console.log('The migrations and prisma/schema.prisma agree; there is nothing to write.')
  } else {
    const stamp = process.env.MIGRATION_STAMP ?? now().toISOString().slice(0, 19).replace(/\D/g, '')
    const target = join(prismaFolder, 'migrations', `${stamp}_${name.replaceAll('-', '_')}`)
    mkdirSync(target, { recursive: true })
    writeFileSync(join(target, 'migration.sql'), sql)
    console.log(
      `Wrote ${join(target, 'migration.sql')}. Read it, add what the schema cannot say, and commit it.`,
    )
  }
} finally {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
}
