/** How rules fared, counted. Private to lib/inquiries. */
import { db } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import type { RuleMeasure } from './types.ts'

/**
 * Everything is joined by sets, and what lies before the period is looked up by index (decision by communication,
 * finding by decision), so that the cost follows the period and not the school's history.
 */
export function measureSql(orgId: string, since: Date): Sql {
  return sql`
    WITH seen AS MATERIALIZED (
      SELECT d.communication_id, f.fingerprint, f.rule, f.id, f.effect, d.id AS decision_id, d.seq, v.number,
             v.edited_by_id = v.sender_id AS unedited
        FROM decision d
        JOIN finding f ON f.org_id = d.org_id AND f.decision_id = d.id
        JOIN revision v ON v.id = d.revision_id
       WHERE d.org_id = ${orgId}::uuid AND d.decided_at >= ${since} AND f.kind = 'content' AND f.effect <> 'remind'
    ), fired AS (
      SELECT DISTINCT ON (s.communication_id, s.fingerprint) s.communication_id AS place, s.fingerprint, s.rule, s.number
        FROM seen s
       WHERE NOT EXISTS (SELECT FROM decision e JOIN finding g ON g.org_id = e.org_id AND g.decision_id = e.id
                          WHERE e.communication_id = s.communication_id AND e.decided_at < ${since}
                            AND g.fingerprint = s.fingerprint)
       ORDER BY s.communication_id, s.fingerprint, s.seq
    ), judged AS (
      SELECT DISTINCT ON (t.finding_id) t.finding_id, t.verdict FROM finding_triage t
       WHERE t.finding_id IN (SELECT id FROM seen) ORDER BY t.finding_id, t.at DESC, t.id DESC
    ), fate AS (
      SELECT s.communication_id AS place, s.fingerprint,
             bool_or(s.effect = 'warn' AND a.id IS NOT NULL) AS acknowledged,
             bool_or(s.effect = 'hold' AND s.unedited AND x.kind = 'approved') AS approved,
             bool_or(s.effect = 'hold' AND x.kind IN ('returned', 'rejected')) AS kept,
             bool_or(y.verdict = 'granted') AS granted, bool_or(y.verdict = 'refused') AS declined,
             bool_or(j.verdict = 'false-alarm') AS alarm, bool_or(j.verdict = 'confirmed') AS confirmed
        FROM seen s
        LEFT JOIN acknowledgement a ON a.org_id = ${orgId}::uuid AND a.decision_id = s.decision_id
        LEFT JOIN disposition x ON x.decision_id = s.decision_id
        LEFT JOIN exception_request q ON q.org_id = ${orgId}::uuid AND q.finding_id = s.id
        LEFT JOIN exception y ON y.request_id = q.id
        LEFT JOIN judged j ON j.finding_id = s.id
       GROUP BY 1, 2
    ), reported AS (
      SELECT coalesce(r.communication_id, r.id) AS place, r.fingerprint, min(r.rule) AS rule,
             bool_or(n.verdict = 'false-alarm') AS agreed, bool_or(n.verdict = 'confirmed') AS upheld
        FROM finding_report r
        LEFT JOIN finding_report_answer n ON n.report_id = r.id
       WHERE r.org_id = ${orgId}::uuid AND r.reported_at >= ${since}
       GROUP BY 1, 2
    ), cases AS (
      SELECT coalesce(f.rule, r.rule) AS rule, coalesce(t.acknowledged, false) AS acknowledged,
             coalesce(t.alarm, false) AS alarm, coalesce(t.granted, false) AS granted,
             coalesce(t.approved, false) AS approved, coalesce(r.agreed, false) AS agreed,
             coalesce(t.confirmed, false) OR coalesce(t.declined, false) OR coalesce(t.kept, false)
               OR coalesce(r.upheld, false) AS held_up,
             r.rule IS NOT NULL AS reported,
             f.number IS NOT NULL AND EXISTS (
               SELECT FROM decision e JOIN revision v ON v.id = e.revision_id
                WHERE e.communication_id = f.place AND v.number > f.number
                  AND NOT EXISTS (SELECT FROM finding g WHERE g.org_id = e.org_id AND g.decision_id = e.id
                                    AND g.fingerprint = f.fingerprint)) AS repaired
        FROM fired f
        FULL JOIN reported r ON r.place = f.place AND r.fingerprint = f.fingerprint
        LEFT JOIN fate t ON t.place = f.place AND t.fingerprint = f.fingerprint
    )
    SELECT rule, count(*)::int AS fired,
           (count(*) FILTER (WHERE acknowledged))::int AS acknowledged,
           (count(*) FILTER (WHERE repaired))::int AS repaired,
           (count(*) FILTER (WHERE reported))::int AS reported,
           (count(*) FILTER (WHERE held_up OR alarm OR granted OR approved OR agreed))::int AS decided,
           (count(*) FILTER (WHERE alarm OR granted OR approved OR agreed))::int AS overturned,
           (count(*) FILTER (WHERE alarm))::int AS "byTriage",
           (count(*) FILTER (WHERE agreed))::int AS "byReport",
           (count(*) FILTER (WHERE granted))::int AS "byException",
           (count(*) FILTER (WHERE approved))::int AS "byApproval"
      FROM cases GROUP BY rule ORDER BY fired DESC, rule`
}

export async function selectMeasures(orgId: string, since: Date): Promise<RuleMeasure[]> {
  return db().$queryRaw(measureSql(orgId, since))
}
