import type { SystemActor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { policyFingerprint } from './policy-fingerprint.ts'
import type { StoredPolicySettings } from './schema.ts'
import { findNewestVersionId, findVersion, insertVersion } from './store.ts'

/**
 * Run at every start and before a version is published: newer code has other rules, so the policy in force gets a new
 * version of the same settings, which asks nobody to accept it. `first` are the settings of a school that has none yet.
 * Returns the id in force. Throws where there is neither.
 */
export async function ensurePolicyVersion(actor: SystemActor, first?: StoredPolicySettings): Promise<string> {
  const newestId = await findNewestVersionId(actor.orgId)
  const newest = newestId === null ? null : await findVersion(newestId)
  const settings = newest?.settings ?? first
  if (settings === undefined) throw new Error('a school without a policy needs its first settings')
  const fingerprint = policyFingerprint(settings)
  if (newest?.fingerprint === fingerprint) return newest.id

  try {
    return await commit(async (tx, record) => {
      const version = await insertVersion(tx, {
        orgId: actor.orgId,
        after: newestId,
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
  } catch (error) {
    // Another process starting at the same moment was first: what it wrote is in force.
    if (error instanceof FactsChanged) return ensurePolicyVersion(actor, first)
    throw error
  }
}
