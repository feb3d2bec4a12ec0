import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { endLiveSessions, findSessionById } from './store.ts'

/** Ends one session; whoever uses it is signed out at their next request. Ending an ended one changes nothing. */
export async function revokeSession(
  actor: Actor,
  sessionId: string,
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const session = await findSessionById(sessionId)
  if (session === null || session.orgId !== actor.orgId) return fail('not-found')
  const isSelf = session.account.personId === actor.personId
  const allowed = authorize(actor, 'session.revoke', { orgId: session.orgId, isSelf })
  if (!allowed.ok) return allowed
  await commit(async (tx, record) => {
    await endLiveSessions(tx, { accountId: session.accountId, id: session.id, at: now() })
    record({
      type: 'session.revoked',
      actor,
      subject: { type: 'session', id: session.id },
      payload: { accountId: session.accountId, reason: isSelf ? 'own' : 'by-staff' },
    })
  })
  return ok()
}
