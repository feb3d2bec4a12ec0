import type { Actor } from '#lib/access/types.ts'
import { type Sql, sql } from '#lib/db/sql.ts'
import { inForceSql } from './in-force-sql.ts'

/**
 * The children within an actor's capacity today, as a query with the column `student_id`: a teacher's (or today's
 * substitute's) classes, a guardian's own children (no order in force), the children of a group's members for its officer; every
 * child for office, Director, deputy, nurse and counselor; none for auditor and it.
 */
export function ownStudentsSql(actor: Actor, today: string): Sql {
  const everyChild = sql`SELECT id AS student_id FROM student WHERE org_id = ${actor.orgId}::uuid AND status = 'active'`
  const nobody = sql`SELECT NULL::uuid AS student_id WHERE false`
  switch (actor.role) {
    case 'office':
    case 'director':
    case 'deputy':
      return everyChild
    case 'teacher':
    case 'substitute':
      if (actor.jobTitle === 'nurse' || actor.jobTitle === 'counselor') return everyChild
      return sql`SELECT e.student_id FROM class_staff cs
        JOIN enrollment e ON e.school_class_id = cs.school_class_id AND ${inForceSql('e', today)}
        JOIN student s ON s.id = e.student_id AND s.status = 'active'
        WHERE cs.org_id = ${actor.orgId}::uuid AND cs.person_id = ${actor.personId}::uuid
          AND ${inForceSql('cs', today)}`
    case 'guardian':
      return guardedBy(actor, today, sql`g.person_id = ${actor.personId}::uuid`)
    case 'group-officer':
      return guardedBy(
        actor,
        today,
        sql`EXISTS (SELECT 1 FROM group_member m WHERE m.org_id = g.org_id AND m.person_id = g.person_id
          AND m.group_id = ${actor.groupId}::uuid AND ${inForceSql('m', today)})`,
      )
    case 'auditor':
    case 'it':
      return nobody
  }
}

function guardedBy(actor: Actor, today: string, who: Sql): Sql {
  return sql`SELECT g.student_id FROM guardianship g JOIN student s ON s.id = g.student_id AND s.status = 'active'
    WHERE g.org_id = ${actor.orgId}::uuid AND ${who} AND ${inForceSql('g', today)}
      AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id AND o.person_id = g.person_id
        AND o.student_id = g.student_id AND ${inForceSql('o', today)})`
}
