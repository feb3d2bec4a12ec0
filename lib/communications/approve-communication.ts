/**
 * Approving looks at the facts again (X5): the approval is bound to exactly the content and the judgement the reviewer
 * saw. With an edit, the edited text is a new revision that is judged first.
 */
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged, type RecordEvent } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import type { Tx } from '#lib/db/client.ts'
import { queueSystemMail } from '#lib/delivery/queue-system-mail.ts'
import type { Decision, Finding } from '#lib/policy/types.ts'
import { closeItem } from '#lib/review/close-item.ts'
import { decideItem } from '#lib/review/decide-item.ts'
import { pointItem } from '#lib/review/point-item.ts'
import { readReviewFacts } from '#lib/review/read-review-facts.ts'
import type { AlreadyDecided } from '#lib/review/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { chooseQueue } from './choose-queue.ts'
import { insertAcknowledgement } from './deciding/store.ts'
import { type Judgement, judgeContent } from './facts/judge-content.ts'
import { recordJudgement } from './record-judgement.ts'
import { releaseCommunication } from './release-communication.ts'
import { createDispatch } from './releasing/create-dispatch.ts'
import { type Held, type HeldRefusal, loadHeld } from './reviewing/load-held.ts'
import { findNewestRevision, insertRevision, lockCommunication, type RevisionRow, setState } from './store.ts'
import { type CommunicationState, type RevisionContent, sameJudgement } from './types.ts'

export interface Approving {
  reviewItemId: string
  /** The decision the reviewer saw; a newer one makes them look again. */
  decisionId: string
  edit?: { subject: string; body: string; seen?: readonly string[] }
}

/**
 * `edit-blocked`: the edited text cannot go out. `edit-findings`: it has findings the reviewer has not seen (`edit.seen`
 * are fingerprints that stood on the screen). `edit-not-yours`: with this text it is another reviewer's to decide.
 * `edit-empty`: nothing is left to send; that would be a rejection, and says so with a reason.
 */
type Refusal =
  | HeldRefusal
  | 'facts-changed'
  | 'edit-blocked'
  | 'edit-findings'
  | 'edit-not-yours'
  | 'edit-empty'

export async function approveCommunication(
  actor: Actor,
  input: Approving,
): Promise<
  Result<{ state: CommunicationState }, Refusal, { decided?: AlreadyDecided; findings?: readonly Finding[] }>
> {
  const loaded = await loadHeld(actor, input.reviewItemId, 'review.approve')
  if (!loaded.ok) return loaded
  const held = loaded.value
  if (held.item.decisionId !== input.decisionId)
    return fail('facts-changed', { findings: held.decision.findings })

  const edited = input.edit === undefined ? null : editOf(held.revision, input.edit)
  if (edited !== null && edited.body === '' && held.revision.body !== '') return fail('edit-empty')
  const judgement = await judgeContent(
    {
      orgId: actor.orgId,
      communicationId: held.communication.id,
      conversationId: held.communication.conversationId,
      kind: held.communication.kind,
      senderId: held.revision.senderId,
      capacity: held.revision.capacity,
      content: edited ?? held.revision,
      releaseHash: edited === null ? held.revision.releaseHash : null,
    },
    held.today,
  )
  if (edited !== null) {
    const refused = await judgeEdit(actor, held, judgement.decision, input.edit?.seen ?? [])
    if (refused !== null) return fail(refused, { findings: judgement.decision.findings })
  }

  const written = commit((tx, record) => writeApproval(tx, record, actor, held, edited, judgement))
  return written.then(
    async (result) => {
      if (!result.ok) return result
      // Due now is released now, by the same code the worker runs; later ones wait for their time.
      const released = await releaseCommunication({
        orgId: actor.orgId,
        communicationId: held.communication.id,
        process: 'web',
      })
      if (released.outcome === 'released') return ok({ state: 'sent' as CommunicationState })
      if (released.outcome === 'stopped') return ok({ state: released.state as CommunicationState })
      return result
    },
    (error: unknown) => {
      if (error instanceof FactsChanged) return approveCommunication(actor, input)
      throw error
    },
  )
}

/** Why an edited text is not approved as it stands; null where nothing new speaks against it. */
async function judgeEdit(
  actor: Actor,
  held: Held,
  decision: Decision,
  seen: readonly string[],
): Promise<'edit-blocked' | 'edit-findings' | 'edit-not-yours' | null> {
  if (decision.outcome === 'block') return 'edit-blocked'
  if (decision.outcome === 'hold') {
    const item = { orgId: actor.orgId, queue: chooseQueue(decision.findings) }
    const { delegationId: _, ...facts } = await readReviewFacts(
      actor,
      item,
      held.communication.authorId,
      held.today,
    )
    if (!authorize(actor, 'review.approve', facts).ok) return 'edit-not-yours'
  }
  const known = new Set([...held.decision.findings.map((finding) => finding.fingerprint), ...seen])
  const isNew = (finding: Finding) => finding.effect !== 'remind' && !known.has(finding.fingerprint)
  return decision.findings.some(isNew) ? 'edit-findings' : null
}

function editOf(revision: RevisionRow, edit: { subject: string; body: string }): RevisionContent | null {
  const subject = edit.subject.trim()
  const body = edit.body.trim()
  return subject === revision.subject && body === revision.body ? null : { ...revision, subject, body }
}

async function writeApproval(
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  held: Held,
  edited: RevisionContent | null,
  judgement: Judgement,
): Promise<Result<{ state: CommunicationState }, Refusal, { findings?: readonly Finding[] }>> {
  const { communication, item, school } = held
  const at = now()
  const locked = await lockCommunication(tx, communication.id)
  if (locked.state !== 'held') throw new FactsChanged('not-held')
  const revision =
    edited === null ? held.revision : await writeEdit(tx, record, actor, held, edited, school.logSalt, at)
  const judged = {
    orgId: actor.orgId,
    communicationId: communication.id,
    revisionId: revision.id,
    releaseHash: revision.releaseHash,
    logSalt: school.logSalt,
  }
  const same =
    edited === null &&
    held.decision.policyVersionId === judgement.policyVersionId &&
    sameJudgement(held.decision, judgement.decision)
  const decisionId = same
    ? held.decision.id
    : (await recordJudgement(tx, record, actor, edited === null ? 'approve' : 'edit', judged, judgement, at))
        .id
  const { outcome, findings } = judgement.decision

  if (!same && edited === null) {
    // Not what the reviewer saw: it waits with its new findings, or goes back to its author.
    if (outcome === 'block' || outcome === 'warn') {
      // A warning is the author's to read, whoever else would have approved.
      await closeItem(tx, communication.id, 'superseded', at)
      await setState(tx, communication.id, outcome === 'block' ? 'blocked' : 'returned', at)
      await tellAuthor(tx, held, 'stopped')
    } else
      await pointItem(tx, item.id, {
        decisionId,
        queue: outcome === 'hold' ? chooseQueue(findings) : item.queue,
      })
    return fail('facts-changed', { findings })
  }

  await decideItem(
    tx,
    record,
    actor,
    {
      reviewItemId: item.id,
      decisionId,
      releaseHash: revision.releaseHash,
      kind: 'approved',
      noteId: null,
      selfApproved: held.isOwn,
      delegationId: held.delegationId,
    },
    at,
  )
  await tellAuthor(tx, held, 'approved')
  if (outcome === 'warn') await insertAcknowledgement(tx, actor.orgId, decisionId, actor.personId, at)
  const scheduled = held.revision.notBeforeAt !== null && held.revision.notBeforeAt > at
  const state = scheduled ? 'scheduled' : 'sending'
  await setState(tx, communication.id, state, at, { currentRevisionId: revision.id })
  await createDispatch(
    tx,
    record,
    actor,
    { ...judged, dueAt: scheduled ? held.revision.notBeforeAt! : at },
    at,
  )
  return ok({ state: state as CommunicationState })
}

async function tellAuthor(tx: Tx, held: Held, result: 'approved' | 'stopped'): Promise<void> {
  if (held.isOwn) return
  const { orgId, id: communicationId, authorId } = held.communication
  await queueSystemMail(tx, { orgId, personId: authorId }, { template: 'reviewed', communicationId, result })
}

async function writeEdit(
  tx: Tx,
  record: RecordEvent,
  actor: Actor,
  { communication, revision }: Held,
  content: RevisionContent,
  logSalt: Uint8Array,
  at: Date,
): Promise<{ id: string; releaseHash: Uint8Array }> {
  const newest = await findNewestRevision(communication.id)
  const number = (newest?.number ?? 0) + 1
  const { lang, subject, body, audience, channels, attachments, notBeforeAt } = content
  const written = await insertRevision(tx, {
    lang,
    subject,
    body,
    audience,
    channels,
    attachments,
    notBeforeAt,
    orgId: actor.orgId,
    communicationId: communication.id,
    number,
    kind: communication.kind,
    senderId: revision.senderId,
    editedById: actor.personId,
    capacity: revision.capacity,
    preview: revision.preview,
    at,
  })
  record({
    type: 'communication.submitted',
    actor,
    subject: { type: 'communication', id: communication.id },
    payload: {
      revisionId: written.id,
      number,
      kind: communication.kind,
      reach: audience.type,
      channels,
      contentHash: hashText(logSalt, written.id, written.releaseHash),
      attachments: attachments.length,
      people: revision.preview.people,
      households: revision.preview.households,
      leftOut: revision.preview.leftOut,
      editedById: actor.personId,
    },
  })
  return written
}
