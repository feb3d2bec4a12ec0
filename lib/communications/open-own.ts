import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isAuthorOf } from './capacity-of.ts'
import { type DecisionRow, findNewestDecision } from './deciding/store.ts'
import { withMarkedText } from './facts/with-marked-text.ts'
import { type DispatchRow, findWaitingDispatch } from './releasing/store.ts'
import { type HistoryRow, selectHistory } from './reviewing/store.ts'
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
  const [draft, revision, decision, dispatch, history] = await Promise.all([
    findDraft(communication.id),
    communication.currentRevisionId === null ? null : findRevision(communication.currentRevisionId),
    findNewestDecision(communication.id),
    findWaitingDispatch(communication.id),
    selectHistory(communication.id),
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
  })
}
