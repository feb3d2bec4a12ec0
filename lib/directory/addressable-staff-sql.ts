import type { Actor } from '#lib/access/types.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { inForceSql } from './in-force-sql.ts'
import { ownStudentsSql } from './own-students-sql.ts'

/**
 * The staff a family or a parent group may write to today, as a query with the column `person_id`: the office, the
 * Director and the deputy, and the staff of the classes the actor's own children are in.
 */
export function addressableStaffSql(actor: Actor, today: string): Sql {
  const teachers =
    actor.role === 'guardian'
      ? sql`UNION SELECT cs.person_id FROM class_staff cs
          JOIN enrollment e ON e.school_class_id = cs.school_class_id AND ${inForceSql('e', today)}
          WHERE cs.org_id = ${actor.orgId}::uuid AND ${inForceSql('cs', today)}
            AND e.student_id IN (${ownStudentsSql(actor, today)})`
      : sql``
  return sql`SELECT ra.person_id FROM role_assignment ra WHERE ra.org_id = ${actor.orgId}::uuid
    AND ra.role IN ('office', 'director', 'deputy') AND ${inForceSql('ra', today)} ${teachers}`
}
