import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { isAuthorOf } from './capacity-of.ts'
import { findLiveRelease } from './releasing/find-live-release.ts'
import { countMailedCopies, insertRevocation, listLiveReleases } from './releasing/store.ts'
import { findCommunication, lockCommunication, setState } from './store.ts'

const ON_ITS_WAY = ['held', 'sending', 'scheduled']

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
  const school = await getSchool(actor.orgId)
  const kind = input.takeDown === true ? 'take-down' : 'recall'

  const recalled = commit(async (tx, record) => {
    const at = now()
    const locked = await lockCommunication(tx, communication.id)
    const live = await listLiveReleases(tx, communication.id)
    if (live.length === 0) throw new FactsChanged('recalled-meanwhile')
    const copiesMailed = await countMailedCopies(tx, communication.id)
    for (const releaseId of live) {
      const revocationId = await insertRevocation(tx, {
        orgId: actor.orgId,
        releaseId,
        kind,
        byId: actor.personId,
        reason: input.reason,
        at,
      })
      record({
        type: 'revocation.made',
        actor,
        subject: { type: 'communication', id: communication.id },
        payload: {
          revocationId,
          releaseId,
          kind,
          reasonHash: hashText(school.logSalt, revocationId, input.reason),
          copiesMailed,
        },
      })
    }
    // A text on its way goes on it: it is judged for itself, and its author withdraws it.
    if (!ON_ITS_WAY.includes(locked.state)) await setState(tx, communication.id, 'recalled', at)
    return ok({ copiesMailed })
  })
  return recalled.catch((error: unknown) => {
    if (error instanceof FactsChanged) return recallCommunication(actor, input)
    throw error
  })
}
