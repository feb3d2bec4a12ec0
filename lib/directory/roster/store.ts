import { z } from 'zod'
import { db, type Tx } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { inForceSql } from '../in-force-sql.ts'

const guardianRow = z.object({
  personId: z.string(),
  name: z.string(),
  relationship: z.string(),
  household: z.string(),
  receivesMessages: z.boolean(),
  mayConsent: z.boolean(),
  seesRecords: z.boolean(),
  beginsOn: z.string(),
  endsOn: z.string().nullable(),
  account: z.enum(['active', 'invited', 'disabled']).nullable(),
  orders: z.array(z.object({ beginsOn: z.string(), endsOn: z.string().nullable() })),
})

const studentRow = z.object({
  id: z.string(),
  fullName: z.string(),
  grade: z.string(),
  classTitle: z.string().nullable(),
  directoryOptOut: z.boolean(),
  guardians: z.array(guardianRow),
})
export type RosterStudentRow = z.output<typeof studentRow>

/** Students whose name, or whose guardian's, matches; with every guardianship that has not ended and its orders. */
export async function selectRoster(
  tx: Tx | undefined,
  { orgId, today, search, limit }: { orgId: string; today: string; search: string; limit: number },
) {
  const like = `%${search.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await (tx ?? db()).$queryRaw(sql`
    SELECT s.id, s.full_name AS "fullName", s.grade, s.directory_opt_out AS "directoryOptOut",
      (SELECT min(sc.title) FROM enrollment e JOIN school_class sc ON sc.id = e.school_class_id
        WHERE e.student_id = s.id AND ${inForceSql('e', today)}) AS "classTitle",
      coalesce((SELECT json_agg(json_build_object(
          'personId', p.id, 'name', p.display_name, 'relationship', g.relationship, 'household', h.name,
          'receivesMessages', g.receives_messages, 'mayConsent', g.may_consent, 'seesRecords', g.sees_records,
          'beginsOn', g.begins_on, 'endsOn', g.ends_on, 'account', a.status,
          'orders', coalesce((SELECT json_agg(json_build_object('beginsOn', o.begins_on, 'endsOn', o.ends_on)
            ORDER BY o.begins_on) FROM guardianship_order o WHERE o.org_id = g.org_id AND o.student_id = g.student_id
            AND o.person_id = g.person_id AND (o.ends_on IS NULL OR o.ends_on >= ${today}::date)), '[]'))
          ORDER BY p.display_name)
        FROM guardianship g JOIN person p ON p.id = g.person_id JOIN household h ON h.id = g.household_id
        LEFT JOIN account a ON a.person_id = p.id
        WHERE g.org_id = s.org_id AND g.student_id = s.id
          AND (g.ends_on IS NULL OR g.ends_on >= ${today}::date)), '[]') AS guardians
    FROM student s
    WHERE s.org_id = ${orgId}::uuid AND s.status = 'active' AND (s.full_name ILIKE ${like}
      OR EXISTS (SELECT 1 FROM guardianship g JOIN person p ON p.id = g.person_id
        WHERE g.student_id = s.id AND g.org_id = s.org_id AND p.display_name ILIKE ${like}))
    ORDER BY s.full_name COLLATE "und-x-icu", s.id LIMIT ${limit}`)
  return z.array(studentRow).parse(rows)
}
