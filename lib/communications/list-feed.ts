import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { readReader } from './reading/read-reader.ts'
import { selectFeed } from './reading/store.ts'
import { toFeedItem } from './reading/to-feed-item.ts'
import type { FeedPage } from './reading/types.ts'

const PAGE = 50
/** What is on top is meant to be little; more than this is a school that marks everything. */
const MOST_ON_TOP = 50
const URGENT_HOURS = 24

export interface FeedQuestion {
  studentId?: string | null
  search?: string
  /** A page's `next`; an unreadable one starts at the top. */
  after?: string | null
  pageSize?: number
}

/**
 * What this person has been sent and may see today, newest first, across their children. On the first page without a
 * search, what waits for their answer and what is urgent is apart, in `onTop`; the pages below never repeat it.
 */
export async function listFeed(
  actor: Actor,
  { studentId = null, search = '', after = null, pageSize = PAGE }: FeedQuestion = {},
): Promise<Result<FeedPage, 'not-allowed'>> {
  const may = authorize(actor, 'feed.read', { orgId: actor.orgId, isSelf: true })
  if (!may.ok) return may
  const reader = await readReader(actor)
  const size = Math.min(Math.max(pageSize, 1), PAGE)
  const searching = search.trim() !== ''
  const before = parseCursor(after)
  const filter = {
    studentId,
    search: search.slice(0, 100),
    urgentSince: new Date(now().getTime() - URGENT_HOURS * 3_600_000),
  }
  const [onTop, rows] = await Promise.all([
    searching || before !== null
      ? []
      : selectFeed(reader, { ...filter, onTop: 'only', before: null, limit: MOST_ON_TOP }),
    selectFeed(reader, { ...filter, onTop: searching ? 'any' : 'without', before, limit: size + 1 }),
  ])
  const page = rows.slice(0, size)
  const last = page.at(-1)
  const more = rows.length > size && last !== undefined
  return ok({
    onTop: onTop.map(toFeedItem),
    items: page.map(toFeedItem),
    next: more ? `${last.releasedAt.toISOString()}_${last.deliveryId}` : null,
  })
}

function parseCursor(cursor: string | null): { at: Date; id: string } | null {
  const match =
    /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(
      cursor ?? '',
    )
  if (match === null) return null
  const at = new Date(match[1] as string)
  return Number.isNaN(at.getTime()) ? null : { at, id: match[2] as string }
}
