import type { Actor } from '#lib/access/types.ts'
import { findDelegation, hasOtherDeputy } from './store.ts'
import type { ReviewQueue } from './types.ts'

/** What authorize asks about a reviewer: read from the database at the moment of deciding. */
export async function readReviewFacts(
  actor: Actor,
  item: { orgId: string; queue: ReviewQueue },
  authorId: string,
  today: string,
): Promise<{
  orgId: string
  queue: ReviewQueue
  isDelegate: boolean
  isOwn: boolean
  deputyExists: boolean
  delegationId: string | null
}> {
  const [delegation, deputyExists] = await Promise.all([
    findDelegation(actor.orgId, actor.personId, today),
    hasOtherDeputy(actor.orgId, actor.personId, today),
  ])
  return {
    orgId: item.orgId,
    queue: item.queue,
    isDelegate: delegation !== null,
    isOwn: authorId === actor.personId,
    deputyExists,
    // Recorded where it is what gives the right: the Director needs none, and it covers one queue.
    delegationId:
      item.queue === 'parent-group' && actor.role !== 'director' ? (delegation?.id ?? null) : null,
  }
}
