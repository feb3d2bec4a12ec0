import type { Actor } from '#lib/access/types.ts'
import type { RecordEvent } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { closeTakeDowns } from '#lib/consent/close-take-downs.ts'
import type { Tx } from '#lib/db/client.ts'
import { queueSystemMail } from '#lib/delivery/queue-system-mail.ts'
import { now } from '#lib/runtime/clock.ts'
import { lockCommunication, setState } from '../store.ts'
import { countMailedCopies, insertRevocation, listLiveReleases } from './store.ts'

const ON_ITS_WAY = ['held', 'sending', 'scheduled']

/**
 * Hides what readers still see of a communication, in the transaction at hand; `only` one release, where that one is
 * meant. What waited to be taken down is done with it, and an author who did not do it themselves is told by mail.
 * Null where nothing (or not that release) is live any more.
 */
export async function revokeLive(
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  what: {
    communicationId: string
    kind: 'recall' | 'take-down'
    reason: string
    logSalt: Uint8Array
    only?: string
  },
): Promise<{ copiesMailed: number } | null> {
  const { communicationId, kind, reason, only } = what
  const at = now()
  const locked = await lockCommunication(tx, communicationId)
  const live = await listLiveReleases(tx, communicationId)
  const meant = only === undefined ? live : live.filter((releaseId) => releaseId === only)
  if (meant.length === 0) return null
  const copiesMailed = await countMailedCopies(tx, communicationId)
  for (const releaseId of meant) {
    const revocationId = await insertRevocation(tx, {
      orgId: actor.orgId,
      releaseId,
      kind,
      byId: actor.personId,
      reason,
      at,
    })
    record({
      type: 'revocation.made',
      actor,
      subject: { type: 'communication', id: communicationId },
      payload: {
        revocationId,
        releaseId,
        kind,
        reasonHash: hashText(what.logSalt, revocationId, reason),
        copiesMailed,
      },
    })
  }
  await closeTakeDowns(tx, record, actor, meant)
  // A text on its way goes on it: it is judged for itself, and its author withdraws it.
  if (!ON_ITS_WAY.includes(locked.state)) await setState(tx, communicationId, 'recalled', at)
  if (locked.authorId !== actor.personId)
    await queueSystemMail(
      tx,
      { orgId: actor.orgId, personId: locked.authorId },
      { template: 'reviewed', communicationId, result: 'taken-down' },
    )
  return { copiesMailed }
}
