import { z } from 'zod'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Audience } from '#lib/directory/schema.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { ownsAudience } from './facts/owns-audience.ts'
import { readReader } from './reading/read-reader.ts'
import { selectItems } from './reading/store.ts'
import { toFeedItem } from './reading/to-feed-item.ts'
import type { FeedItem } from './reading/types.ts'

export interface OpenedCommunication extends FeedItem {
  /** Whom an answer goes to: a post's author, where this reader may write to them; null: answer nobody, or in its conversation. */
  replyTo: Audience | null
}

/**
 * One communication as its recipient sees it. `not-found` also stands for "not yours to see": an address tells nothing.
 * Marking it as read is `markRead`, a step of its own: GET changes nothing.
 */
export async function openCommunication(
  actor: Actor,
  communicationId: string,
): Promise<Result<OpenedCommunication, 'not-allowed' | 'not-found'>> {
  if (!z.uuid().safeParse(communicationId).success) return fail('not-found')
  const reader = await readReader(actor)
  const [row] = await selectItems(reader, [communicationId])
  if (row === undefined) return fail('not-found')
  const may = authorize(actor, 'communication.read', {
    orgId: actor.orgId,
    isAuthor: false,
    isRecipient: true,
    isReviewer: false,
  })
  if (!may.ok) return may
  const item = toFeedItem(row)
  // The answer is about the child the post is about, so it begins in that child's household.
  const studentId = actor.role === 'guardian' ? item.students[0]?.id : undefined
  const author: Audience = { type: 'persons', personIds: [item.senderId], ...(studentId && { studentId }) }
  const answerable = item.conversationId === null && item.content !== null && item.senderId !== actor.personId
  // A family answers its child's staff, the office and the Director; to anybody else there is no direct way.
  const mayAnswer =
    answerable && actor.role === 'guardian' && (await ownsAudience(actor, author, null, reader.today))
  return ok({ ...item, replyTo: mayAnswer ? author : null })
}
