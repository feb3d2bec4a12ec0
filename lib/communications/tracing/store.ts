/** What a decision came from and what became of it. Private to this folder's parent. */
import { db, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { newId } from '#lib/runtime/random.ts'
import { audienceNameSql } from '../audience-name-sql.ts'
import type { FactsUsed, Opening, Step } from './types.ts'

/** Everything that happened to a communication, from the tables that only grow: the decision page's timeline. */
export async function selectSteps(orgId: string, communicationId: string): Promise<Step[]> {
  return db().$queryRaw<Step[]>`
    SELECT at, what, detail, who, decision_id::text AS "decisionId" FROM (
      SELECT r.created_at AS at, 1 AS rank, CASE WHEN r.number = 1 THEN 'written' ELSE 'edited' END AS what,
             r.number::text AS detail, p.display_name AS who, NULL::uuid AS decision_id
        FROM revision r JOIN person p ON p.id = r.edited_by_id WHERE r.communication_id = ${communicationId}::uuid
      UNION ALL SELECT d.decided_at, 2, 'decided', d.outcome || ' ' || d.stage, NULL, d.id
        FROM decision d WHERE d.communication_id = ${communicationId}::uuid
      UNION ALL SELECT a.at, 3, 'acknowledged', NULL, p.display_name, NULL
        FROM acknowledgement a JOIN decision d ON d.id = a.decision_id JOIN person p ON p.id = a.person_id
       WHERE d.communication_id = ${communicationId}::uuid
      UNION ALL SELECT i.opened_at, 4, 'review-opened', i.queue, NULL, NULL
        FROM review_item i WHERE i.communication_id = ${communicationId}::uuid
      UNION ALL SELECT x.at, 5, x.kind, CASE WHEN x.self_approved THEN 'self-approved' END, p.display_name, NULL
        FROM disposition x JOIN review_item i ON i.id = x.review_item_id JOIN person p ON p.id = x.by_id
       WHERE i.communication_id = ${communicationId}::uuid
      UNION ALL SELECT e.requested_at, 3, 'exception-requested', NULL, p.display_name, NULL
        FROM exception_request e JOIN person p ON p.id = e.requested_by_id
       WHERE e.communication_id = ${communicationId}::uuid
      UNION ALL SELECT y.at, 5, 'exception-' || y.verdict, NULL, p.display_name, NULL
        FROM exception y JOIN exception_request e ON e.id = y.request_id JOIN person p ON p.id = y.by_id
       WHERE e.communication_id = ${communicationId}::uuid
      UNION ALL SELECT w.created_at, 6, 'dispatch-created', to_char(w.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), NULL, NULL
        FROM dispatch w WHERE w.communication_id = ${communicationId}::uuid
      UNION ALL SELECT w.ended_at, 7, 'dispatch-' || w.state, NULL, NULL, NULL
        FROM dispatch w WHERE w.communication_id = ${communicationId}::uuid AND w.state IN ('cancelled','stopped')
      UNION ALL SELECT l.released_at, 8, 'released', NULL, NULL, NULL
        FROM release l WHERE l.communication_id = ${communicationId}::uuid
      UNION ALL SELECT b.published_at, 9, 'published', o.name, NULL, NULL
        FROM publication b JOIN release l ON l.id = b.release_id JOIN official_channel o ON o.id = b.official_channel_id
       WHERE l.communication_id = ${communicationId}::uuid
      UNION ALL SELECT v.at, 9, v.kind, NULL, p.display_name, NULL
        FROM revocation v JOIN release l ON l.id = v.release_id LEFT JOIN person p ON p.id = v.by_id
       WHERE l.communication_id = ${communicationId}::uuid) steps
     WHERE ${orgId}::uuid = (SELECT org_id FROM communication WHERE id = ${communicationId}::uuid) AND at IS NOT NULL
     ORDER BY at, rank, what`
}

/** Did this person say why, once, for this case? */
export async function hasOpenedText(
  orgId: string,
  communicationId: string,
  personId: string,
  reader: Tx = db(),
): Promise<boolean> {
  return (await reader.textOpening.count({ where: { orgId, communicationId, personId } })) > 0
}

export async function insertTextOpening(
  tx: Tx,
  row: { orgId: string; communicationId: string; personId: string; reason: string; at: Date },
): Promise<string> {
  const id = newId()
  await tx.textOpening.create({ data: { ...row, id } })
  return id
}

export async function selectOpenings(
  orgId: string,
  communicationId: string,
  personId: string,
): Promise<Opening[]> {
  return db().$queryRaw<Opening[]>`
    SELECT p.display_name AS "byName", o.person_id = ${personId}::uuid AS "isOwn", o.reason, o.at
      FROM text_opening o JOIN person p ON p.id = o.person_id
     WHERE o.org_id = ${orgId}::uuid AND o.communication_id = ${communicationId}::uuid ORDER BY o.at, o.id`
}

export async function findAudience(
  revisionId: string,
): Promise<{ type: string; name: string | null; people: number }> {
  const [row] = await db().$queryRaw<{ type: string; name: string | null; people: number }[]>(sql`
    SELECT r.audience->>'type' AS type, ${audienceNameSql('r.audience')} AS name,
           coalesce((r.preview->>'people')::int, 0) AS people
      FROM revision r WHERE r.id = ${revisionId}::uuid`)
  return row ?? { type: 'unknown', name: null, people: 0 }
}

/** Does the stored content still have the hash it was decided under? Computed by the database's own function. */
export async function keepsReleaseHash(revisionId: string): Promise<boolean> {
  const [row] = await db().$queryRaw<{ same: boolean }[]>`
    SELECT public.release_hash(r) = r.release_hash AS same FROM revision r WHERE r.id = ${revisionId}::uuid`
  return row?.same === true
}

interface StoredInputs {
  roster?: string
  consent?: { studentId: string; channel: string; kind: string; granted: boolean }[]
  exceptions?: string[]
}

/** The inputs a decision was stored with, with names and numbers as they are today. */
export async function readFactsUsed(orgId: string, decisionId: string): Promise<FactsUsed | null> {
  const row = await db().decision.findFirst({
    where: { orgId, id: decisionId },
    select: { inputs: true, policyVersionId: true, revisionId: true },
  })
  if (row === null) return null
  const inputs = row.inputs as StoredInputs
  const version = await db().policyVersion.findUnique({ where: { id: row.policyVersionId } })
  if (version === null) return null
  const consent = inputs.consent ?? []
  const [newerPolicies, snapshot, students, exceptions] = await Promise.all([
    db().policyVersion.findMany({
      where: { orgId, number: { gt: version.number } },
      select: { number: true, publishedAt: true, summary: true },
      orderBy: { number: 'asc' },
    }),
    db().$queryRaw<{ data: { students?: number } }[]>`
      SELECT data FROM fact_snapshot WHERE org_id = ${orgId}::uuid
         AND hash = encode(sha256(convert_to(${inputs.roster ?? ''}, 'UTF8')), 'hex')`,
    db().student.findMany({
      where: { orgId, id: { in: consent.map((asked) => asked.studentId) } },
      select: { id: true, fullName: true },
    }),
    db().$queryRaw<FactsUsed['exceptions']>`
      SELECT f.rule AS "findingRule", p.display_name AS "byName", y.at, y.reason
        FROM exception_request q JOIN exception y ON y.request_id = q.id AND y.verdict = 'granted'
        JOIN finding f ON f.id = q.finding_id JOIN person p ON p.id = y.by_id
       WHERE q.org_id = ${orgId}::uuid AND q.revision_id = ${row.revisionId}::uuid
         AND q.fingerprint = ANY(${inputs.exceptions ?? []}::text[]) ORDER BY y.at`,
  ])
  const names = new Map(students.map((student) => [student.id, student.fullName]))
  return {
    policy: {
      number: version.number,
      publishedAt: version.publishedAt,
      fingerprint: version.fingerprint,
    },
    newerPolicies,
    roster: { version: inputs.roster ?? '', students: snapshot[0]?.data.students ?? null },
    consent: consent.map(({ studentId, ...asked }) => ({
      ...asked,
      studentName: names.get(studentId) ?? studentId,
    })),
    exceptions,
  }
}
