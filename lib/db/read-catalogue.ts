import type pg from 'pg'

// What a schema diff cannot see, one line each, sorted. Names only, no oids: two databases of the same migrations agree.
const questions: Record<string, string> = {
  trigger: `SELECT pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text AS line FROM pg_trigger t
     JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  function: `SELECT pg_get_functiondef(p.oid) || ' ' || coalesce(p.proacl::text, '') AS line FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
  privilege: `SELECT relname || ' ' || relkind::text || ' ' || pg_get_userbyid(relowner) || ' ' ||
       coalesce((SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(relacl) a), '') AS line
     FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'S')`,
  index: `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public'`,
  constraint: `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line
     FROM pg_constraint WHERE connamespace = 'public'::regnamespace`,
  view: `SELECT viewname || ' ' || definition AS line FROM pg_views WHERE schemaname = 'public' AND viewname NOT LIKE 'pg_%'`,
  column: `SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
     FROM information_schema.columns WHERE table_schema = 'public'`,
}

/** Everything that guards a database, as comparable lines `kind: definition`. */
export async function readCatalogue(client: pg.Client | pg.Pool): Promise<string[]> {
  const lines: string[] = []
  for (const [kind, question] of Object.entries(questions)) {
    const { rows } = await client.query<{ line: string }>(question)
    lines.push(...rows.map((row) => `${kind}: ${row.line}`))
  }
  return lines.sort()
}
