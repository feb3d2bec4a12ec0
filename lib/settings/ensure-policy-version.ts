import type { SystemActor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { policyFingerprint } from './policy-fingerprint.ts'
import type { StoredPolicySettings } from './schema.ts'
import { findNewestVersionId, findVersion, insertVersion } from './store.ts'

/**
 * Run at every start: newer code has other rules, so the policy in force gets a new version of the same settings.
 * `first` are the settings of a school that has none yet. Returns the id in force.
 */
export async function ensurePolicyVersion(actor: SystemActor, first?: StoredPolicySettings): Promise<string> {
  const newestId = await findNewestVersionId(actor.orgId)
  const newest = newestId === null ? null : await findVersion(newestId)
  const settings = newest?.settings ?? first
  if (settings === undefined) throw new Error('a school without a policy needs its first settings')
  const fingerprint = policyFingerprint(settings)
  if (newest?.fingerprint === fingerprint) return newest.id

  return commit(async (tx, record) => {
    const version = await insertVersion(tx, {
      orgId: actor.orgId,
      fingerprint,
      settings,
      summary: newest === null ? 'First policy version' : 'Same settings, newer rules',
      publishedById: null,
      at: now(),
    })
    record({
      orgId: actor.orgId,
      type: 'policy.published',
      actor,
      subject: { type: 'policy-version', id: version.id },
      payload: { number: version.number, fingerprint },
    })
    return version.id
  })
}
