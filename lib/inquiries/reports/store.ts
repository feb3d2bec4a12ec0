/** What writers say of findings, and the answers. Private to lib/inquiries. */
import type { Capacity } from '#lib/communications/types.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import type { Effect } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import type { ReportAnswer, ReportVerdict } from '../types.ts'

export interface ReportRow {
  orgId: string
  reportedById: string
  capacity: Capacity
  communicationId: string | null
  policyVersionId: string
  rule: string
  topic: string
  clauses: string[]
  effect: Effect
  fingerprint: string
  excerpt: string
  markStart: number
  markEnd: number
  note: string
  reportedAt: Date
}

type Place = Pick<ReportRow, 'orgId' | 'reportedById' | 'communicationId' | 'fingerprint'>

/** Adds a report, or answers null where this person has said so already. One at a time for one finding. */
export async function insertReport(tx: Tx, row: ReportRow): Promise<string | null> {
  // Not the unique key alone: a draft that was never saved has no communication, and nulls are no duplicates.
  const key = [row.reportedById, row.fingerprint, row.communicationId].join(' ')
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  if ((await findReport(row, tx)) !== null) return null
  const id = newId()
  await tx.findingReport.create({ data: { ...row, capacity: { ...row.capacity }, id } })
  return id
}

export async function findReport(
  { orgId, reportedById, communicationId, fingerprint }: Place,
  tx: Pick<Tx, '$queryRaw'> = db(),
): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM finding_report
     WHERE org_id = ${orgId}::uuid AND reported_by_id = ${reportedById}::uuid AND fingerprint = ${fingerprint}
       AND communication_id IS NOT DISTINCT FROM ${communicationId}::uuid`
  return row?.id ?? null
}

export async function countReportsSince(orgId: string, personId: string, since: Date): Promise<number> {
  return db().findingReport.count({
    where: { orgId, reportedById: personId, reportedAt: { gte: since } },
  })
}

export async function selectFingerprints(
  orgId: string,
  personId: string,
  communicationId: string,
): Promise<string[]> {
  const rows = await db().findingReport.findMany({
    where: { orgId, reportedById: personId, communicationId },
    select: { fingerprint: true },
  })
  return rows.map((row) => row.fingerprint)
}

export interface ListedReport {
  reportId: string
  reporterId: string
  reporterName: string
  reporterLabel: string
  rule: string
  clauses: string[]
  effect: Effect
  excerpt: string
  markStart: number
  markEnd: number
  note: string
  reportedAt: Date
  verdict: ReportVerdict | null
  answerNote: string | null
  answeredByName: string | null
  answeredAt: Date | null
}

/** Whose reports: all open ones, all answered ones, or one person's own. Newest first. */
export async function selectReports(
  orgId: string,
  which: 'open' | 'answered' | { byPersonId: string },
  limit: number,
): Promise<ListedReport[]> {
  const wanted: Sql =
    which === 'open'
      ? sql`a.id IS NULL`
      : which === 'answered'
        ? sql`a.id IS NOT NULL`
        : sql`r.reported_by_id = ${which.byPersonId}::uuid`
  return db().$queryRaw(sql`
    SELECT r.id::text AS "reportId", r.reported_by_id::text AS "reporterId",
           r.capacity->>'name' AS "reporterName", r.capacity->>'label' AS "reporterLabel",
           r.rule, r.clauses, r.effect, r.excerpt, r.mark_start AS "markStart", r.mark_end AS "markEnd", r.note,
           r.reported_at AS "reportedAt", a.verdict, a.note AS "answerNote", p.display_name AS "answeredByName",
           a.at AS "answeredAt"
      FROM finding_report r
      LEFT JOIN LATERAL (SELECT * FROM finding_report_answer x WHERE x.report_id = r.id ORDER BY x.at DESC, x.id DESC
                          LIMIT 1) a ON true
      LEFT JOIN person p ON p.id = a.by_id
     WHERE r.org_id = ${orgId}::uuid AND ${wanted}
     ORDER BY ${which === 'answered' ? sql`a.at` : sql`r.reported_at`} DESC, r.id DESC LIMIT ${limit}`)
}

export async function countOpenReports(orgId: string): Promise<number> {
  const [row] = await db().$queryRaw<{ reports: number }[]>`
    SELECT count(*)::int AS reports FROM finding_report r WHERE r.org_id = ${orgId}::uuid
       AND NOT EXISTS (SELECT FROM finding_report_answer a WHERE a.report_id = r.id)`
  return row?.reports ?? 0
}

export async function findReportById(
  orgId: string,
  reportId: string,
): Promise<{ id: string; reportedById: string } | null> {
  return db().findingReport.findFirst({
    where: { orgId, id: reportId },
    select: { id: true, reportedById: true },
  })
}

/** Adds the answer, or answers null where there is one already. */
export async function insertReportAnswer(
  tx: Tx,
  row: {
    orgId: string
    reportId: string
    verdict: ReportAnswer['verdict']
    note: string
    byId: string
    at: Date
  },
): Promise<string | null> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${row.reportId}, 1))`
  if ((await tx.findingReportAnswer.count({ where: { reportId: row.reportId } })) > 0) return null
  const id = newId()
  await tx.findingReportAnswer.create({ data: { ...row, id } })
  return id
}
