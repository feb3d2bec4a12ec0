import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { hasAcceptedAny, selectNewestAskedVersion } from './acceptances/store.ts'
import { chooseAcceptance } from './choose-acceptance.ts'
import { recordAcceptance } from './record-acceptance.ts'
import { hasAccepted, insertAcceptance } from './store.ts'

/**
 * Records that the actor accepts the text shown to this capacity; for somebody new on the staff with it the version
 * of the policy, so that nobody is asked about changes from before their time. Twice is once. `text-changed`: a newer one is out.
 */
export async function acceptPolicy(
  actor: Actor,
  shownVersion: string,
): Promise<Result<undefined, 'not-allowed' | 'text-changed'>> {
  const allowed = authorize(actor, 'policy.accept', { orgId: actor.orgId, isSelf: true })
  if (!allowed.ok) return allowed
  const { reader, textVersion } = chooseAcceptance(actor.role)
  if (shownVersion !== textVersion) return { ok: false, code: 'text-changed' }
  const acceptance = { orgId: actor.orgId, personId: actor.personId, reader, textVersion }
  if (await hasAccepted(acceptance)) return ok()
  const isNew = reader === 'staff' && !(await hasAcceptedAny(actor.orgId, actor.personId))
  const number = isNew ? await selectNewestAskedVersion(actor.orgId) : null
  const at = now()
  await commit(async (tx, record) => {
    await insertAcceptance(tx, { ...acceptance, id: newId(), acceptedAt: at })
    record({
      type: 'policy.accepted',
      actor,
      subject: { type: 'person', id: actor.personId },
      payload: { textVersion, reader },
    })
    if (number !== null) await recordAcceptance(tx, record, actor, number, at)
  })
  return ok()
}
