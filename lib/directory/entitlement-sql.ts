import { constantSql, type Sql, sql } from '#lib/db/sql.ts'
import { inForceSql } from './in-force-sql.ts'
import type { AudienceContext } from './types.ts'

/**
 * May the recipient of a delivery still see it today? A condition on the table `delivery` under the given alias, for
 * the `WHERE` of every feed, page and picture a family can reach.
 * True where the delivery is about no child, or where the recipient is today a guardian, with messages and without an
 * order, of at least one of its children. In a conversation (a direct message) an order on any of them is enough to hide it.
 */
export function entitlementSql(context: AudienceContext, alias: 'd' | 'delivery' = 'd'): Sql {
  const d = constantSql(alias)
  return sql`(cardinality(${d}.student_ids) = 0 OR (
    EXISTS (SELECT 1 FROM guardianship g WHERE g.org_id = ${context.orgId}::uuid AND g.person_id = ${d}.recipient_id
      AND g.student_id = ANY(${d}.student_ids) AND g.receives_messages AND ${inForceSql('g', context.today)}
      AND NOT EXISTS (SELECT 1 FROM guardianship_order o WHERE o.org_id = g.org_id AND o.person_id = g.person_id
        AND o.student_id = g.student_id AND ${inForceSql('o', context.today)}))
    AND (${d}.conversation_id IS NULL OR NOT EXISTS (SELECT 1 FROM guardianship_order o
      WHERE o.org_id = ${context.orgId}::uuid AND o.person_id = ${d}.recipient_id
        AND o.student_id = ANY(${d}.student_ids) AND ${inForceSql('o', context.today)}))))`
}
