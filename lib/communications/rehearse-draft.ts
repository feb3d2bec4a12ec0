import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { checkDraft } from './check-draft.ts'
import type { DraftCheck } from './composing/types.ts'
import type { SaveDraftInput } from './schema.ts'

/**
 * What the policy would say to a text, for the person who asks and for nobody else: nothing is stored, recorded or
 * counted, not even that somebody asked. `ownPage`: a piece for a page of one's own, which the whole world can read.
 */
export async function rehearseDraft(
  actor: Actor,
  input: Pick<SaveDraftInput, 'kind' | 'content'>,
  { ownPage }: { ownPage: boolean },
): Promise<Result<DraftCheck, 'not-allowed' | 'not-found' | 'limited'>> {
  const may = authorize(actor, 'draft.rehearse', { orgId: actor.orgId })
  if (!may.ok) return may
  const checked = await checkDraft(actor, {
    communicationId: null,
    conversationId: null,
    ...(ownPage
      ? {
          kind: 'personal-piece',
          content: { ...input.content, audience: { type: 'public' }, channels: ['portal'] },
        }
      : input),
  })
  if (!checked.ok) return checked
  const { outcome, findings, audience } = checked.value
  // A page of one's own has no readers the school could count; and what is never sent lacks nothing.
  return ok({ outcome, findings, audience: ownPage ? null : audience, problems: [] })
}
