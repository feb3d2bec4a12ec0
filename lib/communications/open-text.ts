import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { hasOpenedText, insertTextOpening } from './flagged/store.ts'
import { reasonSchema } from './schema.ts'
import { findCommunication } from './store.ts'

/** Opens the whole text of a case to an auditor, who says why. Asked once a case, recorded for good. */
export async function openText(
  actor: Actor,
  input: { communicationId: string; reason: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'text.open', { orgId: actor.orgId })
  if (!may.ok) return may
  const reason = reasonSchema.parse(input.reason)
  const communication = await findCommunication(actor.orgId, input.communicationId)
  if (communication === null) return fail('not-found')
  if (await hasOpenedText(actor.orgId, communication.id, actor.personId)) return ok()
  const school = await getSchool(actor.orgId)
  await commit(async (tx, record) => {
    const openingId = await insertTextOpening(tx, {
      orgId: actor.orgId,
      communicationId: communication.id,
      personId: actor.personId,
      reason,
      at: now(),
    })
    record({
      type: 'text.opened',
      actor,
      subject: { type: 'communication', id: communication.id },
      payload: { openingId, reasonHash: hashText(school.logSalt, openingId, reason) },
    })
  })
  return ok()
}
