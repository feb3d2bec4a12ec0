import { type Sql, sql } from '#lib/db/sql.ts'
import { inForceSql } from './in-force-sql.ts'
import type { Audience } from './schema.ts'
import type { AudienceContext } from './types.ts'

/**
 * The condition on `guardianship g JOIN student s` that picks the children an audience is about.
 * `null` where an audience is not about children (staff, group, persons).
 */
export function audienceChildrenSql(audience: Audience, context: AudienceContext): Sql | null {
  switch (audience.type) {
    case 'households':
      return sql`(g.household_id = ANY(${audience.householdIds}::uuid[])
        AND g.student_id = ANY(${audience.studentIds}::uuid[]))`
    case 'class':
      return sql`EXISTS (SELECT 1 FROM enrollment e WHERE e.org_id = g.org_id AND e.student_id = g.student_id
        AND e.school_class_id = ${audience.classId}::uuid AND ${inForceSql('e', context.today)})`
    case 'grade':
      return sql`s.grade = ${audience.grade}`
    case 'school':
    case 'public':
      return sql`true`
    case 'group':
    case 'staff':
    case 'persons':
      return null
  }
}
