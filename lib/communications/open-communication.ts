import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { readReader } from './reading/read-reader.ts'
import { selectItem } from './reading/store.ts'
import { toFeedItem } from './reading/to-feed-item.ts'
import type { FeedItem } from './reading/types.ts'

/**
 * One communication as its recipient sees it. `not-found` also stands for "not yours to see": an address tells nothing.
 * Marking it as read is `markRead`, a step of its own: GET changes nothing.
 */
export async function openCommunication(
  actor: Actor,
  communicationId: string,
): Promise<Result<FeedItem, 'not-allowed' | 'not-found'>> {
  const row = await selectItem(await readReader(actor), communicationId)
  if (row === null) return fail('not-found')
  const may = authorize(actor, 'communication.read', {
    orgId: actor.orgId,
    isAuthor: false,
    isRecipient: true,
    isReviewer: false,
  })
  return may.ok ? ok(toFeedItem(row)) : may
}
