import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { FactsChanged } from '#lib/audit/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { reasonSchema } from './schema.ts'
import { findCommunication, lockCommunication } from './store.ts'
import { hasOpenedText, insertTextOpening } from './tracing/store.ts'

/**
 * Opens the whole text of a case to an auditor, who says why. Asked once a case, recorded for good; whoever has opened
 * it before is let through without a second record. Throws a ZodError on a reason that `reasonSchema` refuses.
 */
export async function openText(
  actor: Actor,
  input: { communicationId: string; reason: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'text.open', { orgId: actor.orgId })
  if (!may.ok) return may
  const reason = reasonSchema.parse(input.reason)
  const { orgId, personId } = actor
  const communication = await findCommunication(orgId, input.communicationId)
  if (communication === null) return fail('not-found')
  if (await hasOpenedText(orgId, communication.id, personId)) return ok()
  const school = await getSchool(orgId)
  const written = commit(async (tx, record) => {
    // Two presses at once are one opening.
    await lockCommunication(tx, communication.id)
    if (await hasOpenedText(orgId, communication.id, personId, tx)) throw new FactsChanged('opened-already')
    const openingId = await insertTextOpening(tx, {
      orgId,
      communicationId: communication.id,
      personId,
      reason,
      at: now(),
    })
    record({
      type: 'text.opened',
      actor,
      subject: { type: 'communication', id: communication.id },
      payload: { openingId, reasonHash: hashText(school.logSalt, openingId, reason) },
    })
    return ok()
  })
  return written.catch((error: unknown) => {
    if (error instanceof FactsChanged) return openText(actor, input)
    throw error
  })
}
