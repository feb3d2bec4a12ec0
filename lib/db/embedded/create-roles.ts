import pg from 'pg'
import { type Connection, poolConfig } from '../connection.ts'
import { type EmbeddedRole, roleNames } from './keep-credentials.ts'

async function query<T extends pg.QueryResultRow>(connection: Connection, sql: string): Promise<T[]> {
  const client = new pg.Client(poolConfig(connection))
  await client.connect()
  try {
    return (await client.query<T>(sql)).rows
  } finally {
    await client.end()
  }
}

/**
 * Makes the two roles and the database of the embedded server; safe to repeat. The owner runs migrations and is no
 * superuser; the application's role owns nothing. Passwords are set to what the credential files say.
 */
export async function createRoles(connections: Record<EmbeddedRole, Connection>): Promise<void> {
  const { superuser } = connections
  const existing = await query<{ rolname: string }>(superuser, 'SELECT rolname FROM pg_roles')
  const statements = (['owner', 'app'] as const).map((role) => {
    const name = roleNames[role]
    const verb = existing.some((row) => row.rolname === name) ? 'ALTER' : 'CREATE'
    const password = pg.escapeLiteral(connections[role].password)
    return `${verb} ROLE ${name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${password}`
  })
  await query(superuser, statements.join(';'))
  const { database } = connections.owner
  const databases = await query(
    superuser,
    `SELECT 1 FROM pg_database WHERE datname = ${pg.escapeLiteral(database)}`,
  )
  if (databases.length === 0)
    await query(superuser, `CREATE DATABASE ${pg.escapeIdentifier(database)} OWNER ${roleNames.owner}`)
  await query(
    { ...superuser, database },
    `REVOKE ALL ON DATABASE ${pg.escapeIdentifier(database)} FROM PUBLIC;
     GRANT CONNECT ON DATABASE ${pg.escapeIdentifier(database)} TO ${roleNames.app};
     ALTER SCHEMA public OWNER TO ${roleNames.owner};
     REVOKE ALL ON SCHEMA public FROM PUBLIC`,
  )
}
