/**
 * The last step before a reader: facts are gathered and evaluated again, and in one transaction there is a release
 * with its deliveries and publications — or the communication goes back to waiting, with word to its author.
 * The worker runs this when a dispatch is due; an approval runs it at once.
 */

import { authorize } from '#lib/access/authorize.ts'
import type { SystemActor } from '#lib/access/types.ts'
import { commit, FactsChanged, type RecordEvent } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import type { Tx } from '#lib/db/client.ts'
import { createDeliveries } from '#lib/delivery/create-deliveries.ts'
import { queueSystemMail } from '#lib/delivery/queue-system-mail.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { chooseQueue } from './choose-queue.ts'
import { type DecisionRow, findNewestDecision, insertAcknowledgement } from './deciding/store.ts'
import { type Judgement, judgeContent } from './facts/judge-content.ts'
import { lockStudents } from './facts/store.ts'
import { openReview } from './open-review.ts'
import { recordJudgement } from './record-judgement.ts'
import { compareAudience } from './releasing/compare-audience.ts'
import { mayStillSend } from './releasing/may-still-send.ts'
import { nameSlug } from './releasing/name-slug.ts'
import { startConversation } from './releasing/start-conversation.ts'
import {
  countMailedCopies,
  endDispatch,
  findWaitingDispatch,
  insertPublications,
  insertRelease,
  insertRevocation,
  listLiveReleases,
} from './releasing/store.ts'
import {
  type CommunicationRow,
  findCommunication,
  findRevision,
  lockCommunication,
  type RevisionRow,
  setState,
} from './store.ts'
import { sameJudgement } from './types.ts'

export type Released =
  | { outcome: 'released'; releaseId: string; people: number }
  /** Facts changed since it was decided: it waits for a person again, or is back with its author. */
  | { outcome: 'stopped'; state: 'held' | 'blocked' | 'returned' }
  /** No dispatch is waiting, or its time has not come. */
  | { outcome: 'nothing-due' }

interface Waiting {
  dispatchId: string
  communication: CommunicationRow
  revision: RevisionRow
  decision: DecisionRow
}

/** Facts may move while they are gathered; after this many rounds something is wrong and the job is tried later. */
const ROUNDS = 5

export async function releaseCommunication(input: {
  orgId: string
  communicationId: string
  process?: 'web' | 'worker'
}): Promise<Released> {
  const actor: SystemActor = {
    orgId: input.orgId,
    personId: null,
    role: 'system',
    process: input.process ?? 'worker',
  }
  const may = authorize(actor, 'communication.release', { orgId: input.orgId })
  if (!may.ok) throw new Error('the system may always release what is due')

  for (let round = 1; ; round++) {
    const waiting = await findWaiting(input.orgId, input.communicationId)
    if (waiting === null) return { outcome: 'nothing-due' }
    try {
      return await releaseWaiting(actor, waiting)
    } catch (error) {
      if (!(error instanceof FactsChanged) || round === ROUNDS) throw error
    }
  }
}

async function findWaiting(orgId: string, communicationId: string): Promise<Waiting | null> {
  const dispatch = await findWaitingDispatch(communicationId)
  if (dispatch === null || dispatch.dueAt > now()) return null
  const [communication, revision, decision] = await Promise.all([
    findCommunication(orgId, communicationId),
    findRevision(dispatch.revisionId),
    findNewestDecision(communicationId),
  ])
  if (communication === null || revision === null || decision === null) return null
  // Whatever left a dispatch behind: what its author took back, or a reviewer stopped, never goes.
  if (communication.state !== 'sending' && communication.state !== 'scheduled') return null
  return { dispatchId: dispatch.id, communication, revision, decision }
}

async function releaseWaiting(actor: SystemActor, waiting: Waiting): Promise<Released> {
  const { communication, revision } = waiting
  const at = now()
  const school = await getSchool(actor.orgId)
  const today = dayOf(at, school.timezone)
  const [judgement, change, maySend] = await Promise.all([
    judgeContent(
      {
        orgId: actor.orgId,
        communicationId: communication.id,
        conversationId: communication.conversationId,
        kind: communication.kind,
        senderId: revision.senderId,
        capacity: revision.capacity,
        content: revision,
        releaseHash: revision.releaseHash,
      },
      today,
    ),
    compareAudience(revision, today),
    mayStillSend(communication, revision, today),
  ])

  return commit(async (tx, record) => {
    await lockUnchanged(tx, waiting, judgement)
    const policy = await getPolicyInForce(actor.orgId, today)
    if (policy.versionId !== judgement.policyVersionId) throw new FactsChanged('policy-version')

    const judged = {
      orgId: actor.orgId,
      communicationId: communication.id,
      revisionId: revision.id,
      releaseHash: revision.releaseHash,
      logSalt: school.logSalt,
    }
    const same =
      waiting.decision.policyVersionId === judgement.policyVersionId &&
      waiting.decision.revisionId === revision.id &&
      sameJudgement(waiting.decision, judgement.decision)
    const decisionId = same
      ? waiting.decision.id
      : (await recordJudgement(tx, record, actor, 'release', judged, judgement, at)).id
    const outcome = judgement.decision.outcome
    const heldAnew = outcome === 'hold' && !same

    if (outcome === 'block') return stop(tx, record, actor, waiting, 'blocked', decisionId, at)
    if (heldAnew || change.mustHold) {
      if (!heldAnew && change.mustHold)
        return stop(tx, record, actor, waiting, 'returned', decisionId, at, 'audience-grew')
      const state = await stop(tx, record, actor, waiting, 'held', decisionId, at)
      await openReview(
        tx,
        record,
        actor,
        { ...judged, decisionId, queue: chooseQueue(judgement.decision.findings), wantedBy: null },
        at,
      )
      return state
    }
    // What a person approved goes in their name too; anything else needs a sender who may still write to these people.
    if (!maySend && outcome !== 'hold')
      return stop(tx, record, actor, waiting, 'returned', decisionId, at, 'sender-left')
    if (outcome === 'warn' && !same) {
      // The author's word carries over only where it was given for every one of these warnings.
      const read = new Set(
        waiting.decision.acknowledged ? waiting.decision.findings.map((finding) => finding.fingerprint) : [],
      )
      const all = judgement.decision.findings.every(
        (finding) => finding.effect !== 'warn' || read.has(finding.fingerprint),
      )
      if (!all) return stop(tx, record, actor, waiting, 'returned', decisionId, at)
      await insertAcknowledgement(tx, actor.orgId, decisionId, revision.senderId, at)
    }
    return release(tx, record, actor, waiting, {
      decisionId,
      today,
      at,
      logSalt: school.logSalt,
      change: change.differences,
    })
  })
}

/** Nothing this judgement rests on may move from here to the commit; where it already did, evaluate again. */
async function lockUnchanged(tx: Tx, waiting: Waiting, judgement: Judgement): Promise<void> {
  const locked = await lockCommunication(tx, waiting.communication.id)
  if (locked.state !== waiting.communication.state || locked.currentRevisionId !== waiting.revision.id)
    throw new FactsChanged('communication')
  const versions = await lockStudents(tx, Object.keys(judgement.inputs.factVersions))
  for (const [studentId, version] of Object.entries(judgement.inputs.factVersions))
    if (versions.get(studentId) !== version) throw new FactsChanged('consent-or-guardianship')
}

async function stop(
  tx: Tx,
  record: RecordEvent,
  actor: SystemActor,
  waiting: Waiting,
  state: 'held' | 'blocked' | 'returned',
  decisionId: string,
  at: Date,
  reason = 'facts-changed',
): Promise<Released> {
  if (!(await endDispatch(tx, waiting.dispatchId, 'stopped', at))) throw new FactsChanged('dispatch')
  await setState(tx, waiting.communication.id, state, at)
  record({
    type: 'dispatch.stopped',
    actor,
    subject: { type: 'communication', id: waiting.communication.id },
    payload: { dispatchId: waiting.dispatchId, reason, decisionId },
  })
  await queueSystemMail(
    tx,
    { orgId: actor.orgId, personId: waiting.revision.senderId },
    { template: 'reviewed', communicationId: waiting.communication.id, result: 'stopped' },
  )
  return { outcome: 'stopped', state }
}

async function release(
  tx: Tx,
  record: RecordEvent,
  actor: SystemActor,
  { communication, revision, dispatchId }: Waiting,
  how: { decisionId: string; today: string; at: Date; logSalt: Uint8Array; change: string[] },
): Promise<Released> {
  const { decisionId, at } = how
  const about = { type: 'communication', id: communication.id } as const
  if (!(await endDispatch(tx, dispatchId, 'done', at))) throw new FactsChanged('dispatch')

  const earlier = await listLiveReleases(tx, communication.id)
  const releaseId = await insertRelease(tx, {
    orgId: actor.orgId,
    communicationId: communication.id,
    revisionId: revision.id,
    decisionId,
    releaseHash: revision.releaseHash,
    releasedById: null,
    releasedAt: at,
    audienceChange: how.change,
  })
  const conversationId =
    communication.conversationId ?? (await startConversation(tx, communication, revision, how.today, at))
  const delivered = await createDeliveries(tx, {
    orgId: actor.orgId,
    releaseId,
    communicationId: communication.id,
    senderId: revision.senderId,
    kind: communication.kind,
    audience: revision.audience,
    urgent: communication.urgent,
    conversationId,
    subject: revision.subject,
    today: how.today,
  })
  for (const old of earlier) {
    const revocationId = await insertRevocation(tx, {
      orgId: actor.orgId,
      releaseId: old,
      kind: 'superseded',
      byId: null,
      reason: '',
      at,
    })
    const copiesMailed = await countMailedCopies(tx, communication.id)
    record({
      type: 'revocation.made',
      actor,
      subject: about,
      payload: { revocationId, releaseId: old, kind: 'superseded', copiesMailed },
    })
  }
  const publications = await insertPublications(tx, {
    orgId: actor.orgId,
    releaseId,
    kinds: revision.channels.filter((channel) => channel !== 'portal'),
    slug: nameSlug(revision.subject, communication.id),
    at,
  })
  for (const publication of publications)
    record({ type: 'publication.made', actor, subject: about, payload: { ...publication, releaseId } })
  await setState(tx, communication.id, 'sent', at)
  record({
    type: 'release.made',
    actor,
    subject: about,
    payload: {
      releaseId,
      revisionId: revision.id,
      decisionId,
      contentHash: hashText(how.logSalt, revision.id, revision.releaseHash),
      channels: revision.channels,
      recipients: delivered.people,
      deliveries: Object.values(delivered.byChannel).reduce((sum, count) => sum + count, 0),
    },
  })
  return { outcome: 'released', releaseId, people: delivered.people }
}
