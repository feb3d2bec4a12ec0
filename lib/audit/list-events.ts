import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { joinSql, type Sql, sql } from '#lib/db/sql.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { type NamedEvent, nameSubjects } from './naming/name-subjects.ts'
import { type ListEventsInput, listEventsSchema } from './schema.ts'
import { findEvents } from './store.ts'

export interface EventPage {
  events: readonly NamedEvent[]
  /** For `before` of the next page; null on the last one. */
  cursor: string | null
}

/** The school's audited events, newest first. They hold codes and ids only; names are looked up as they are today. */
export async function listEvents(
  actor: Actor,
  input: ListEventsInput = {},
): Promise<Result<EventPage, 'not-allowed' | 'invalid'>> {
  const allowed = authorize(actor, 'audit.read', { orgId: actor.orgId })
  if (!allowed.ok) return fail('not-allowed')
  const parsed = listEventsSchema.safeParse(input)
  if (!parsed.success) return fail('invalid')
  const { types, actorId, actorName, subject, from, to, before, limit } = parsed.data

  const conditions: Sql[] = [sql`true`]
  if (types.length > 0) conditions.push(sql`e.type = ANY(${types}::text[])`)
  if (actorId !== null) conditions.push(sql`e.actor_id = ${actorId}::uuid`)
  if (actorName !== null && actorName !== '') {
    const pattern = `%${actorName.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    // Who signs in is not known yet while it happens: such an entry is found by the account it is about.
    conditions.push(sql`(p.display_name ILIKE ${pattern} OR (e.subject_type = 'account' AND e.actor_id IS NULL
      AND EXISTS (SELECT FROM account a JOIN person q ON q.id = a.person_id
        WHERE a.id::text = e.subject_id AND q.display_name ILIKE ${pattern})))`)
  }
  if (subject !== null)
    conditions.push(sql`e.subject_type = ${subject.type} AND e.subject_id = ${subject.id}`)
  if (from !== null) conditions.push(sql`e.at >= ${from}`)
  if (to !== null) conditions.push(sql`e.at < ${to}`)
  if (before !== null) {
    const [time, id] = before.split(':') as [string, string]
    conditions.push(sql`(e.at, e.id) < (${new Date(Number(time))}, ${id}::uuid)`)
  }
  // One more than asked for tells whether there is a next page.
  const found = await findEvents(actor.orgId, joinSql(conditions, ' AND '), limit + 1)
  const events = found.slice(0, limit)
  const last = found.length > limit ? events.at(-1)! : null
  return ok({
    events: await nameSubjects(actor.orgId, events),
    cursor: last && `${last.at.getTime()}:${last.id}`,
  })
}
