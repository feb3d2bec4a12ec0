import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { readReader } from './reading/read-reader.ts'
import { selectFeed } from './reading/store.ts'
import { toFeedItem } from './reading/to-feed-item.ts'
import type { FeedPage } from './reading/types.ts'

const PAGE = 50

/**
 * What this person has been sent and may see today, newest first, across their children. `after` is a page's `next`;
 * an unreadable one starts at the top.
 */
export async function listFeed(
  actor: Actor,
  input: { studentId?: string | null; search?: string; needsAnswer?: boolean; after?: string | null } = {},
): Promise<Result<FeedPage, 'not-allowed'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  if (!may.ok) return may
  const reader = await readReader(actor)
  const rows = await selectFeed(reader, {
    studentId: input.studentId ?? null,
    search: (input.search ?? '').slice(0, 100),
    needsAnswer: input.needsAnswer ?? false,
    before: parseCursor(input.after ?? null),
    limit: PAGE + 1,
  })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const more = rows.length > PAGE && last !== undefined
  return ok({
    items: page.map(toFeedItem),
    next: more ? `${last.releasedAt.toISOString()}_${last.deliveryId}` : null,
  })
}

function parseCursor(cursor: string | null): { at: Date; id: string } | null {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? '')
  if (match === null) return null
  const at = new Date(match[1] as string)
  return Number.isNaN(at.getTime()) ? null : { at, id: match[2] as string }
}
