/**
 * A database of one's own for a test file: real PostgreSQL, migrated, with the job queue and the privileges that a
 * school's database has. A test that imports this file (or another file of tests/ that does) belongs to the vitest
 * project `database` by itself; nothing needs registering.
 *
 *     import { createTestDatabase } from '#tests/support/database.ts'
 *
 *     const database = await createTestDatabase()   // at the top of the file; closed and dropped after its tests
 *
 *     test('…', async () => {
 *       await saveDraft(actor, draft)                // `db()` in lib is this database, as the application's role
 *       const rows = await database.app.query('SELECT * FROM draft')       // raw SQL as the application's role
 *       await database.owner.query('UPDATE student SET grade = $1', ['4']) // raw SQL as the tables' owner
 *     })
 *
 * `query` answers the rows. `database.connections` has the addresses for further clients (`openClient`, `pg.Client`).
 * A file's tests share its database: `await database.empty()` puts it back as it was when it was made.
 */
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { openClient, type PrismaClient, setDatabase } from '#lib/db/client.ts'
import { type Connection, poolConfig } from '#lib/db/connection.ts'
import { tablePrivileges } from '#lib/db/table-privileges.ts'
import { newId } from '#lib/runtime/random.ts'

export type Role = 'superuser' | 'owner' | 'app'

/** What tests/support/start-database.ts hands to every test file. */
export type TestServer = { connections: Record<Role, Connection>; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    server: TestServer
  }
}

/** Raw SQL as one role. */
export type RawSql = {
  query<R extends pg.QueryResultRow = pg.QueryResultRow>(text: string, values?: unknown[]): Promise<R[]>
}

export type TestDatabase = {
  connections: Record<Role, Connection>
  /** The Prisma client that `db()` gives. */
  client: PrismaClient
  app: RawSql
  owner: RawSql
  superuser: RawSql
  /** Removes every row, insert-only tables too, as the superuser with triggers off. */
  empty(): Promise<void>
  /** Closes and drops; done by itself after the file's tests. */
  drop(): Promise<void>
}

const tables = Object.keys(tablePrivileges).filter((table) => tablePrivileges[table] !== 'read-only')

// The guards refuse TRUNCATE to everybody, so each is switched off for this one transaction and put back as it was.
const emptyEverything = `
  DO $$
  DECLARE guard record;
  BEGIN
    CREATE TEMP TABLE guards ON COMMIT DROP AS
      SELECT tgrelid::regclass AS on_table, tgname, tgenabled FROM pg_trigger
       WHERE NOT tgisinternal AND tgrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace);
    FOR guard IN SELECT * FROM guards LOOP
      EXECUTE format('ALTER TABLE %s DISABLE TRIGGER %I', guard.on_table, guard.tgname);
    END LOOP;
    TRUNCATE ${tables.map((table) => `public."${table}"`).join(', ')} RESTART IDENTITY CASCADE;
    DELETE FROM pgboss.job;
    FOR guard IN SELECT * FROM guards LOOP
      EXECUTE format('ALTER TABLE %s ENABLE %s TRIGGER %I', guard.on_table,
                     CASE guard.tgenabled WHEN 'A' THEN 'ALWAYS' ELSE '' END, guard.tgname);
    END LOOP;
  END $$`

async function onServer(text: string): Promise<void> {
  const client = new pg.Client(poolConfig(inject('server').connections.superuser))
  await client.connect()
  try {
    await client.query(text)
  } finally {
    await client.end()
  }
}

/** Makes a database from the migrated template. `bind: false`: `db()` stays what it was. */
export async function createTestDatabase({ bind = true } = {}): Promise<TestDatabase> {
  const { connections: server, template } = inject('server')
  const name = `test_${newId().replaceAll('-', '')}`
  // Privileges of the database itself are not part of a template.
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${server.owner.user} STRATEGY FILE_COPY`)
  await onServer(
    `REVOKE ALL ON DATABASE ${name} FROM PUBLIC; GRANT CONNECT ON DATABASE ${name} TO ${server.app.user}`,
  )
  const connections = {
    superuser: { ...server.superuser, database: name },
    owner: { ...server.owner, database: name },
    app: { ...server.app, database: name },
  }
  const client = openClient(connections.app)
  if (bind) setDatabase(client)
  const pools: pg.Pool[] = []
  const rawSql = (role: Role): RawSql => {
    let pool: pg.Pool | undefined
    return {
      query: async (text, values) => {
        if (pool === undefined) {
          pool = new pg.Pool({ ...poolConfig(connections[role], `test-${role}`), max: 4 })
          // Dropping the database by force may still meet a connection that is saying goodbye; the pool passes it on.
          pool.on('connect', (made) => void made.on('error', () => {}))
          pool.on('error', () => {})
          pools.push(pool)
        }
        return (await pool.query(text, values)).rows
      },
    }
  }
  const superuser = rawSql('superuser')
  let dropped = false
  const drop = async () => {
    if (dropped) return
    dropped = true
    if (bind) setDatabase(null)
    await client.$disconnect()
    await Promise.all(pools.map((pool) => pool.end()))
    await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
  afterAll(drop)
  return {
    connections,
    client,
    app: rawSql('app'),
    owner: rawSql('owner'),
    superuser,
    empty: async () => {
      await superuser.query(emptyEverything)
    },
    drop,
  }
}
