import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { capacityOf, isAuthorOf } from './capacity-of.ts'
import { type SaveDraftInput, saveDraftSchema } from './schema.ts'
import { findByIdempotencyKey, findCommunication, findDraft, insertDraft, updateDraft } from './store.ts'

/**
 * Keeps what somebody is typing. Not audited (DESIGN 2). The same idempotency key always answers the same draft, so
 * a retry after a lost connection makes no second one; an older version is refused with the newer text's version.
 */
export async function saveDraft(
  actor: Actor,
  input: SaveDraftInput,
): Promise<
  Result<{ communicationId: string; version: number }, 'not-allowed' | 'not-found' | 'newer-draft'>
> {
  const draft = saveDraftSchema.parse(input)
  const at = now()

  const id =
    draft.communicationId ??
    (await findByIdempotencyKey(actor.orgId, actor.personId, draft.idempotencyKey))?.id ??
    null
  if (id === null) {
    const may = authorize(actor, 'communication.draft', { orgId: actor.orgId, isAuthor: true })
    if (!may.ok) return may
    const communicationId = await commitUnaudited('draft-save', (tx) =>
      insertDraft(tx, {
        ...draft,
        orgId: actor.orgId,
        authorId: actor.personId,
        capacity: capacityOf(actor),
        at,
      }),
    )
    return ok({ communicationId, version: 1 })
  }

  const communication = await findCommunication(actor.orgId, id)
  if (communication === null) return fail('not-found')
  const may = authorize(actor, 'communication.draft', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
  })
  if (!may.ok) return may
  const stored = await findDraft(id)
  if (stored === null) return fail('not-found')
  // A retried first save (no version yet) finds what it saved itself.
  const version = draft.version === 0 ? stored.version : draft.version
  const saved = await commitUnaudited('draft-save', (tx) => updateDraft(tx, id, version, draft.content, at))
  if (!saved) return fail('newer-draft')
  return ok({ communicationId: id, version: version + 1 })
}
