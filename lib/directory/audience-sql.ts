import { type Sql, sql } from '#lib/db/sql.ts'
import { audienceChildrenSql } from './audience-children-sql.ts'
import { inForceSql } from './in-force-sql.ts'
import { type Audience, STAFF_ROLES } from './schema.ts'
import type { AudienceContext } from './types.ts'

/**
 * The people an audience reaches today, as a query with the columns `person_id uuid`, `household_id uuid` (null for
 * staff and members) and `student_ids uuid[]` (the recipient's own children it concerns, sorted; empty when none),
 * one row a person. It can be a subquery or the source of `INSERT … SELECT`:
 * sql`INSERT INTO delivery (…) SELECT … FROM (${audienceSql(audience, context)}) r`.
 * Guardianship rights and days, orders and active accounts are honoured; `public` reaches the people of `school`.
 */
export function audienceSql(audience: Audience, context: AudienceContext): Sql {
  switch (audience.type) {
    case 'households':
    case 'class':
    case 'grade':
      return familiesSql(audience, context)
    case 'school':
    case 'public':
      return everybodySql(audience, context)
    case 'group':
      return peopleSql(
        context,
        sql`EXISTS (SELECT 1 FROM group_member m WHERE m.org_id = p.org_id AND m.person_id = p.id
            AND m.group_id = ${audience.groupId}::uuid AND ${inForceSql('m', context.today)})
          OR EXISTS (SELECT 1 FROM role_assignment ra WHERE ra.org_id = p.org_id AND ra.person_id = p.id
            AND ra.group_id = ${audience.groupId}::uuid AND ${inForceSql('ra', context.today)})`,
      )
    case 'staff':
      return peopleSql(context, isStaff(context.today))
    case 'persons':
      return peopleSql(context, sql`p.id = ANY(${audience.personIds}::uuid[])`)
  }
}

// min() of a uuid needs PostgreSQL 18; as text it works from 15 on and always picks the same household.
function familiesSql(audience: Audience, context: AudienceContext): Sql {
  return sql`
    SELECT g.person_id, min(g.household_id::text)::uuid AS household_id,
      array_agg(g.student_id ORDER BY g.student_id) AS student_ids
    ${guardiansSql(audience, context)}
    GROUP BY g.person_id`
}

function guardiansSql(audience: Audience, context: AudienceContext): Sql {
  // A direct message about two children is about both: an order on either keeps it from that person.
  const order =
    audience.type === 'households'
      ? sql`o.student_id = ANY(${audience.studentIds}::uuid[])`
      : sql`o.student_id = g.student_id`
  return sql`
    FROM guardianship g
    JOIN student s ON s.id = g.student_id AND s.status = 'active'
    JOIN person p ON p.id = g.person_id AND p.status = 'active'
    JOIN account a ON a.person_id = g.person_id AND a.status = 'active'
    WHERE g.org_id = ${context.orgId}::uuid AND g.receives_messages AND ${inForceSql('g', context.today)}
      AND ${audienceChildrenSql(audience, context) ?? sql`false`}
      AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id AND o.person_id = g.person_id
        AND ${order} AND ${inForceSql('o', context.today)})`
}

function everybodySql(audience: Audience, context: AudienceContext): Sql {
  return sql`
    ${familiesSql(audience, context)}
    UNION ALL
    SELECT staff.person_id, staff.household_id, staff.student_ids
    FROM (${peopleSql(context, isStaff(context.today))}) staff
    WHERE NOT EXISTS (SELECT 1 ${guardiansSql(audience, context)} AND g.person_id = staff.person_id)`
}

function peopleSql(context: AudienceContext, who: Sql): Sql {
  return sql`
    SELECT p.id AS person_id, NULL::uuid AS household_id, '{}'::uuid[] AS student_ids
    FROM person p JOIN account a ON a.person_id = p.id AND a.status = 'active'
    WHERE p.org_id = ${context.orgId}::uuid AND p.status = 'active' AND (${who})`
}

function isStaff(today: string): Sql {
  return sql`EXISTS (SELECT 1 FROM role_assignment ra WHERE ra.org_id = p.org_id AND ra.person_id = p.id
    AND ra.role = ANY(${[...STAFF_ROLES]}::text[]) AND ${inForceSql('ra', today)})`
}
