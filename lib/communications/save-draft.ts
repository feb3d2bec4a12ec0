import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commitUnaudited } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { capacityOf, isAuthorOf } from './capacity-of.ts'
import { type SaveDraftInput, saveDraftSchema } from './schema.ts'
import {
  findByIdempotencyKey,
  findCommunication,
  findDraft,
  insertDraft,
  setKind,
  updateDraft,
} from './store.ts'

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
    const inserted = commitUnaudited('draft-save', (tx) =>
      insertDraft(tx, {
        ...draft,
        orgId: actor.orgId,
        authorId: actor.personId,
        capacity: capacityOf(actor),
        at,
      }),
    )
    try {
      return ok({ communicationId: await inserted, version: 1 })
    } catch (error) {
      // The other of two clicks was first with the same key: its draft is ours.
      if ((error as { code?: string }).code === 'P2002') return saveDraft(actor, input)
      // No conversation has this address.
      if ((error as { code?: string }).code === 'P2003') return fail('not-found')
      throw error
    }
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
  // Choosing a class instead of a family makes a post of a message; other kinds are what they were begun as.
  const isPlain = (kind: string) => kind === 'message' || kind === 'post'
  // What is on its way is judged and delivered as the kind it was decided as.
  const onItsWay = ['held', 'sending', 'scheduled'].includes(communication.state)
  const changesKind =
    !onItsWay && communication.kind !== draft.kind && isPlain(communication.kind) && isPlain(draft.kind)
  const saved = await commitUnaudited('draft-save', async (tx) => {
    const updated = await updateDraft(tx, id, version, draft.content, at)
    if (updated && changesKind) await setKind(tx, id, draft.kind)
    return updated
  })
  if (!saved) return fail('newer-draft')
  return ok({ communicationId: id, version: version + 1 })
}
