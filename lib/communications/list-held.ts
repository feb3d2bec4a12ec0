import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import { REVIEW_QUEUES } from '#lib/review/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { type HeldRow, selectHeld } from './reviewing/store.ts'

export type HeldItem = HeldRow & { isOwn: boolean }

/** What waits for this reviewer, in the queues they decide today; or what was decided last. */
export async function listHeld(
  actor: Actor,
  input: { which: 'open' | 'decided' } = { which: 'open' },
): Promise<Result<HeldItem[], 'not-allowed'>> {
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const facts = await readReviewFacts(actor, { orgId: actor.orgId, queue: 'content' }, '', today)
  const queues = REVIEW_QUEUES.filter(
    (queue) =>
      authorize(actor, 'review.list', { orgId: actor.orgId, queue, isDelegate: facts.isDelegate }).ok,
  )
  if (queues.length === 0) return fail('not-allowed')
  const rows = await selectHeld(actor.orgId, queues, input.which, input.which === 'open' ? 200 : 50)
  return ok(rows.map((row) => ({ ...row, isOwn: row.authorId === actor.personId })))
}
