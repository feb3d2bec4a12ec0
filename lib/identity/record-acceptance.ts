import type { Actor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import type { Tx } from '#lib/db/client.ts'
import { newId } from '#lib/runtime/random.ts'
import { insertVersionAcceptance } from './acceptances/store.ts'

/** Records, in a transaction at hand, that a member of the staff accepts a version of the policy. False: they had already. */
export async function recordAcceptance(
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  number: number,
  at: Date,
): Promise<boolean> {
  const textVersion = `policy-${number}`
  const { orgId, personId } = actor
  const acceptance = { id: newId(), orgId, personId, textVersion, acceptedAt: at }
  if (!(await insertVersionAcceptance(tx, acceptance))) return false
  record({
    type: 'policy.accepted',
    actor,
    subject: { type: 'person', id: personId },
    payload: { textVersion, reader: 'staff' },
  })
  return true
}
