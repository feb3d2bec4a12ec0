import { db } from '#lib/db/client.ts'
import { policySettingsSchema, type StoredPolicySettings } from '../schema.ts'

export interface VersionRow {
  id: string
  number: number
  fingerprint: string
  settings: StoredPolicySettings
  summary: string
  publishedAt: Date
  publishedById: string | null
  publishedByName: string | null
}

/** Every version of a school's policy, the newest first. */
export async function selectVersions(orgId: string): Promise<VersionRow[]> {
  const rows = await db().policyVersion.findMany({ where: { orgId }, orderBy: { number: 'desc' } })
  const ids = rows.flatMap((row) => row.publishedById ?? [])
  const people = await db().person.findMany({
    where: { orgId, id: { in: ids } },
    select: { id: true, displayName: true },
  })
  const names = new Map(people.map((person) => [person.id, person.displayName]))
  return rows.map((row) => ({
    ...row,
    settings: policySettingsSchema.parse(row.settings),
    publishedByName: row.publishedById === null ? null : (names.get(row.publishedById) ?? ''),
  }))
}
