/** Findings as auditors list and count them. Private to this folder's parent. */
import { db, type Tx } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import type { Effect } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import type { FlaggedFilter, FlaggedItem, Triage, WeekCount } from './types.ts'

export interface FlaggedRow extends Omit<FlaggedItem, 'excerpt'> {
  seq: string
  position: number
  start: number
  end: number
  subject: string
  body: string
  attachments: { altText: string; fileName: string }[]
}

/** Whose school, and in which zone its days begin. */
export interface Scope {
  orgId: string
  timezone: string
}

const when = (condition: unknown, then: () => Sql): Sql => (condition ? then() : sql`true`)

// A finding counts where it was first made about a text: the same text judged again (approval, release, a second press
// of Send) finds it again, and nobody wants to look at it twice.
const flagged = (orgId: string) => sql`
  d.org_id = ${orgId}::uuid AND f.kind = 'content' AND f.effect <> 'remind'
  AND NOT EXISTS (SELECT FROM decision e JOIN finding g ON g.decision_id = e.id
    WHERE e.communication_id = d.communication_id AND e.revision_id = d.revision_id AND e.seq < d.seq
      AND g.fingerprint = f.fingerprint AND g.effect = f.effect)`

function where({ orgId, timezone }: Scope, filter: FlaggedFilter): Sql {
  const pattern = `%${(filter.search ?? '').replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return sql`
    ${flagged(orgId)}
    AND ${when(filter.rule, () => sql`f.rule = ${filter.rule}`)}
    AND ${when(filter.clause, () => sql`${filter.clause} = ANY(f.clauses)`)}
    AND ${when(filter.topic, () => sql`f.topic = ${filter.topic}`)}
    AND ${when(filter.effect, () => sql`f.effect = ${filter.effect}`)}
    AND ${when(filter.outcome, () => sql`d.outcome = ${filter.outcome}`)}
    AND ${when(filter.personId, () => sql`r.sender_id = ${filter.personId}::uuid`)}
    AND ${when(filter.classId, () => sql`r.audience->>'classId' = ${filter.classId}`)}
    AND ${when(filter.from, () => sql`d.decided_at >= (${filter.from}::date::timestamp AT TIME ZONE ${timezone})`)}
    AND ${when(filter.to, () => sql`d.decided_at < ((${filter.to}::date + 1)::timestamp AT TIME ZONE ${timezone})`)}
    AND ${when(
      filter.search,
      () =>
        sql`(r.subject ILIKE ${pattern} OR r.body ILIKE ${pattern} OR r.capacity->>'name' ILIKE ${pattern})`,
    )}
    AND ${when(filter.triage === 'open', () => sql`t.verdict IS NULL`)}
    AND ${when(filter.triage && filter.triage !== 'open', () => sql`t.verdict = ${filter.triage}`)}`
}

function place(cursor: string): Sql {
  const [seq, position] = cursor.split('_') as [string, string]
  return sql`(${seq}::bigint, ${position}::int)`
}

const tables = sql`
  finding f
  JOIN decision d ON d.id = f.decision_id
  JOIN revision r ON r.id = d.revision_id
  JOIN communication c ON c.id = d.communication_id
  LEFT JOIN LATERAL (SELECT verdict FROM finding_triage x WHERE x.finding_id = f.id
    ORDER BY x.at DESC, x.id DESC LIMIT 1) t ON true`

/** Newest first, also where the page before a place is asked for. `upTo`: nothing decided after that number. */
export async function selectFlagged(
  scope: Scope,
  filter: FlaggedFilter,
  limit: number,
  upTo: string | null = null,
): Promise<FlaggedRow[]> {
  const { after, before } = filter
  const direction = before === undefined ? sql`DESC` : sql`ASC`
  const rows = await db().$queryRaw<FlaggedRow[]>(sql`
    SELECT f.id::text AS "findingId", d.id::text AS "decisionId", d.communication_id::text AS "communicationId",
           d.seq::text, f.position, d.decided_at AS "decidedAt", d.outcome, f.rule, f.topic, f.clauses, f.effect,
           f.field, f.start, f."end", r.capacity->>'name' AS "senderName", r.capacity->>'label' AS "senderLabel",
           r.kind, r.lang, c.state, r.subject, r.body, r.attachments, t.verdict
      FROM ${tables} WHERE ${where(scope, filter)}
       AND ${when(upTo, () => sql`d.seq <= ${upTo}::bigint`)}
       AND ${when(after, () => sql`(d.seq, f.position) < ${place(after ?? '')}`)}
       AND ${when(before, () => sql`(d.seq, f.position) > ${place(before ?? '')}`)}
     ORDER BY d.seq ${direction}, f.position ${direction} LIMIT ${limit}`)
  return before === undefined ? rows : rows.reverse()
}

/** How many there are, and the number of the newest decision: what is counted can be read again without later ones. */
export async function countFlagged(
  scope: Scope,
  filter: FlaggedFilter,
): Promise<{ findings: number; upTo: string }> {
  const [row] = await db().$queryRaw<{ findings: number; upTo: string }[]>(sql`
    SELECT count(*)::int AS findings, coalesce(max(d.seq), 0)::text AS "upTo"
      FROM ${tables} WHERE ${where(scope, filter)}`)
  return row ?? { findings: 0, upTo: '0' }
}

export async function countByWeek(scope: Scope, filter: FlaggedFilter, since: Date): Promise<WeekCount[]> {
  return db().$queryRaw<WeekCount[]>(sql`
    SELECT to_char(date_trunc('week', d.decided_at AT TIME ZONE ${scope.timezone}), 'YYYY-MM-DD') AS week, f.rule,
           f.effect, count(*)::int AS findings
      FROM ${tables} WHERE ${where(scope, filter)} AND d.decided_at >= ${since}
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`)
}

export interface RuleRow {
  rule: string
  clauses: string[]
  fired: number
  warned: number
  held: number
  blocked: number
  acknowledged: number
  letThrough: number
  confirmed: number
  falseAlarms: number
  open: number
}

/** How each rule fared: how often it fired, what its authors and the Director made of it, what triage found. */
export async function countByRule(scope: Scope, since: Date): Promise<RuleRow[]> {
  return db().$queryRaw<RuleRow[]>(sql`
    WITH shown AS (
      SELECT f.rule, f.clauses, f.effect, t.verdict,
        f.effect = 'warn' AND EXISTS (SELECT FROM acknowledgement a JOIN decision e ON e.id = a.decision_id
          WHERE e.communication_id = d.communication_id AND e.revision_id = d.revision_id) AS acknowledged,
        (f.effect = 'hold' AND EXISTS (SELECT FROM disposition x JOIN decision e ON e.id = x.decision_id
          WHERE x.kind = 'approved' AND e.communication_id = d.communication_id AND e.revision_id = d.revision_id))
        OR EXISTS (SELECT FROM exception_request q JOIN exception y ON y.request_id = q.id AND y.verdict = 'granted'
          WHERE q.revision_id = d.revision_id AND q.fingerprint = f.fingerprint) AS let_through
        FROM ${tables} WHERE ${where(scope, {})} AND d.decided_at >= ${since})
    SELECT rule, (SELECT array_agg(DISTINCT c ORDER BY c) FROM shown o, unnest(o.clauses) c WHERE o.rule = s.rule) AS clauses,
      count(*)::int AS fired,
      (count(*) FILTER (WHERE effect = 'warn'))::int AS warned,
      (count(*) FILTER (WHERE effect = 'hold'))::int AS held,
      (count(*) FILTER (WHERE effect = 'block'))::int AS blocked,
      (count(*) FILTER (WHERE acknowledged))::int AS acknowledged,
      (count(*) FILTER (WHERE let_through))::int AS "letThrough",
      (count(*) FILTER (WHERE verdict = 'confirmed'))::int AS confirmed,
      (count(*) FILTER (WHERE verdict = 'false-alarm'))::int AS "falseAlarms",
      (count(*) FILTER (WHERE verdict IS NULL))::int AS open
      FROM shown s GROUP BY rule ORDER BY fired DESC, rule`)
}

export interface Facets {
  rules: string[]
  clauses: string[]
  people: { id: string; name: string }[]
  classes: { id: string; title: string }[]
}

/** The rules, clauses, people and classes there is something to filter by. */
export async function selectFacets(orgId: string): Promise<Facets> {
  const [row] = await db().$queryRaw<{ [K in keyof Facets]: Facets[K] | null }[]>(sql`
    WITH shown AS (SELECT f.rule, f.clauses, r.sender_id, r.audience->>'classId' AS class_id
                     FROM finding f JOIN decision d ON d.id = f.decision_id JOIN revision r ON r.id = d.revision_id
                    WHERE d.org_id = ${orgId}::uuid AND f.kind = 'content' AND f.effect <> 'remind')
    SELECT (SELECT array_agg(DISTINCT rule ORDER BY rule) FROM shown) AS rules,
           (SELECT array_agg(DISTINCT c ORDER BY c) FROM shown, unnest(clauses) c) AS clauses,
           (SELECT json_agg(json_build_object('id', id, 'name', display_name) ORDER BY display_name COLLATE "und-x-icu")
              FROM person WHERE id IN (SELECT sender_id FROM shown)) AS people,
           (SELECT json_agg(json_build_object('id', id, 'title', title) ORDER BY title)
              FROM school_class WHERE id::text IN (SELECT class_id FROM shown)) AS classes`)
  return {
    rules: row?.rules ?? [],
    clauses: row?.clauses ?? [],
    people: row?.people ?? [],
    classes: row?.classes ?? [],
  }
}

export type TriageRow = Triage & { findingId: string }

export async function selectTriages(findingIds: readonly string[]): Promise<TriageRow[]> {
  return db().$queryRaw`
    SELECT t.finding_id::text AS "findingId", t.verdict, t.note, p.display_name AS "byName", t.at
      FROM finding_triage t JOIN person p ON p.id = t.by_id
     WHERE t.finding_id = ANY(${[...findingIds]}::uuid[]) ORDER BY t.at, t.id`
}

export interface FindingRow {
  id: string
  communicationId: string
  authorId: string
  effect: Effect
}

export async function findFinding(orgId: string, findingId: string): Promise<FindingRow | null> {
  const [row] = await db().$queryRaw<FindingRow[]>`
    SELECT f.id::text, d.communication_id::text AS "communicationId", r.sender_id::text AS "authorId", f.effect
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
