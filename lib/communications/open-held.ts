import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { findReviewItem } from '#lib/review/find-review-item.ts'
import { readDecidedBy } from '#lib/review/read-decided-by.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import type { AlreadyDecided, ReviewItem } from '#lib/review/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { type DecisionRow, findDecision } from './deciding/store.ts'
import { withMarkedText } from './facts/with-marked-text.ts'
import {
  findEarlierRevision,
  findOpenRequest,
  type HistoryRow,
  selectHistory,
  selectShownChildren,
} from './reviewing/store.ts'
import { findCommunication, findRevision, type RevisionRow } from './store.ts'

export interface OpenedHeld {
  item: ReviewItem
  revision: RevisionRow
  decision: DecisionRow
  children: { studentId: string; fullName: string; grade: string; mediaId: string }[]
  earlier: { number: number; subject: string; body: string; createdAt: Date } | null
  history: HistoryRow[]
  exceptionRequest: { id: string; fingerprint: string; reason: string; requestedAt: Date } | null
  decided: AlreadyDecided | null
  isOwn: boolean
  mayApprove: boolean
}

/** One item with everything a reviewer needs to decide it. Opening changes nothing. */
export async function openHeld(
  actor: Actor,
  reviewItemId: string,
): Promise<Result<OpenedHeld, 'not-allowed' | 'not-found'>> {
  const item = await findReviewItem(actor.orgId, reviewItemId)
  const communication = item && (await findCommunication(actor.orgId, item.communicationId))
  if (item === null || communication === null) return fail('not-found')
  const school = await getSchool(actor.orgId)
  const today = dayOf(now(), school.timezone)
  const { delegationId: _, ...facts } = await readReviewFacts(actor, item, communication.authorId, today)
  const may = authorize(actor, 'review.list', facts)
  if (!may.ok) return may

  const [revision, decision, history, exceptionRequest] = await Promise.all([
    findRevision(item.revisionId),
    findDecision(actor.orgId, item.decisionId),
    selectHistory(communication.id),
    findOpenRequest(actor.orgId, communication.id),
  ])
  if (revision === null || decision === null) return fail('not-found')
  const [children, earlier, decided] = await Promise.all([
    selectShownChildren(revision.id),
    findEarlierRevision(communication.id, revision.number),
    item.state === 'open' ? null : readDecidedBy(item.id),
  ])
  return ok({
    item,
    revision,
    decision: { ...decision, findings: withMarkedText(decision.findings, revision) },
    children,
    earlier,
    history,
    exceptionRequest,
    decided,
    isOwn: facts.isOwn,
    mayApprove: item.state === 'open' && authorize(actor, 'review.approve', facts).ok,
  })
}
