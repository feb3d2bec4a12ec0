import type { Actor, Role } from '#lib/access/types.ts'
import { ROLES } from '#lib/access/types.ts'
import { compose, type Pipeline } from '#tests/communications/pipeline-fixture.ts'
import type { TestDatabase } from '#tests/support/database.ts'

export const BLOCKED = 'If you are late, text me at 603-555-0142.'
export const WARNED = 'Cedar Lane Music rents violins by the month: rentals@cedarlanemusic.example.com.'

/** Writes something and answers its communication and its newest decision. */
export async function flag(
  database: TestDatabase,
  actor: Actor,
  composing: Parameters<typeof compose>[1],
): Promise<{ communicationId: string; decisionId: string; version: number }> {
  const { communicationId, version } = await compose(actor, composing)
  const [row] = await database.owner.query<{ id: string }>(
    'SELECT id FROM decision WHERE communication_id = $1 ORDER BY seq DESC LIMIT 1',
    [communicationId],
  )
  return { communicationId, version, decisionId: row!.id }
}

/** The actor of every role, for "auditor and Director, nobody else". */
export function everyRole(school: Pipeline): [Role, Actor][] {
  const auditor = school.actor('auditor')
  return ROLES.map((role) => [role, { ...auditor, role }])
}

export const READERS: readonly Role[] = ['auditor', 'director']

/** Every table with its number of rows and the state of its newest: equal before and after means nothing was written. */
export async function countEverything(database: TestDatabase): Promise<string> {
  const tables = await database.superuser.query<{ name: string }>(
    `SELECT table_schema || '.' || quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  )
  const lines: string[] = []
  for (const { name } of tables) {
    const [row] = await database.superuser.query<{ sum: string }>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM ${name} t`,
    )
    lines.push(`${name} ${row!.sum}`)
  }
  return lines.join('\n')
}
