import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import type { Finding } from '#lib/policy/types.ts'
import { findReviewItem } from '#lib/review/find-review-item.ts'
import { readDecidedBy } from '#lib/review/read-decided-by.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import type { AlreadyDecided, ReviewItem } from '#lib/review/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool, type School } from '#lib/settings/get-school.ts'
import { type DecisionRow, findDecision } from '../deciding/store.ts'
import { type CommunicationRow, findCommunication, findRevision, type RevisionRow } from '../store.ts'

export interface Held {
  item: ReviewItem
  communication: CommunicationRow
  revision: RevisionRow
  decision: DecisionRow
  school: School
  today: string
  delegationId: string | null
  isOwn: boolean
}

type ReviewAction = 'review.approve' | 'review.return' | 'review.reject' | 'review.ask' | 'review.claim'
export type HeldRefusal = 'not-allowed' | 'not-found' | 'already-decided' | 'exception-open'

/** The item a reviewer acts on, if this actor may and nobody was first. */
export async function loadHeld(
  actor: Actor,
  reviewItemId: string,
  action: ReviewAction,
): Promise<Result<Held, HeldRefusal, { decided?: AlreadyDecided }>> {
  const item = await findReviewItem(actor.orgId, reviewItemId)
  if (item === null) return fail('not-found')
  const [communication, revision, decision, school] = await Promise.all([
    findCommunication(actor.orgId, item.communicationId),
    findRevision(item.revisionId),
    findDecision(actor.orgId, item.decisionId),
    getSchool(actor.orgId),
  ])
  if (communication === null || revision === null || decision === null) return fail('not-found')
  const today = dayOf(now(), school.timezone)
  const { delegationId, ...facts } = await readReviewFacts(actor, item, communication.authorId, today)
  const may = authorize(actor, action, facts)
  if (!may.ok) return may
  if (action === 'review.approve' && needsDirector(decision.findings) && actor.role !== 'director')
    return fail('not-allowed')
  if (item.state !== 'open') return fail('already-decided', { decided: await readDecidedBy(item.id) })
  // A request for an exception is granted or refused (decide-exception.ts) before anything else is decided.
  if (item.queue === 'exception' && action !== 'review.ask') return fail('exception-open')
  return ok({ item, communication, revision, decision, school, today, delegationId, isOwn: facts.isOwn })
}

/** What the Director excepted, the Director approves: a deputy may do neither (effects.md). */
export function needsDirector(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.evidence.features.includes('excepted'))
}
