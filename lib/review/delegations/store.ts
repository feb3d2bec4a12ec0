/** Delegations of the parent-group queue (X3). Private to lib/review. */
import { db, type Tx } from '#lib/db/client.ts'
import { dayToDate } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'

/** Roles a delegate may hold: who works at the school and writes to families. */
export const DELEGATE_ROLES = ['deputy', 'office', 'teacher']

/** One signature at a time for a school, so that two delegations never run on the same day. */
export async function lockDelegations(tx: Tx, orgId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('delegation:' || ${orgId}, 0))`
}

export interface DelegationDays {
  id: string
  delegateId: string
  delegateName: string
  beginsOn: Date
  endsOn: Date
}

/** The delegation in force on any of these days, the earliest first. */
export async function findBetween(
  tx: Tx,
  orgId: string,
  beginsOn: string,
  endsOn: string,
): Promise<DelegationDays | null> {
  const [row] = await tx.$queryRaw<DelegationDays[]>`
    SELECT g.id::text, g.delegate_id::text AS "delegateId", p.display_name AS "delegateName",
           g.begins_on AS "beginsOn", g.ends_on AS "endsOn"
      FROM delegation g JOIN person p ON p.id = g.delegate_id
     WHERE g.org_id = ${orgId}::uuid AND g.revoked_at IS NULL
       AND g.begins_on <= ${endsOn}::date AND g.ends_on >= ${beginsOn}::date
     ORDER BY g.begins_on LIMIT 1`
  return row ?? null
}

/** The delegation that runs today. */
export async function findRunning(orgId: string, today: string): Promise<DelegationDays | null> {
  return findBetween(db(), orgId, today, today)
}

export async function insertDelegation(
  tx: Tx,
  row: {
    orgId: string
    directorId: string
    delegateId: string
    beginsOn: string
    endsOn: string
    signedAt: Date
  },
): Promise<string> {
  const id = newId()
  await tx.delegation.create({
    data: { ...row, id, beginsOn: dayToDate(row.beginsOn), endsOn: dayToDate(row.endsOn) },
  })
  return id
}

/** Null where there is none, or it was revoked already. */
export async function markRevoked(
  tx: Tx,
  orgId: string,
  id: string,
  at: Date,
): Promise<{ delegateId: string } | null> {
  const { count } = await tx.delegation.updateMany({
    where: { orgId, id, revokedAt: null },
    data: { revokedAt: at },
  })
  return count === 0 ? null : tx.delegation.findUnique({ where: { id }, select: { delegateId: true } })
}

/** Holds a delegation still while something is decided under it. False once it is revoked. */
export async function holdDelegation(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM delegation WHERE id = ${id}::uuid AND revoked_at IS NULL FOR SHARE`
  return rows.length === 1
}

export interface DelegationRow {
  id: string
  directorName: string
  delegateId: string
  delegateName: string
  beginsOn: Date
  endsOn: Date
  signedAt: Date
  revokedAt: Date | null
}

/** Newest signature first; `delegateId` narrows to one person's. */
export async function selectDelegations(orgId: string, delegateId: string | null): Promise<DelegationRow[]> {
  return db().$queryRaw<DelegationRow[]>`
    SELECT g.id::text, d.display_name AS "directorName", g.delegate_id::text AS "delegateId",
           p.display_name AS "delegateName", g.begins_on AS "beginsOn", g.ends_on AS "endsOn",
           g.signed_at AS "signedAt", g.revoked_at AS "revokedAt"
      FROM delegation g JOIN person d ON d.id = g.director_id JOIN person p ON p.id = g.delegate_id
     WHERE g.org_id = ${orgId}::uuid AND (${delegateId}::uuid IS NULL OR g.delegate_id = ${delegateId}::uuid)
     ORDER BY g.signed_at DESC LIMIT 100`
}

export interface PersonInRole {
  personId: string
  name: string
  role: string
}

/** Who holds one of these roles on a day, with an account that works; one row a person and role. */
export async function selectInRoles(
  orgId: string,
  roles: readonly string[],
  today: string,
): Promise<PersonInRole[]> {
  return db().$queryRaw<PersonInRole[]>`
    SELECT DISTINCT p.id::text AS "personId", p.display_name AS name, ra.role
      FROM role_assignment ra JOIN person p ON p.id = ra.person_id AND p.status = 'active'
      JOIN account a ON a.person_id = p.id AND a.status = 'active'
     WHERE ra.org_id = ${orgId}::uuid AND ra.role = ANY(${[...roles]})
       AND ra.begins_on <= ${today}::date AND (ra.ends_on IS NULL OR ra.ends_on >= ${today}::date)
     ORDER BY name`
}
