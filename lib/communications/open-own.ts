import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { findReviewers, type Reviewers } from '#lib/review/find-reviewers.ts'
import type { ReviewQueue } from '#lib/review/types.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { isAuthorOf } from './capacity-of.ts'
import { type DecisionRow, findDecisionOf, findNewestDecision } from './deciding/store.ts'
import { withMarkedText } from './facts/with-marked-text.ts'
import {
  type ExceptionRow,
  findRevocation,
  findSlug,
  type RevocationRow,
  selectExceptions,
} from './own/store.ts'
import { type DispatchRow, findWaitingDispatch } from './releasing/store.ts'
import {
  findAudienceName,
  findEarlierRevision,
  findOpenItem,
  type HistoryRow,
  selectHistory,
} from './reviewing/store.ts'
import {
  type CommunicationRow,
  type DraftRow,
  findCommunication,
  findDraft,
  findRevision,
  type RevisionRow,
} from './store.ts'

export interface OpenedOwn {
  communication: CommunicationRow
  draft: DraftRow | null
  revision: RevisionRow | null
  decision: DecisionRow | null
  dispatch: DispatchRow | null
  history: HistoryRow[]
  audienceName: string | null
  /** Who it waits with, while it is held. */
  waiting: { queue: ReviewQueue; since: Date; wantedBy: Date | null; reviewers: Reviewers } | null
  /** A reviewer approved it with an edit: what the author had written. */
  edit: { byName: string; subject: string; body: string } | null
  exceptions: ExceptionRow[]
  /** Last part of its public address while it is public. */
  slug: string | null
  revocation: RevocationRow | null
}

/** Where something one wrote stands: its text with the marks, the decision, what reviewers said, what waits. */
export async function openOwn(
  actor: Actor,
  communicationId: string,
): Promise<Result<OpenedOwn, 'not-allowed' | 'not-found'>> {
  const communication = await findCommunication(actor.orgId, communicationId)
  if (communication === null) return fail('not-found')
  const may = authorize(actor, 'communication.draft', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
  })
  if (!may.ok) return may
  const { id } = communication
  const [draft, revision, dispatch, history, item, exceptions, slug, revocation] = await Promise.all([
    findDraft(id),
    communication.currentRevisionId === null ? null : findRevision(communication.currentRevisionId),
    findWaitingDispatch(id),
    selectHistory(id),
    findOpenItem(id),
    selectExceptions(id),
    findSlug(id),
    findRevocation(id),
  ])
  const { timezone } = await getSchool(actor.orgId)
  const today = dayOf(now(), timezone)
  const [decision, audienceName, reviewers, edit] = await Promise.all([
    revision === null ? findNewestDecision(id) : findDecisionOf(revision.id),
    revision === null ? null : findAudienceName(revision.id),
    item && findReviewers(actor.orgId, item.queue, actor.personId, today),
    revision === null ? null : findEdit(revision, communication.authorId),
  ])
  return ok({
    communication,
    draft,
    revision,
    decision:
      decision === null || revision === null
        ? decision
        : { ...decision, findings: withMarkedText(decision.findings, revision) },
    dispatch,
    history,
    audienceName,
    waiting:
      item && reviewers
        ? { queue: item.queue, since: item.openedAt, wantedBy: item.wantedBy, reviewers }
        : null,
    edit,
    exceptions,
    slug,
    revocation,
  })
}

async function findEdit(revision: RevisionRow, authorId: string): Promise<OpenedOwn['edit']> {
  if (revision.editedById === authorId) return null
  const earlier = await findEarlierRevision(revision.communicationId, revision.number)
  return earlier && { byName: earlier.nextByName ?? '', subject: earlier.subject, body: earlier.body }
}
