import pg from 'pg'
import { type Connection, poolConfig } from './connection.ts'
import { sqlPrivileges, tablePrivileges } from './table-privileges.ts'

const identifier = pg.escapeIdentifier

/**
 * Gives the application's role exactly what lib/db/table-privileges.ts says, as the owner; safe to repeat. One
 * transaction: a serving application never meets a moment without privileges. Throws when a table is not listed.
 */
export async function grantPrivileges(
  owner: Connection,
  appRole: string,
  queueSchema: string | null = null,
): Promise<void> {
  const client = new pg.Client(poolConfig(owner, 'crosswalk-migrate'))
  await client.connect()
  try {
    const { rows } = await client.query<{ name: string; view: boolean }>(
      `SELECT c.relname AS name, c.relkind <> 'r' AS view
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p', 'v', 'm')
          AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')`,
    )
    const unlisted = rows.filter((row) => !row.view && tablePrivileges[row.name] === undefined)
    if (unlisted.length > 0)
      throw new Error(
        `lib/db/table-privileges.ts says nothing of ${unlisted.map((row) => row.name).join(', ')}; list what the application may do with it.`,
      )
    const role = identifier(appRole)
    const statements = [
      'BEGIN',
      // Two owners at once would meet in the catalogue ("tuple concurrently updated").
      `SELECT pg_advisory_xact_lock(hashtext('crosswalk-grant-privileges'))`,
      `REVOKE TEMP, CREATE ON DATABASE ${identifier(owner.database)} FROM PUBLIC`,
      `REVOKE CREATE ON SCHEMA public FROM PUBLIC`,
      `GRANT CONNECT ON DATABASE ${identifier(owner.database)} TO ${role}`,
      `GRANT USAGE ON SCHEMA public TO ${role}`,
      `REVOKE ALL ON ALL TABLES IN SCHEMA public FROM ${role}`,
      `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO ${role}`,
      `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO ${role}`,
      ...rows.map(({ name, view }) => {
        const privileges = view ? ['SELECT'] : sqlPrivileges[tablePrivileges[name]!]
        return `GRANT ${privileges.join(', ')} ON public.${identifier(name)} TO ${role}`
      }),
      ...(queueSchema === null ? [] : grantQueue(identifier(queueSchema), role)),
      'COMMIT',
    ]
    await client.query(statements.join(';\n'))
  } finally {
    await client.end()
  }
}

function grantQueue(schema: string, role: string): string[] {
  return [
    `GRANT USAGE ON SCHEMA ${schema} TO ${role}`,
    `GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schema} TO ${role}`,
    `GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schema} TO ${role}`,
    `GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO ${role}`,
  ]
}
