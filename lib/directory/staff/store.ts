import { db } from '#lib/db/client.ts'
import { sql } from '#lib/db/sql.ts'
import { inForceSql } from '../in-force-sql.ts'
import { STAFF_ROLES } from '../schema.ts'

/** Who works at the school on a day, by name. */
export async function selectStaff(
  orgId: string,
  today: string,
): Promise<{ personId: string; name: string }[]> {
  return db().$queryRaw(sql`
    SELECT p.id::text AS "personId", p.display_name AS name FROM person p
     WHERE p.org_id = ${orgId}::uuid AND p.status = 'active' AND EXISTS (
       SELECT FROM role_assignment ra WHERE ra.person_id = p.id AND ra.role = ANY(${[...STAFF_ROLES]})
          AND ${inForceSql('ra', today)})
     ORDER BY p.display_name COLLATE "und-x-icu"`)
}
