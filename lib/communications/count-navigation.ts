import type { Actor } from '#lib/access/types.ts'
import { countUnread } from './count-unread.ts'
import { countWaiting } from './count-waiting.ts'

/** What the numbers in the navigation say. */
export interface NavigationCounts {
  /** Messages this capacity has not read. */
  unread: number
  /** Items this person decides. */
  waiting: number
}

const TALKS = ['guardian', 'teacher', 'substitute', 'office', 'director', 'deputy', 'group-officer']
const HAS_DESK = ['director', 'deputy']

/** One query for whoever has messages, one more for whoever has a desk; none for the others. */
export async function countNavigation(actor: Actor): Promise<NavigationCounts> {
  const [unread, waiting] = await Promise.all([
    TALKS.includes(actor.role) ? countUnread(actor) : null,
    HAS_DESK.includes(actor.role) ? countWaiting(actor) : null,
  ])
  return { unread: unread?.ok ? unread.value : 0, waiting: waiting ?? 0 }
}
