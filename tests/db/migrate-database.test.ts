import pg from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { checkMigrations } from '#lib/db/check-migrations.ts'
import { poolConfig } from '#lib/db/connection.ts'
import { migrateDatabase } from '#lib/db/migrate-database.ts'
import { readMigrations } from '#lib/db/read-migrations.ts'
import { newId } from '#lib/runtime/random.ts'
import '#tests/support/database.ts'

const names: string[] = []

async function asSuperuser<R extends pg.QueryResultRow>(database: string, text: string): Promise<R[]> {
  const client = new pg.Client(poolConfig({ ...inject('server').connections.superuser, database }))
  await client.connect()
  try {
    return (await client.query<R>(text)).rows
  } finally {
    await client.end()
  }
}

async function emptyDatabase() {
  const { owner } = inject('server').connections
  const name = `migrate_${newId().replaceAll('-', '')}`
  await asSuperuser('postgres', `CREATE DATABASE ${name} TEMPLATE template0 OWNER ${owner.user}`)
  await asSuperuser(name, `ALTER SCHEMA public OWNER TO ${owner.user}`)
  names.push(name)
  return { ...owner, database: name }
}

afterAll(async () => {
  for (const name of names) await asSuperuser('postgres', `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
})

const plant = (sql: string, name = '29991231000000_planted') => {
  const migrations = readMigrations()
  migrations.migrationDirectories.push({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
  })
  return migrations
}

test('applies what is missing, once, in Prisma’s own table', async () => {
  const owner = await emptyDatabase()
  const all = readMigrations().migrationDirectories.map((migration) => migration.path)
  expect(await migrateDatabase(owner)).toEqual(all)
  expect(await migrateDatabase(owner)).toEqual([])
  const rows = await asSuperuser<{ migration_name: string }>(
    owner.database,
    'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY migration_name',
  )
  expect(rows.map((row) => row.migration_name)).toEqual(all)
  expect(await checkMigrations(owner)).toBeNull()
})

test('two at once wait for each other', async () => {
  const owner = await emptyDatabase()
  const outcomes = await Promise.all([migrateDatabase(owner), migrateDatabase(owner)])
  expect(outcomes.flat().length).toBe(readMigrations().migrationDirectories.length)
})

test('a migration that fails leaves nothing of itself behind', async () => {
  const owner = await emptyDatabase()
  await migrateDatabase(owner)
  const broken = plant(`
    CREATE TABLE half_done (id int);
    CREATE FUNCTION also_half() RETURNS int LANGUAGE plpgsql AS $$ BEGIN RETURN 1; END $$;
    SELECT 1 / 0;`)
  await expect(migrateDatabase(owner, broken)).rejects.toThrow(/rolled back.*division by zero/s)
  const rows = await asSuperuser(owner.database, `SELECT 1 FROM pg_class WHERE relname = 'half_done'`)
  expect(rows).toEqual([])
  await expect(migrateDatabase(owner, broken)).rejects.toThrow(/failed on this database earlier/)
})

test('a database from a newer version is refused, by name', async () => {
  const owner = await emptyDatabase()
  await migrateDatabase(owner, plant('CREATE TABLE from_the_future (id int)', '29991231000000_future'))
  await expect(migrateDatabase(owner)).rejects.toThrow(
    /newer than this code: it has had 29991231000000_future/,
  )
  expect(await checkMigrations(owner)).toMatch(/newer than this code: it has had 29991231000000_future/)
})

test('a migration changed after it was applied is refused, by name', async () => {
  const owner = await emptyDatabase()
  await migrateDatabase(owner, plant('CREATE TABLE once (id int)'))
  await expect(migrateDatabase(owner, plant('CREATE TABLE twice (id int)'))).rejects.toThrow(
    /29991231000000_planted was changed after/,
  )
})

test('a database that lacks a migration is named to whoever cannot migrate', async () => {
  const owner = await emptyDatabase()
  const first = readMigrations()
  first.migrationDirectories.splice(1)
  await migrateDatabase(owner, first)
  expect(await checkMigrations(owner)).toMatch(/The database lacks \d{14}_\w+.*npm run migrate/)
})
