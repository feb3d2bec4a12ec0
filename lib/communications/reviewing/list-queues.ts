import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import { REVIEW_QUEUES, type ReviewQueue } from '#lib/review/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getSchool } from '#lib/settings/get-school.ts'

/** The queues this person decides today; none for whoever decides nothing. */
export async function listQueues(actor: Actor): Promise<ReviewQueue[]> {
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const facts = await readReviewFacts(actor, { orgId: actor.orgId, queue: 'content' }, '', today)
  return REVIEW_QUEUES.filter(
    (queue) =>
      authorize(actor, 'review.list', { orgId: actor.orgId, queue, isDelegate: facts.isDelegate }).ok,
  )
}
