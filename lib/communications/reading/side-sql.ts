import { type Sql, sql } from '#lib/db/sql.ts'
import type { Reader } from './types.ts'

/**
 * The side of the house a delivery `d` belongs to, for somebody who is on two: a family's is about the reader's own
 * children, or (where the query has its revision as `sent`) for a parent group; everything else is the other capacity's.
 */
export function sideSql(reader: Reader, { withRevision = false } = {}): Sql {
  if (reader.side === 'all') return sql`true`
  const family = withRevision
    ? sql`(cardinality(d.student_ids) > 0 OR (sent.audience->>'type' = 'group' AND EXISTS (SELECT FROM "group" pg
        WHERE pg.id = (sent.audience->>'groupId')::uuid AND pg.kind = 'parent-group')))`
    : sql`cardinality(d.student_ids) > 0`
  return reader.side === 'family' ? family : sql`NOT ${family}`
}
