import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { chooseAcceptance } from './choose-acceptance.ts'
import { hasAccepted, insertAcceptance } from './store.ts'

/** Records that the actor accepts the text shown to this capacity. Twice is once. `text-changed`: a newer one is out. */
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
  await commit(async (tx, record) => {
    await insertAcceptance(tx, { ...acceptance, id: newId(), acceptedAt: now() })
    record({
      type: 'policy.accepted',
      actor,
      subject: { type: 'person', id: actor.personId },
      payload: { textVersion, reader },
    })
  })
  return ok()
}
