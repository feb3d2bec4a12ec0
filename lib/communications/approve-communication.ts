/**
 * Approving looks at the facts again (X5): the approval is bound to exactly the content and the judgement the reviewer
 * saw. With an edit, the edited text is a new revision that is judged first.
 */
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged, type RecordEvent } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import type { Tx } from '#lib/db/client.ts'
import type { Finding } from '#lib/policy/types.ts'
import { closeItem } from '#lib/review/close-item.ts'
import { decideItem } from '#lib/review/decide-item.ts'
import { pointItem } from '#lib/review/point-item.ts'
import type { AlreadyDecided } from '#lib/review/types.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
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
  edit?: { subject: string; body: string }
}

type Refusal = HeldRefusal | 'facts-changed' | 'edit-blocked'

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
  if (edited !== null && judgement.decision.outcome === 'block')
    return fail('edit-blocked', { findings: judgement.decision.findings })

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
    if (outcome === 'block') {
      await closeItem(tx, communication.id, 'superseded', at)
      await setState(tx, communication.id, 'blocked', at)
    } else await pointItem(tx, item.id, { decisionId })
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
