/** Reads for auditors over stored decisions. Private to this folder. */
import { db, type Tx } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { newId } from '#lib/runtime/random.ts'
import type { FlaggedFilter, Triage } from './types.ts'

export interface FlaggedRow {
  findingId: string
  decisionId: string
  communicationId: string
  seq: string
  position: number
  decidedAt: Date
  outcome: string
  rule: string
  topic: string
  clauses: string[]
  effect: string
  field: string
  start: number
  end: number
  messageId: string
  params: Record<string, string | number>
  senderName: string
  senderLabel: string
  kind: string
  state: string
  subject: string
  body: string
  attachments: { altText: string; fileName: string }[]
  verdict: string | null
}

const when = (condition: unknown, then: () => Sql): Sql => (condition ? then() : sql`true`)

function where(orgId: string, filter: FlaggedFilter): Sql {
  const cursor = /^(\d+)_(\d+)$/.exec(filter.after ?? '')
  const pattern = `%${(filter.search ?? '').trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`
    d.org_id = ${orgId}::uuid AND f.kind = 'content' AND f.effect <> 'remind'
    AND ${when(filter.rule, () => sql`f.rule = ${filter.rule}`)}
    AND ${when(filter.clause, () => sql`${filter.clause} = ANY(f.clauses)`)}
    AND ${when(filter.topic, () => sql`f.topic = ${filter.topic}`)}
    AND ${when(filter.effect, () => sql`f.effect = ${filter.effect}`)}
    AND ${when(filter.outcome, () => sql`d.outcome = ${filter.outcome}`)}
    AND ${when(filter.personId, () => sql`r.sender_id = ${filter.personId}::uuid`)}
    AND ${when(filter.classId, () => sql`r.audience->>'classId' = ${filter.classId}`)}
    AND ${when(filter.from, () => sql`d.decided_at >= ${filter.from}::date`)}
    AND ${when(filter.to, () => sql`d.decided_at < ${filter.to}::date + 1`)}
    AND ${when(
      filter.search?.trim(),
      () =>
        sql`(r.subject ILIKE ${pattern} OR r.body ILIKE ${pattern} OR r.capacity->>'name' ILIKE ${pattern})`,
    )}
    AND ${when(filter.triage === 'open', () => sql`t.verdict IS NULL`)}
    AND ${when(filter.triage && filter.triage !== 'open', () => sql`t.verdict = ${filter.triage}`)}
    AND ${when(cursor, () => sql`(d.seq, f.position) < (${cursor?.[1]}::bigint, ${cursor?.[2]}::int)`)}`
}

const tables = sql`
  finding f
  JOIN decision d ON d.id = f.decision_id
  JOIN revision r ON r.id = d.revision_id
  JOIN communication c ON c.id = d.communication_id
  LEFT JOIN LATERAL (SELECT verdict FROM finding_triage x WHERE x.finding_id = f.id ORDER BY x.at DESC LIMIT 1) t ON true`

export async function selectFlagged(
  orgId: string,
  filter: FlaggedFilter,
  limit: number,
): Promise<FlaggedRow[]> {
  return db().$queryRaw<FlaggedRow[]>(sql`
    SELECT f.id::text AS "findingId", d.id::text AS "decisionId", d.communication_id::text AS "communicationId",
           d.seq::text, f.position, d.decided_at AS "decidedAt", d.outcome, f.rule, f.topic, f.clauses, f.effect,
           f.field, f.start, f."end", f.message_id AS "messageId", f.params,
           r.capacity->>'name' AS "senderName", r.capacity->>'label' AS "senderLabel", r.kind, c.state,
           r.subject, r.body, r.attachments, t.verdict
      FROM ${tables} WHERE ${where(orgId, filter)}
     ORDER BY d.seq DESC, f.position DESC LIMIT ${limit}`)
}

export async function countByWeek(
  orgId: string,
  timezone: string,
): Promise<{ week: string; rule: string; findings: number }[]> {
  return db().$queryRaw`
    SELECT to_char(date_trunc('week', d.decided_at AT TIME ZONE ${timezone}), 'YYYY-MM-DD') AS week, f.rule,
           count(*)::int AS findings
      FROM ${tables} WHERE ${where(orgId, {})} AND d.decided_at > now() - interval '12 weeks'
     GROUP BY 1, 2 ORDER BY 1, 2`
}

/** The names and classes there are to filter by. */
export async function selectFacets(orgId: string): Promise<{
  rules: string[]
  clauses: string[]
  people: { id: string; name: string }[]
}> {
  const [row] = await db().$queryRaw<
    { rules: string[] | null; clauses: string[] | null; people: { id: string; name: string }[] | null }[]
  >(sql`
    WITH shown AS (SELECT f.rule, f.clauses, r.sender_id, r.capacity->>'name' AS name FROM ${tables}
                    WHERE ${where(orgId, {})})
    SELECT (SELECT array_agg(DISTINCT rule ORDER BY rule) FROM shown) AS rules,
           (SELECT array_agg(DISTINCT c ORDER BY c) FROM shown, unnest(clauses) c) AS clauses,
           (SELECT json_agg(DISTINCT jsonb_build_object('id', sender_id, 'name', name)) FROM shown) AS people`)
  return { rules: row?.rules ?? [], clauses: row?.clauses ?? [], people: row?.people ?? [] }
}

export async function selectTriages(
  findingIds: readonly string[],
): Promise<(Triage & { findingId: string })[]> {
  return db().$queryRaw`
    SELECT t.finding_id::text AS "findingId", t.verdict, t.note, p.display_name AS "byName", t.at
      FROM finding_triage t JOIN person p ON p.id = t.by_id
     WHERE t.finding_id = ANY(${[...findingIds]}::uuid[]) ORDER BY t.at`
}

export async function findFinding(
  orgId: string,
  findingId: string,
): Promise<{ id: string; communicationId: string; authorId: string } | null> {
  const [row] = await db().$queryRaw<{ id: string; communicationId: string; authorId: string }[]>`
    SELECT f.id::text, d.communication_id::text AS "communicationId", r.sender_id::text AS "authorId"
      FROM finding f JOIN decision d ON d.id = f.decision_id JOIN revision r ON r.id = d.revision_id
     WHERE f.org_id = ${orgId}::uuid AND f.id = ${findingId}::uuid`
  return row ?? null
}

export async function insertTriage(
  tx: Tx,
  row: { orgId: string; findingId: string; verdict: Triage['verdict']; note: string; byId: string; at: Date },
): Promise<string> {
  const id = newId()
  await tx.findingTriage.create({ data: { ...row, id } })
  return id
}

/** Did this person say why, once, for this case? */
export async function hasOpenedText(
  orgId: string,
  communicationId: string,
  personId: string,
): Promise<boolean> {
  return (await db().textOpening.count({ where: { orgId, communicationId, personId } })) > 0
}

export async function insertTextOpening(
  tx: Tx,
  row: { orgId: string; communicationId: string; personId: string; reason: string; at: Date },
): Promise<string> {
  const id = newId()
  await tx.textOpening.create({ data: { ...row, id } })
  return id
}

export interface StepRow {
  at: Date
  what: string
  detail: string | null
  who: string | null
}

/** Everything that happened to a communication, from the tables that only grow: the decision page's timeline. */
export async function selectSteps(orgId: string, communicationId: string): Promise<StepRow[]> {
  return db().$queryRaw<StepRow[]>`
    SELECT at, what, detail, who FROM (
      SELECT r.created_at AS at, CASE WHEN r.number = 1 THEN 'written' ELSE 'edited' END AS what,
             r.number::text AS detail, p.display_name AS who
        FROM revision r JOIN person p ON p.id = r.edited_by_id WHERE r.communication_id = ${communicationId}::uuid
      UNION ALL SELECT d.decided_at, 'decided', d.outcome || ' ' || d.stage, NULL
        FROM decision d WHERE d.communication_id = ${communicationId}::uuid
      UNION ALL SELECT a.at, 'acknowledged', NULL, p.display_name
        FROM acknowledgement a JOIN decision d ON d.id = a.decision_id JOIN person p ON p.id = a.person_id
       WHERE d.communication_id = ${communicationId}::uuid
      UNION ALL SELECT x.at, x.kind, CASE WHEN x.self_approved THEN 'self-approved' END, p.display_name
        FROM disposition x JOIN review_item i ON i.id = x.review_item_id JOIN person p ON p.id = x.by_id
       WHERE i.communication_id = ${communicationId}::uuid
      UNION ALL SELECT e.requested_at, 'exception-requested', NULL, p.display_name
        FROM exception_request e JOIN person p ON p.id = e.requested_by_id
       WHERE e.communication_id = ${communicationId}::uuid
      UNION ALL SELECT y.at, 'exception-' || y.verdict, NULL, p.display_name
        FROM exception y JOIN exception_request e ON e.id = y.request_id JOIN person p ON p.id = y.by_id
       WHERE e.communication_id = ${communicationId}::uuid
      UNION ALL SELECT w.ended_at, 'dispatch-' || w.state, NULL, NULL
        FROM dispatch w WHERE w.communication_id = ${communicationId}::uuid AND w.state IN ('cancelled','stopped')
      UNION ALL SELECT l.released_at, 'released',
             (SELECT count(*) FROM delivery v WHERE v.communication_id = l.communication_id AND v.channel = 'in-app')::text, NULL
        FROM release l WHERE l.communication_id = ${communicationId}::uuid
      UNION ALL SELECT v.at, v.kind, NULL, p.display_name
        FROM revocation v JOIN release l ON l.id = v.release_id LEFT JOIN person p ON p.id = v.by_id
       WHERE l.communication_id = ${communicationId}::uuid) steps
     WHERE ${orgId}::uuid = (SELECT org_id FROM communication WHERE id = ${communicationId}::uuid) AND at IS NOT NULL
     ORDER BY at, what`
}
