/** Reads for the author of a draft. Private to this folder. */
import { db } from '#lib/db/client.ts'
import type { CommunicationState, ReviewQueue } from '../types.ts'

export interface OwnReview {
  queue: ReviewQueue
  state: string
  openedAt: Date
  answer: { kind: string; byName: string; at: Date; reason: string | null } | null
}

/** The newest time it waited for somebody, and their last word; a reason only as a note this reader really received. */
export async function findNewestReview(
  orgId: string,
  communicationId: string,
  readerId: string,
): Promise<OwnReview | null> {
  const [row] = await db().$queryRaw<
    {
      queue: ReviewQueue
      state: string
      openedAt: Date
      kind: string | null
      byName: string | null
      at: Date | null
      reason: string | null
    }[]
  >`
    SELECT i.queue, i.state, i.opened_at AS "openedAt", d.kind, p.display_name AS "byName", d.at, note.body AS reason
      FROM review_item i
      LEFT JOIN LATERAL (SELECT kind, by_id, at, note_id FROM disposition WHERE review_item_id = i.id
                          ORDER BY at DESC, id DESC LIMIT 1) d ON true
      LEFT JOIN person p ON p.id = d.by_id
      LEFT JOIN LATERAL (SELECT r.body FROM delivery v JOIN live_release l ON l.id = v.release_id
                           JOIN revision r ON r.id = l.revision_id
                          WHERE v.communication_id = d.note_id AND v.recipient_id = ${readerId}::uuid LIMIT 1) note ON true
     WHERE i.org_id = ${orgId}::uuid AND i.communication_id = ${communicationId}::uuid
     ORDER BY i.opened_at DESC, i.id DESC LIMIT 1`
  if (row === undefined) return null
  const { kind, byName, at, reason, ...review } = row
  return {
    ...review,
    answer: kind !== null && at !== null ? { kind, byName: byName ?? '', at, reason } : null,
  }
}

export interface OwnDraft {
  id: string
  subject: string
  body: string
  state: CommunicationState
  savedAt: Date
}

/** What a person has begun in one capacity and not sent, newest first; empty ones are not worth a line. */
export async function selectOwnDrafts(
  orgId: string,
  authorId: string,
  roleAssignmentId: string,
  limit: number,
): Promise<OwnDraft[]> {
  return db().$queryRaw<OwnDraft[]>`
    SELECT c.id::text, d.subject, left(d.body, 200) AS body, c.state, d.saved_at AS "savedAt"
      FROM communication c JOIN draft d ON d.communication_id = c.id
     WHERE c.org_id = ${orgId}::uuid AND c.author_id = ${authorId}::uuid AND c.kind <> 'note'
       AND c.capacity->>'roleAssignmentId' = ${roleAssignmentId} AND c.conversation_id IS NULL
       AND c.state IN ('draft','blocked','returned') AND (d.subject <> '' OR d.body <> '')
     ORDER BY d.saved_at DESC LIMIT ${limit}`
}

/** The newest answer somebody began in a conversation and has not sent. */
export async function selectReplyDraft(
  orgId: string,
  authorId: string,
  roleAssignmentId: string,
  conversationId: string,
): Promise<string | null> {
  const [row] = await db().$queryRaw<{ id: string }[]>`
    SELECT c.id::text FROM communication c JOIN draft d ON d.communication_id = c.id
     WHERE c.org_id = ${orgId}::uuid AND c.author_id = ${authorId}::uuid
       AND c.conversation_id = ${conversationId}::uuid AND c.capacity->>'roleAssignmentId' = ${roleAssignmentId}
       AND c.kind = 'message' AND c.state IN ('draft','blocked','returned')
     ORDER BY d.saved_at DESC LIMIT 1`
  return row?.id ?? null
}
