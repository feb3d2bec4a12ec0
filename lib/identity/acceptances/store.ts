import { db, type Tx } from '#lib/db/client.ts'

/** The newest version a Director published, as far as the person still has to accept it. */
export async function selectDueVersion(
  orgId: string,
  personId: string,
): Promise<{ number: number; fromNumber: number } | null> {
  // From the version accepted last, else the one in force when the text of the capacity was accepted, else the first.
  const rows = await db().$queryRaw<{ number: number; fromNumber: number | null }[]>`
    WITH due AS (
      SELECT number FROM policy_version
       WHERE org_id = ${orgId}::uuid AND published_by_id IS NOT NULL ORDER BY number DESC LIMIT 1
    ), accepted AS (
      SELECT max(substr(text_version, 8)::int) AS number FROM policy_acceptance
       WHERE org_id = ${orgId}::uuid AND person_id = ${personId}::uuid AND reader = 'staff'
         AND text_version ~ '^policy-[0-9]{1,9}$'
    ), begun AS (
      SELECT min(accepted_at) AS at FROM policy_acceptance
       WHERE org_id = ${orgId}::uuid AND person_id = ${personId}::uuid AND reader = 'staff'
    )
    SELECT due.number,
           coalesce(accepted.number,
             (SELECT max(v.number) FROM policy_version v
               WHERE v.org_id = ${orgId}::uuid AND v.published_at <= begun.at),
             (SELECT min(v.number) FROM policy_version v WHERE v.org_id = ${orgId}::uuid)) AS "fromNumber"
      FROM due, accepted, begun
     WHERE accepted.number IS NULL OR accepted.number < due.number`
  const [row] = rows
  return row === undefined ? null : { number: row.number, fromNumber: row.fromNumber ?? 1 }
}

export async function selectNewestAskedVersion(orgId: string): Promise<number | null> {
  const row = await db().policyVersion.findFirst({
    where: { orgId, publishedById: { not: null } },
    orderBy: { number: 'desc' },
    select: { number: true },
  })
  return row?.number ?? null
}

/** Has this person accepted any text for staff before, in whichever version? */
export async function hasAcceptedAny(orgId: string, personId: string): Promise<boolean> {
  return (await db().policyAcceptance.count({ where: { orgId, personId, reader: 'staff' } })) > 0
}

/** Writes it once; false where a second press came meanwhile. */
export async function insertVersionAcceptance(
  tx: Tx,
  row: { id: string; orgId: string; personId: string; textVersion: string; acceptedAt: Date },
): Promise<boolean> {
  const { count } = await tx.policyAcceptance.createMany({
    data: [{ ...row, reader: 'staff' }],
    skipDuplicates: true,
  })
  return count === 1
}

/** Everybody of today's staff with an account in use, and whether they accepted this version or a later one. */
export async function selectStaffAcceptances(
  orgId: string,
  number: number,
  today: string,
): Promise<{ name: string; accepted: boolean }[]> {
  return db().$queryRaw`
    SELECT p.display_name AS name,
           EXISTS (SELECT 1 FROM policy_acceptance a
                    WHERE a.org_id = p.org_id AND a.person_id = p.id AND a.reader = 'staff'
                      AND a.text_version ~ '^policy-[0-9]{1,9}$'
                      AND substr(a.text_version, 8)::int >= ${number}) AS accepted
      FROM person p JOIN account c ON c.person_id = p.id AND c.status = 'active'
     WHERE p.org_id = ${orgId}::uuid AND p.status = 'active'
       AND EXISTS (SELECT 1 FROM role_assignment r
                    WHERE r.org_id = p.org_id AND r.person_id = p.id
                      AND r.role NOT IN ('guardian', 'group-officer')
                      AND r.begins_on <= ${today}::date AND (r.ends_on IS NULL OR r.ends_on >= ${today}::date))
     ORDER BY p.display_name COLLATE "und-x-icu", p.id`
}
