import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { findReviewItem } from '#lib/review/find-review-item.ts'
import { readDecidedBy } from '#lib/review/read-decided-by.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import type { AlreadyDecided } from '#lib/review/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { findWaitingDispatch } from './releasing/store.ts'
import { readReach } from './reviewing/store.ts'
import { findCommunication, findRevision } from './store.ts'
import type { CommunicationState } from './types.ts'

/** What a reviewer's decision led to, for the sentence after it. */
export interface OpenedDisposition {
  subject: string
  authorName: string
  decided: AlreadyDecided
  /** Where the communication stands now. */
  state: CommunicationState
  /** Not before then. */
  dueAt: Date | null
  /** Who has it in the portal, how many of them are families, where it is public. */
  people: number
  households: number
  published: string[]
}

/** The result of a decision one made, or the second reviewer is told about. Null details where it is still open. */
export async function openDisposition(
  actor: Actor,
  reviewItemId: string,
): Promise<Result<OpenedDisposition, 'not-allowed' | 'not-found'>> {
  const item = await findReviewItem(actor.orgId, reviewItemId)
  const communication = item && (await findCommunication(actor.orgId, item.communicationId))
  const revision = item && (await findRevision(item.revisionId))
  if (item === null || communication === null || revision === null) return fail('not-found')
  const { timezone } = await getSchool(actor.orgId)
  const today = dayOf(now(), timezone)
  const { delegationId: _, ...facts } = await readReviewFacts(actor, item, communication.authorId, today)
  const may = authorize(actor, 'review.list', facts)
  if (!may.ok) return may
  const [decided, dispatch, reach] = await Promise.all([
    readDecidedBy(item.id),
    findWaitingDispatch(communication.id),
    readReach(communication.id),
  ])
  return ok({
    subject: revision.subject,
    authorName: revision.capacity.name,
    decided,
    state: communication.state,
    dueAt: dispatch?.dueAt ?? null,
    ...reach,
  })
}
