import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { isAuthorOf } from './capacity-of.ts'
import { type DecisionRow, findDecision } from './deciding/store.ts'
import { withMarkedText } from './facts/with-marked-text.ts'
import { hasOpenedText, type StepRow, selectSteps, selectTriages } from './flagged/store.ts'
import type { Triage } from './flagged/types.ts'
import { type CommunicationRow, findCommunication, findRevision, type RevisionRow } from './store.ts'

export interface OpenedDecision {
  communication: CommunicationRow
  decision: DecisionRow
  /** The whole text: null until an auditor has said why it is needed. Authors and the Director's queue see their own. */
  revision: RevisionRow | null
  sender: { name: string; label: string }
  steps: StepRow[]
  triages: (Triage & { findingId: string })[]
  mayTriage: boolean
  isOwn: boolean
}

/** The decision page: outcome, findings with their evidence, the facts used, what happened next. */
export async function openDecision(
  actor: Actor,
  decisionId: string,
): Promise<Result<OpenedDecision, 'not-allowed' | 'not-found'>> {
  const decision = await findDecision(actor.orgId, decisionId)
  const revision = decision && (await findRevision(decision.revisionId))
  const communication = revision && (await findCommunication(actor.orgId, revision.communicationId))
  if (decision === null || revision === null || communication === null) return fail('not-found')
  const isAuthor = isAuthorOf(actor, communication)
  const may = authorize(actor, 'decision.read', { orgId: actor.orgId, isAuthor, isReviewer: false })
  if (!may.ok) return may

  const [steps, triages, opened] = await Promise.all([
    selectSteps(actor.orgId, communication.id),
    selectTriages(decision.findings.map((finding) => finding.id)),
    isAuthor ? true : hasOpenedText(actor.orgId, communication.id, actor.personId),
  ])
  const isOwn = communication.authorId === actor.personId
  return ok({
    communication,
    decision: { ...decision, findings: withMarkedText(decision.findings, revision) },
    revision: opened ? revision : null,
    sender: { name: revision.capacity.name, label: revision.capacity.label },
    steps,
    triages: isAuthor && actor.role !== 'director' && actor.role !== 'auditor' ? [] : triages,
    mayTriage: authorize(actor, 'flagged.triage', { orgId: actor.orgId, isOwn }).ok,
    isOwn,
  })
}
