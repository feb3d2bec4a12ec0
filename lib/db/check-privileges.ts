import pg from 'pg'
import { type Connection, poolConfig } from './connection.ts'
import { insertOnlyTables } from './table-privileges.ts'

type Row = {
  role: string
  superuser: boolean
  timezone: string
  owned: string[]
  changeable: string[]
  creatable: string[]
  missing_triggers: string[]
}

// Whoever is a member of the owner can act as the owner, so membership counts as owning.
const question = `
  SELECT current_user AS role,
         (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) AS superuser,
         current_setting('TimeZone') AS timezone,
         ARRAY(SELECT format('%s.%s', n.nspname, c.relname)
                 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
                  AND c.relkind IN ('r', 'p', 'v', 'm', 'S') AND pg_has_role(c.relowner, 'MEMBER')
                ORDER BY 1) AS owned,
         ARRAY(SELECT format('%s (%s)', t.name, p.privilege)
                 FROM unnest($1::text[]) AS t(name)
                 JOIN pg_class c ON c.relname = t.name AND c.relnamespace = 'public'::regnamespace
                CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS p(privilege)
                WHERE has_table_privilege(c.oid, p.privilege)
                   OR (p.privilege = 'UPDATE' AND has_any_column_privilege(c.oid, 'UPDATE'))
                ORDER BY 1) AS changeable,
         ARRAY(SELECT format('schema %s', nspname) FROM pg_namespace
                WHERE nspname IN ('public', 'pgboss') AND has_schema_privilege(oid, 'CREATE')
               UNION ALL
               SELECT format('database %s', current_database())
                WHERE has_database_privilege(current_database(), 'CREATE')) AS creatable,
         ARRAY(SELECT t.name || '_insert_only'
                 FROM unnest($1::text[]) AS t(name)
                WHERE NOT EXISTS (SELECT FROM pg_trigger g
                                   WHERE g.tgname = t.name || '_insert_only' AND g.tgenabled = 'A'
                                     AND g.tgrelid = to_regclass(format('public.%I', t.name)))
               UNION ALL
               SELECT 'release_gate'
                WHERE NOT EXISTS (SELECT FROM pg_trigger
                                   WHERE tgname = 'release_gate' AND tgenabled = 'A'
                                     AND tgrelid = to_regclass('public.release'))) AS missing_triggers`

/**
 * Why this connection must not serve, as sentences; none when all is well. The gate holds only against a role that
 * can neither rewrite what was recorded nor alter what guards it.
 */
export async function checkPrivileges(app: Connection): Promise<string[]> {
  const client = new pg.Client(poolConfig(app))
  await client.connect()
  try {
    const { rows } = await client.query<Row>(question, [insertOnlyTables])
    return describe(rows[0]!)
  } finally {
    await client.end()
  }
}

function describe(row: Row): string[] {
  const role = `The application's database role (${row.role})`
  if (row.superuser)
    return [
      `${role} is a superuser: nothing in the database could stop it. Give DATABASE_URL a role of its own.`,
    ]
  const problems: string[] = []
  const list = (items: string[]) =>
    items.length > 8 ? `${items.slice(0, 8).join(', ')} and ${items.length - 8} more` : items.join(', ')
  if (row.owned.length > 0)
    problems.push(
      `${role} owns ${list(row.owned)}, or is a member of the role that does. It must own nothing.`,
    )
  if (row.changeable.length > 0)
    problems.push(`${role} can change what must only ever be added to: ${list(row.changeable)}. Revoke it.`)
  if (row.creatable.length > 0)
    problems.push(`${role} can create objects in ${list(row.creatable)}. Revoke CREATE.`)
  if (row.missing_triggers.length > 0)
    problems.push(
      `The database lacks guards, or they are switched off: ${list(row.missing_triggers)}. Run \`npm run migrate\`.`,
    )
  if (row.timezone !== 'UTC')
    problems.push(
      `The database session runs in ${row.timezone} in spite of asking for UTC; check the pooler's settings.`,
    )
  return problems
}
