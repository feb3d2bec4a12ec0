import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isAuthorOf } from './capacity-of.ts'
import type { OpenedDraft } from './composing/types.ts'
import { openDraft } from './open-draft.ts'
import { saveDraft } from './save-draft.ts'
import { draftContentSchema, type SaveDraftInput } from './schema.ts'
import { findByIdempotencyKey, findCommunication, findDraft } from './store.ts'
import { submitCommunication } from './submit-communication.ts'
import type { FieldProblem } from './types.ts'

/** What pressing Send answers: where the message now stands, and whether its warnings still need the author's word. */
export interface SentDraft extends OpenedDraft {
  needsAcknowledgement: boolean
}

/**
 * Keeps the text and submits it, in one press. A second click, or a retry after a lost connection, finds its own text
 * stored and sends nothing twice; somebody else's newer text (another tab) is never overwritten.
 */
export async function sendDraft(
  actor: Actor,
  draft: SaveDraftInput,
  acknowledged: readonly string[],
): Promise<
  Result<
    SentDraft,
    'not-allowed' | 'not-found' | 'newer-draft' | 'incomplete',
    { communicationId?: string; version?: number; problems?: FieldProblem[] }
  >
> {
  const saved = await saveDraft(actor, draft)
  if (!saved.ok && saved.code !== 'newer-draft') return saved
  const kept = saved.ok ? saved.value : await findSameText(actor, draft)
  if (kept === null) return fail('newer-draft')

  const submitted = await submitCommunication(actor, { ...kept, acknowledged: [...acknowledged] })
  if (!submitted.ok) return { ...submitted, ...kept }
  const opened = await openDraft(actor, kept.communicationId)
  if (!opened.ok) return opened
  return ok({ ...opened.value, needsAcknowledgement: submitted.value.state === 'needs-acknowledgement' })
}

/** The stored draft, if it says exactly what this form says: then it is our own earlier try. */
async function findSameText(
  actor: Actor,
  draft: SaveDraftInput,
): Promise<{ communicationId: string; version: number } | null> {
  const communicationId =
    draft.communicationId ??
    (await findByIdempotencyKey(actor.orgId, actor.personId, draft.idempotencyKey))?.id ??
    null
  if (communicationId === null) return null
  const communication = await findCommunication(actor.orgId, communicationId)
  if (communication === null || !isAuthorOf(actor, communication)) return null
  const stored = await findDraft(communicationId)
  if (stored === null) return null
  const text = (content: unknown) => JSON.stringify(sortKeys(draftContentSchema.parse(content)))
  if (text(stored.content) !== text(draft.content)) return null
  return { communicationId, version: stored.version }
}

// jsonb gives its keys back in its own order.
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}
