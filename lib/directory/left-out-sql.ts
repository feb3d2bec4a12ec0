import { type Sql, sql } from '#lib/db/sql.ts'
import { audienceChildrenSql } from './audience-children-sql.ts'
import { inForceSql } from './in-force-sql.ts'
import type { Audience } from './schema.ts'
import type { AudienceContext } from './types.ts'

/**
 * The guardians an order keeps from an audience's children today: columns `person_id`, `student_id`; `null` where
 * the audience is not about children. Somebody who may not receive messages anyway is not "left out".
 */
export function leftOutSql(audience: Audience, context: AudienceContext): Sql | null {
  const children = audienceChildrenSql(audience, context)
  if (children === null) return null
  // As for the recipients: a direct message about two children is about both.
  const order =
    audience.type === 'households'
      ? sql`o.student_id = ANY(${audience.studentIds}::uuid[])`
      : sql`o.student_id = g.student_id`
  return sql`
    SELECT DISTINCT g.person_id, o.student_id
    FROM guardianship g
    JOIN student s ON s.id = g.student_id AND s.status = 'active'
    JOIN person p ON p.id = g.person_id AND p.status = 'active'
    JOIN guardianship_order o ON o.org_id = g.org_id AND o.person_id = g.person_id AND ${order}
      AND ${inForceSql('o', context.today)}
    WHERE g.org_id = ${context.orgId}::uuid AND g.receives_messages AND ${inForceSql('g', context.today)}
      AND ${children}`
}
