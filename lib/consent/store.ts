import { z } from 'zod'
import type { Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { inForceSql } from '#lib/directory/in-force-sql.ts'

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
export async function selectConsent(tx: Tx, orgId: string, studentIds: readonly string[], today: string) {
  const rows = await tx.$queryRaw(sql`
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
