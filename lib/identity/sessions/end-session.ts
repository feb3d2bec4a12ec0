import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { hashToken } from '../hash-token.ts'
import { endLiveSessions, findLiveSession } from './store.ts'

/** Signs out: the session behind the token ends. A token without a live session is signed out already. */
export async function endSession(token: string): Promise<void> {
  const at = now()
  const session = await findLiveSession(hashToken(token), at)
  if (session === null) return
  await commit(async (tx, record) => {
    await endLiveSessions(tx, { accountId: session.accountId, id: session.id, at })
    record({
      type: 'sign-in.signed-out',
      actor: { orgId: session.orgId, personId: null, role: 'system', process: 'sign-in' },
      subject: { type: 'account', id: session.accountId },
      payload: { sessionId: session.id },
    })
  })
}
