import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { markRevoked } from './delegations/store.ts'

/** Ends a delegation at once. What the delegate decided before stands; whatever is still open is the Director's again. */
export async function revokeDelegation(
  actor: Actor,
  input: { delegationId: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'delegation.revoke', { orgId: actor.orgId })
  if (!may.ok) return may
  return commit(async (tx, record) => {
    const revoked = await markRevoked(tx, actor.orgId, input.delegationId, now())
    if (revoked === null) throw new FactsChanged('no-such-delegation')
    record({
      type: 'delegation.revoked',
      actor,
      subject: { type: 'delegation', id: input.delegationId },
      payload: { delegateId: revoked.delegateId },
    })
    return ok()
  }).catch((error: unknown) => {
    if (error instanceof FactsChanged) return fail('not-found')
    throw error
  })
}
