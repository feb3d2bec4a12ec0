import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { isAuthorOf } from './capacity-of.ts'
import { countMailedCopies, insertRevocation, listLiveReleases } from './releasing/store.ts'
import { findCommunication, lockCommunication, setState } from './store.ts'

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
  if (communication.state !== 'sent') return fail('not-sent')
  const school = await getSchool(actor.orgId)
  const kind = input.takeDown === true ? 'take-down' : 'recall'

  const recalled = commit(async (tx, record) => {
    const at = now()
    const locked = await lockCommunication(tx, communication.id)
    if (locked.state !== 'sent') throw new FactsChanged('recalled-meanwhile')
    const copiesMailed = await countMailedCopies(tx, communication.id)
    for (const releaseId of await listLiveReleases(tx, communication.id)) {
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
    await setState(tx, communication.id, 'recalled', at)
    return ok({ copiesMailed })
  })
  return recalled.catch((error: unknown) => {
    if (error instanceof FactsChanged) return recallCommunication(actor, input)
    throw error
  })
}
