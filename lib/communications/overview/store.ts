/** Figures of the Director's week. Private to lib/communications. */
import { db } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import type { WaitingTimes, WeekDay } from './types.ts'

/** What became of each day's first attempts, by the school's days; replies and notes count like anything else. */
export async function selectOutcomes(
  orgId: string,
  from: string,
  to: string,
  timezone: string,
): Promise<WeekDay[]> {
  return db().$queryRaw<WeekDay[]>(sql`
    WITH first AS (
      SELECT DISTINCT ON (d.communication_id) d.communication_id, d.outcome,
             (d.decided_at AT TIME ZONE ${timezone})::date AS day
        FROM decision d JOIN communication c ON c.id = d.communication_id AND c.kind <> 'note'
       WHERE d.org_id = ${orgId}::uuid AND d.stage = 'submit'
         AND d.decided_at >= (${from}::date::timestamp AT TIME ZONE ${timezone})
         AND d.decided_at < ((${to}::date + 1)::timestamp AT TIME ZONE ${timezone})
       ORDER BY d.communication_id, d.seq),
    returned AS (
      SELECT (x.at AT TIME ZONE ${timezone})::date AS day, count(*)::int AS n FROM disposition x
       WHERE x.org_id = ${orgId}::uuid AND x.kind IN ('returned', 'rejected')
         AND x.at >= (${from}::date::timestamp AT TIME ZONE ${timezone})
         AND x.at < ((${to}::date + 1)::timestamp AT TIME ZONE ${timezone})
       GROUP BY 1)
    SELECT to_char(days.day, 'YYYY-MM-DD') AS day,
           (count(f.*) FILTER (WHERE f.outcome IN ('allow', 'warn')))::int AS sent,
           (count(f.*) FILTER (WHERE f.outcome = 'hold'))::int AS held,
           coalesce(max(r.n), 0)::int AS returned,
           (count(f.*) FILTER (WHERE f.outcome = 'block'))::int AS blocked
      FROM generate_series(${from}::date, ${to}::date, interval '1 day') AS days(day)
      LEFT JOIN first f ON f.day = days.day::date LEFT JOIN returned r ON r.day = days.day::date
     GROUP BY days.day ORDER BY days.day`)
}

/** How long items waited that were decided between two instants. */
export async function readWaitingTimes(
  orgId: string,
  from: string,
  to: string,
  timezone: string,
): Promise<WaitingTimes> {
  const [row] = await db().$queryRaw<WaitingTimes[]>(sql`
    WITH decided AS (
      SELECT i.state, extract(epoch FROM i.closed_at - i.opened_at) / 60 AS minutes FROM review_item i
       WHERE i.org_id = ${orgId}::uuid AND i.state IN ('approved', 'returned', 'rejected')
         AND i.closed_at >= (${from}::date::timestamp AT TIME ZONE ${timezone})
         AND i.closed_at < ((${to}::date + 1)::timestamp AT TIME ZONE ${timezone}))
    SELECT count(*)::int AS decided, (count(*) FILTER (WHERE state = 'approved'))::int AS approved,
           (count(*) FILTER (WHERE state = 'returned'))::int AS returned,
           (count(*) FILTER (WHERE state = 'rejected'))::int AS rejected,
           round(percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes))::int AS "medianMinutes",
           round(max(minutes))::int AS "longestMinutes",
           (SELECT count(*)::int FROM disposition x WHERE x.org_id = ${orgId}::uuid AND x.self_approved
              AND x.at >= (${from}::date::timestamp AT TIME ZONE ${timezone})
              AND x.at < ((${to}::date + 1)::timestamp AT TIME ZONE ${timezone})) AS "selfApproved"
      FROM decided`)
  return row as WaitingTimes
}
