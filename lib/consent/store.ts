import { z } from 'zod'
import { db, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { inForceSql } from '#lib/directory/in-force-sql.ts'
import { CELLS, CONSENT_CHANNELS, CONSENT_STATES, MEDIA_KINDS } from './types.ts'

const consentRow = z.object({
  student_id: z.string(),
  fact_version: z.number(),
  channel: z.string().nullable(),
  kind: z.string().nullable(),
  granted: z.boolean().nullable(),
})

/**
 * One row per child and answered channel × kind (one with nulls where nobody answered). A yes counts only from a guardian
 * who may consent today and whom no order excludes; a no counts from every guardian of today, orders or not, and never lapses.
 * One statement, so answers and fact versions are of the same instant.
 */
export async function selectConsent(
  tx: Tx | undefined,
  orgId: string,
  studentIds: readonly string[],
  today: string,
) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT s.id AS student_id, s.fact_version, mr.channel, mr.kind,
      bool_or(mr.state = 'granted' AND g.may_consent AND ${inForceSql('mr', today)}
        AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = s.org_id AND o.student_id = s.id
          AND o.person_id = mr.guardian_id AND ${inForceSql('o', today)}))
      AND NOT bool_or(mr.state IN ('refused', 'withdrawn')) AS granted
    FROM student s
    LEFT JOIN (media_release mr JOIN guardianship g ON g.org_id = mr.org_id AND g.student_id = mr.student_id
        AND g.person_id = mr.guardian_id AND ${inForceSql('g', today)})
      ON mr.student_id = s.id AND mr.org_id = s.org_id
    WHERE s.org_id = ${orgId}::uuid AND s.id = ANY(${[...studentIds]}::uuid[])
    GROUP BY s.id, s.fact_version, mr.channel, mr.kind`)
  return z.array(consentRow).parse(rows)
}

/** The guardian's place at the child's side today; `null` where there is none. */
export async function selectGuardian(
  tx: Tx | undefined,
  {
    orgId,
    studentId,
    guardianId,
    today,
  }: { orgId: string; studentId: string; guardianId: string; today: string },
): Promise<{ mayConsent: boolean } | null> {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT g.may_consent AS "mayConsent" FROM guardianship g JOIN student s ON s.id = g.student_id
    WHERE g.org_id = ${orgId}::uuid AND g.student_id = ${studentId}::uuid AND g.person_id = ${guardianId}::uuid
      AND s.status = 'active' AND ${inForceSql('g', today)}
      AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id AND o.student_id = g.student_id
        AND o.person_id = g.person_id AND ${inForceSql('o', today)})`)
  return z.array(z.object({ mayConsent: z.boolean() })).parse(rows)[0] ?? null
}

/** The last day of the school year a day falls in; null between years. */
export async function selectYearEnd(
  tx: Tx | undefined,
  orgId: string,
  today: string,
): Promise<string | null> {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT max(ends_on)::text AS day FROM academic_session
    WHERE org_id = ${orgId}::uuid AND begins_on <= ${today}::date AND ends_on >= ${today}::date`)
  return z.array(z.object({ day: z.string().nullable() })).parse(rows)[0]?.day ?? null
}

/**
 * Takes the child's row and counts the change, so that no release evaluated before it can commit after it. It is the
 * first statement of every change to a consent: the row is the lock. False where the school has no such child.
 */
export async function bumpConsentVersion(tx: Tx, orgId: string, studentId: string): Promise<number | null> {
  const rows = await tx.$queryRaw<{ fact_version: number }[]>(sql`
    UPDATE student SET fact_version = fact_version + 1
    WHERE id = ${studentId}::uuid AND org_id = ${orgId}::uuid RETURNING fact_version`)
  return rows[0]?.fact_version ?? null
}

const answerRow = z.object({
  student_id: z.string(),
  guardian_id: z.string(),
  channel: z.enum(CONSENT_CHANNELS),
  kind: z.enum(MEDIA_KINDS),
  state: z.enum(CONSENT_STATES),
  begins_on: z.string(),
  ends_on: z.string().nullable(),
})

/** Every stored answer about these children; `guardianId` narrows it to one guardian's. */
export async function selectAnswers(
  tx: Tx | undefined,
  { orgId, studentIds, guardianId }: { orgId: string; studentIds: readonly string[]; guardianId?: string },
) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT student_id, guardian_id, channel, kind, state, begins_on::text, ends_on::text FROM media_release
    WHERE org_id = ${orgId}::uuid AND student_id = ANY(${[...studentIds]}::uuid[])
      AND ${guardianId === undefined ? sql`true` : sql`guardian_id = ${guardianId}::uuid`}`)
  return z.array(answerRow).parse(rows)
}

export interface AnswerRow {
  id: string
  channel: string
  kind: string
  state: string
  endsOn: string | null
}

const storedRow = z.object({ id: z.string(), channel: z.string(), kind: z.string(), version: z.number() })

/** Writes the answers in one statement; each keeps its row and counts its version. */
export async function upsertAnswers(
  tx: Tx,
  common: {
    orgId: string
    studentId: string
    guardianId: string
    beginsOn: string
    source: string
    recordedById: string
    recordedAt: Date
  },
  answers: readonly AnswerRow[],
) {
  const rows = await tx.$queryRaw(sql`
    INSERT INTO media_release (id, org_id, student_id, guardian_id, channel, kind, state, begins_on, ends_on, source,
      recorded_by_id, recorded_at)
    SELECT a.id, ${common.orgId}::uuid, ${common.studentId}::uuid, ${common.guardianId}::uuid, a.channel, a.kind,
      a.state, ${common.beginsOn}::date, a."endsOn", ${common.source}, ${common.recordedById}::uuid,
      ${common.recordedAt}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
      AS a(id uuid, channel text, kind text, state text, "endsOn" date)
    ON CONFLICT (org_id, student_id, guardian_id, channel, kind) DO UPDATE SET state = excluded.state,
      begins_on = excluded.begins_on, ends_on = excluded.ends_on, source = excluded.source,
      recorded_by_id = excluded.recorded_by_id, recorded_at = excluded.recorded_at, version = media_release.version + 1
    RETURNING id, channel, kind, version`)
  return z.array(storedRow).parse(rows)
}

const publicationRow = z.object({
  communicationId: z.string(),
  subject: z.string(),
  lang: z.string(),
  channels: z.array(z.string()),
  pictures: z.coerce.number(),
  releasedAt: z.date(),
})

/** Not direct messages: those were never published, and another household's must not show here. */
export async function selectPublicationsShowing(tx: Tx | undefined, orgId: string, studentId: string) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT r.communication_id AS "communicationId", r.subject, r.lang,
      CASE WHEN r.audience->>'type' = 'class' THEN array_replace(r.channels, 'portal', 'class') ELSE r.channels END
        AS channels,
      count(DISTINCT shown.media_id) AS pictures, l.released_at AS "releasedAt"
    FROM attachment_student shown
    JOIN revision r ON r.id = shown.revision_id
    JOIN live_release l ON l.revision_id = r.id
    WHERE shown.org_id = ${orgId}::uuid AND shown.student_id = ${studentId}::uuid
      AND r.audience->>'type' NOT IN ('households', 'persons', 'staff')
    GROUP BY r.id, l.id, l.released_at
    ORDER BY l.released_at DESC LIMIT 100`)
  return z.array(publicationRow).parse(rows)
}

const answeredRow = z.object({
  studentId: z.string(),
  fullName: z.string(),
  grade: z.string(),
  classTitle: z.string().nullable(),
  missing: z.coerce.number(),
  guardians: z.array(z.string()),
})

/** For every child of today, how many questions nobody who may consent has answered, and who may. */
export async function selectAnsweredByChild(tx: Tx | undefined, orgId: string, today: string) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT s.id AS "studentId", s.full_name AS "fullName", s.grade,
      (SELECT min(sc.title) FROM enrollment e JOIN school_class sc ON sc.id = e.school_class_id
        WHERE e.student_id = s.id AND ${inForceSql('e', today)}) AS "classTitle",
      ${CELLS.length}::int - (SELECT count(DISTINCT (mr.channel, mr.kind)) FROM media_release mr
        JOIN guardianship g ON g.org_id = mr.org_id AND g.student_id = mr.student_id AND g.person_id = mr.guardian_id
          AND g.may_consent AND ${inForceSql('g', today)}
        WHERE mr.org_id = s.org_id AND mr.student_id = s.id
          AND NOT (mr.state = 'granted' AND mr.ends_on < ${today}::date)) AS missing,
      coalesce((SELECT array_agg(p.display_name ORDER BY p.display_name) FROM guardianship g
        JOIN person p ON p.id = g.person_id AND p.status = 'active'
        WHERE g.student_id = s.id AND g.org_id = s.org_id AND g.may_consent AND ${inForceSql('g', today)}
          AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id AND o.student_id = g.student_id
            AND o.person_id = g.person_id AND ${inForceSql('o', today)})), '{}') AS guardians
    FROM student s WHERE s.org_id = ${orgId}::uuid AND s.status = 'active'
    ORDER BY s.grade COLLATE "und-x-icu", "classTitle", s.full_name COLLATE "und-x-icu"`)
  return z.array(answeredRow).parse(rows)
}

const consentingRow = z.object({ id: z.string(), name: z.string(), relationship: z.string() })

/** The guardians who may consent for a child today. */
export async function selectConsenting(tx: Tx | undefined, orgId: string, studentId: string, today: string) {
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT p.id, p.display_name AS name, g.relationship FROM guardianship g
    JOIN person p ON p.id = g.person_id AND p.status = 'active'
    WHERE g.org_id = ${orgId}::uuid AND g.student_id = ${studentId}::uuid AND g.may_consent
      AND ${inForceSql('g', today)}
      AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id AND o.student_id = g.student_id
        AND o.person_id = g.person_id AND ${inForceSql('o', today)})
    ORDER BY p.display_name COLLATE "und-x-icu", p.id`)
  return z.array(consentingRow).parse(rows)
}
