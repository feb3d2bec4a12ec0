import { FactsChanged } from '#lib/audit/types.ts'
import { db, type Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { policySettingsSchema, type StoredPolicySettings } from './schema.ts'

export interface StoredPolicyVersion {
  id: string
  number: number
  fingerprint: string
  settings: StoredPolicySettings
  summary: string
  publishedAt: Date
}

export async function findNewestVersionId(orgId: string): Promise<string | null> {
  const row = await db().policyVersion.findFirst({
    where: { orgId },
    orderBy: { number: 'desc' },
    select: { id: true },
  })
  return row?.id ?? null
}

export async function findVersion(id: string): Promise<StoredPolicyVersion | null> {
  const row = await db().policyVersion.findUnique({ where: { id } })
  return row && { ...row, settings: policySettingsSchema.parse(row.settings) }
}

/**
 * Publishes one after another: the school's row is locked, and where `after` is no longer the newest (null: none yet)
 * it throws FactsChanged.
 */
export async function insertVersion(
  tx: Tx,
  version: {
    orgId: string
    after: string | null
    fingerprint: string
    settings: StoredPolicySettings
    summary: string
    publishedById: string | null
    at: Date
  },
): Promise<{ id: string; number: number }> {
  await tx.$queryRaw`SELECT id FROM org WHERE id = ${version.orgId}::uuid FOR NO KEY UPDATE`
  const newest = await tx.policyVersion.findFirst({
    where: { orgId: version.orgId },
    orderBy: { number: 'desc' },
    select: { id: true, number: true },
  })
  if ((newest?.id ?? null) !== version.after) throw new FactsChanged('policy-version')
  const id = newId()
  const number = (newest?.number ?? 0) + 1
  await tx.policyVersion.create({
    data: {
      id,
      number,
      orgId: version.orgId,
      fingerprint: version.fingerprint,
      settings: version.settings,
      summary: version.summary,
      publishedById: version.publishedById,
      publishedAt: version.at,
    },
  })
  return { id, number }
}

export interface StaffRow {
  name: string
  role: string
  email: string
  grade: string | null
  room: string | null
}

/** Staff as the registers name them: school e-mail, and the class where there is one. */
export async function listStaff(orgId: string, today: string): Promise<StaffRow[]> {
  return db().$queryRaw<StaffRow[]>`
    SELECT DISTINCT ON (p.id) p.display_name AS name, coalesce(ra.job_title, ra.role) AS role, a.email,
           c.grade, c.room
      FROM role_assignment ra
      JOIN person p ON p.id = ra.person_id AND p.status = 'active'
      JOIN account a ON a.person_id = p.id
      LEFT JOIN class_staff cs ON cs.person_id = p.id AND cs.begins_on <= ${today}::date
           AND (cs.ends_on IS NULL OR cs.ends_on >= ${today}::date)
      LEFT JOIN school_class c ON c.id = cs.school_class_id
     WHERE ra.org_id = ${orgId}::uuid AND ra.role NOT IN ('guardian','group-officer','auditor')
       AND ra.begins_on <= ${today}::date AND (ra.ends_on IS NULL OR ra.ends_on >= ${today}::date)
     ORDER BY p.id, ra.begins_on`
}

export interface OrgRow {
  id: string
  name: string
  shortName: string
  timezone: string
  region: string
  locale: string
  isDemo: boolean
  logSalt: Uint8Array
}

export async function findOrg(orgId: string): Promise<OrgRow | null> {
  return db().org.findUnique({ where: { id: orgId } })
}

/** Mail domains accounts of the school may have; an empty list means any. */
export async function findDomains(
  orgId: string,
): Promise<{ staffDomains: string[]; familyDomains: string[] }> {
  return db().org.findUniqueOrThrow({
    where: { id: orgId },
    select: { staffDomains: true, familyDomains: true },
  })
}

/** Screens serve one school: the first one there is. */
export async function findOnlyOrg(): Promise<OrgRow | null> {
  return db().org.findFirst({ orderBy: { createdAt: 'asc' } })
}

export async function insertOrg(
  tx: Tx,
  org: {
    id: string
    name: string
    shortName: string
    timezone: string
    isDemo: boolean
    staffDomains: readonly string[]
    familyDomains: readonly string[]
    logSalt: Uint8Array
    createdAt: Date
  },
): Promise<void> {
  await tx.org.create({
    data: {
      ...org,
      staffDomains: [...org.staffDomains],
      familyDomains: [...org.familyDomains],
      logSalt: org.logSalt as Uint8Array<ArrayBuffer>,
    },
  })
}
