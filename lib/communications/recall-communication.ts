import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { isAuthorOf } from './capacity-of.ts'
import { findLiveRelease } from './releasing/find-live-release.ts'
import { revokeLive } from './releasing/revoke-live.ts'
import { findCommunication } from './store.ts'

/**
 * Hides a sent communication from every reader at once. Mails that left cannot be fetched back: `copiesMailed` says how
 * many, so the screen can be honest about it. `reason` is for staff and the auditor, never shown to families.
 */
export async function recallCommunication(
  actor: Actor,
  input: { communicationId: string; reason: string; takeDown?: boolean },
): Promise<Result<{ copiesMailed: number }, 'not-allowed' | 'not-found' | 'not-sent'>> {
  const communication = await findCommunication(actor.orgId, input.communicationId)
  if (communication === null) return fail('not-found')
  const may = authorize(actor, 'communication.recall', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
  })
  if (!may.ok) return may
  // What readers have decides, not where the author's next text stands: an edit may wait, or be blocked, while the
  // text before it is still read.
  if ((await findLiveRelease(actor.orgId, communication.id)) === null) return fail('not-sent')
  const { logSalt } = await getSchool(actor.orgId)

  const recalled = commit(async (tx, record) => {
    const revoked = await revokeLive(tx, record, actor, {
      communicationId: communication.id,
      kind: input.takeDown === true ? 'take-down' : 'recall',
      reason: input.reason,
      logSalt,
    })
    if (revoked === null) throw new FactsChanged('recalled-meanwhile')
    return ok(revoked)
  })
  return recalled.catch((error: unknown) => {
    if (error instanceof FactsChanged) return recallCommunication(actor, input)
    throw error
  })
}
