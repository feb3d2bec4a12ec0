import type { AnyActor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { endLiveSessions } from './store.ts'

/** Inside a transaction that changes an account: ends all its sessions (but one), each with its own event. */
export async function revokeAccountSessions(
  tx: Tx,
  record: RecordEvent,
  which: { accountId: string; exceptId?: string; reason: string; actor: AnyActor; at: Date },
): Promise<number> {
  const ids = await endLiveSessions(tx, which)
  for (const id of ids)
    record({
      type: 'session.revoked',
      actor: which.actor,
      subject: { type: 'session', id },
      payload: { accountId: which.accountId, reason: which.reason },
    })
  return ids.length
}
