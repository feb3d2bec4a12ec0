import { closeDatabase, db } from '#lib/db/client.ts'
import { ensurePolicyVersion } from '#lib/settings/ensure-policy-version.ts'

/**
 * Newer code has other rules: at a start each school's policy in force becomes a version of its own for them, so that
 * every decision says by which rules it was made. A school without a policy yet gets its first from `school:init`.
 */
export async function renewPolicy(): Promise<void> {
  try {
    const schools = await db().policyVersion.findMany({ distinct: ['orgId'], select: { orgId: true } })
    for (const { orgId } of schools)
      await ensurePolicyVersion({ orgId, personId: null, role: 'system', process: 'setup' })
  } finally {
    await closeDatabase()
  }
}
