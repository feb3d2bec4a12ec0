import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { endLiveSessions, findSessionsOf } from './store.ts'

/** Ends every session of the person but the actor's own. Answers how many there were. */
export async function revokeOtherSessions(
  actor: Actor,
  personId: string = actor.personId,
): Promise<Result<{ readonly ended: number }, 'not-allowed'>> {
  const isSelf = personId === actor.personId
  const allowed = authorize(actor, 'session.revoke', { orgId: actor.orgId, isSelf })
  if (!allowed.ok) return allowed
  const at = now()
  const others = (await findSessionsOf(actor.orgId, personId, at)).filter((row) => row.id !== actor.sessionId)
  if (others.length === 0) return ok({ ended: 0 })
  await commit(async (tx, record) => {
    for (const row of others) {
      await endLiveSessions(tx, { accountId: row.accountId, id: row.id, at })
      record({
        type: 'session.revoked',
        actor,
        subject: { type: 'session', id: row.id },
        payload: { accountId: row.accountId, reason: isSelf ? 'own' : 'by-staff' },
      })
    }
  })
  return ok({ ended: others.length })
}
