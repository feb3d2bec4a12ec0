import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { countUnreadEntries } from './conversations/store.ts'
import { readReader } from './reading/read-reader.ts'

/** How many messages wait unread in the conversations of this capacity. */
export async function countUnread(actor: Actor): Promise<Result<number, 'not-allowed'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  return may.ok ? ok(await countUnreadEntries(await readReader(actor))) : may
}
