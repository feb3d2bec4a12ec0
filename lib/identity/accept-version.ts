import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { selectDueVersion, selectNewestAskedVersion } from './acceptances/store.ts'
import { chooseAcceptance } from './choose-acceptance.ts'
import { recordAcceptance } from './record-acceptance.ts'

/**
 * Records that the actor accepts the version of the policy shown to them. Twice is once. `text-changed`: a newer one
 * is out, or the number is no version staff are asked about.
 */
export async function acceptVersion(
  actor: Actor,
  shown: number,
): Promise<Result<undefined, 'not-allowed' | 'text-changed'>> {
  const allowed = authorize(actor, 'policy.accept', { orgId: actor.orgId, isSelf: true })
  if (!allowed.ok) return allowed
  if (chooseAcceptance(actor.role).reader !== 'staff') return fail('not-allowed')
  if (shown !== (await selectNewestAskedVersion(actor.orgId))) return fail('text-changed')
  if ((await selectDueVersion(actor.orgId, actor.personId)) === null) return ok()
  try {
    await commit(async (tx, record) => {
      if (!(await recordAcceptance(tx, record, actor, shown, now()))) throw new FactsChanged('accepted')
    })
  } catch (error) {
    // The same press twice at once: it is accepted.
    if (!(error instanceof FactsChanged)) throw error
  }
  return ok()
}
