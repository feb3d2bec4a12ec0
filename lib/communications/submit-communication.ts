/**
 * Sending: authorize → facts → evaluate → commit. Everything anybody writes to anybody goes through here; what
 * follows is release-communication.ts, when it is due or approved.
 */
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { summarizeAudience } from '#lib/directory/summarize-audience.ts'
import { dayOf, dayToDate, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { audienceScope } from './audience-scope.ts'
import { isAuthorOf } from './capacity-of.ts'
import { chooseQueue } from './choose-queue.ts'
import { completeContent } from './complete-content.ts'
import { fitsConversation } from './conversations/fits-conversation.ts'
import { insertAcknowledgement } from './deciding/store.ts'
import { fitsAudience } from './facts/fits-audience.ts'
import { judgeContent } from './facts/judge-content.ts'
import { ownsAudience } from './facts/owns-audience.ts'
import { openReview } from './open-review.ts'
import { recordJudgement } from './record-judgement.ts'
import { createDispatch } from './releasing/create-dispatch.ts'
import type { DraftContent, SubmitInput } from './schema.ts'
import {
  findCommunication,
  findDraft,
  findNewestRevision,
  insertRevision,
  lockCommunication,
  type RevisionRow,
  setState,
  wasReleased,
} from './store.ts'
import { type FieldProblem, isWide, type RevisionContent, type Submitted, UNDO_SECONDS } from './types.ts'

type Refusal = 'not-allowed' | 'not-found' | 'newer-draft' | 'incomplete'

/** States in which pressing Send again (a retry, a double click) changes nothing. */
const ON_ITS_WAY = ['held', 'sending', 'scheduled']

/**
 * Submits the stored draft. A clean one is dispatched with its undo time; warnings need the author's word first; what
 * is held goes to whoever decides; what is blocked stays with its author. Sending the same draft twice is one message.
 */
export async function submitCommunication(
  actor: Actor,
  input: SubmitInput,
): Promise<Result<Submitted, Refusal, { problems?: FieldProblem[] }>> {
  const communication = await findCommunication(actor.orgId, input.communicationId)
  const draft = communication && (await findDraft(communication.id))
  if (communication === null || draft === null) return fail('not-found')
  if (ON_ITS_WAY.includes(communication.state)) {
    if (!isAuthorOf(actor, communication)) return fail('not-allowed')
    if (!(await isSubmitted(actor, communication.id, draft.content))) return fail('newer-draft')
    return ok({ state: 'already', current: communication.state })
  }
  if (draft.version !== input.version) return fail('newer-draft')

  const at = now()
  const school = await getSchool(actor.orgId)
  const today = dayOf(at, school.timezone)
  const completed = await completeContent(actor, draft.content, at)
  if (!completed.ok) return completed
  const content = completed.value

  const { conversationId } = communication
  const isOwnAudience = await ownsAudience(actor, content.audience, conversationId, today)
  const may = authorize(actor, 'communication.submit', {
    orgId: communication.orgId,
    isAuthor: isAuthorOf(actor, communication),
    kind: communication.kind as never,
    reach: audienceScope(content.audience, content.channels, actor.role === 'guardian'),
    isOwnAudience,
  })
  if (!may.ok) return may
  const addressed = { kind: communication.kind, audience: content.audience, conversationId, isOwnAudience }
  if (!(await fitsAudience(actor, addressed, today))) return fail('not-allowed')
  if (conversationId !== null && !(await fitsConversation(actor, conversationId, content.audience)))
    return fail('not-allowed')
  const summary = await summarizeAudience(actor, content.audience, today)
  if (summary.people === 0 && content.audience.type !== 'public')
    return fail('incomplete', { problems: [{ field: 'audience', problem: 'nobody-reached' }] })

  const newest = await findNewestRevision(communication.id)
  const same = newest !== null && sameContent(newest, content)
  // A text that already went out is not sent a second time by pressing Send again.
  if (same && communication.state === 'sent') return ok({ state: 'already', current: 'sent' })
  // Recalled and sent again, it is a revision of its own: one release each.
  const unchanged = same && !(await wasReleased(newest.id)) ? newest : null
  const judgement = await judgeContent(
    {
      orgId: actor.orgId,
      communicationId: communication.id,
      conversationId: communication.conversationId,
      kind: communication.kind,
      senderId: actor.personId,
      capacity: communication.capacity,
      content,
      releaseHash: unchanged?.releaseHash ?? null,
    },
    today,
  )
  const { decision } = judgement
  const warnings = decision.findings.filter((finding) => finding.effect === 'warn')
  const acknowledged = warnings.every((finding) => input.acknowledged.includes(finding.fingerprint))

  const written = commit(async (tx, record) => {
    const locked = await lockCommunication(tx, communication.id)
    if (locked.state !== communication.state || locked.currentRevisionId !== communication.currentRevisionId)
      throw new FactsChanged('submitted-meanwhile')

    const about = { type: 'communication', id: communication.id } as const
    const revision =
      unchanged ??
      (await insertRevision(tx, {
        ...content,
        orgId: actor.orgId,
        communicationId: communication.id,
        number: (newest?.number ?? 0) + 1,
        kind: communication.kind,
        senderId: actor.personId,
        editedById: actor.personId,
        capacity: communication.capacity,
        preview: { ...summary, leftOut: summary.leftOut ?? 0 },
        at,
      }))
    record({
      type: 'communication.submitted',
      actor,
      subject: about,
      payload: {
        revisionId: revision.id,
        number: unchanged?.number ?? (newest?.number ?? 0) + 1,
        kind: communication.kind,
        reach: content.audience.type,
        channels: content.channels,
        contentHash: hashText(school.logSalt, revision.id, revision.releaseHash),
        attachments: content.attachments.length,
        people: summary.people,
        households: summary.households,
        leftOut: summary.leftOut ?? 0,
      },
    })
    const judged = {
      orgId: actor.orgId,
      communicationId: communication.id,
      revisionId: revision.id,
      releaseHash: revision.releaseHash,
      logSalt: school.logSalt,
    }
    const recorded = await recordJudgement(tx, record, actor, 'submit', judged, judgement, at)
    const shown = { decisionId: recorded.id, findings: decision.findings }
    const flags = {
      currentRevisionId: revision.id,
      urgent: draft.content.urgent && actor.role !== 'guardian',
      needsAnswer: draft.content.needsAnswer,
    }

    if (decision.outcome === 'block') {
      await setState(tx, communication.id, 'blocked', at, flags)
      return ok<Submitted>({ state: 'blocked', ...shown })
    }
    if (decision.outcome === 'hold') {
      const queue = chooseQueue(decision.findings)
      await setState(tx, communication.id, 'held', at, flags)
      await openReview(
        tx,
        record,
        actor,
        {
          ...judged,
          decisionId: recorded.id,
          queue,
          wantedBy: draft.content.wantedBy === null ? null : dayToDate(draft.content.wantedBy),
        },
        at,
      )
      return ok<Submitted>({ state: 'held', queue, ...shown })
    }
    if (decision.outcome === 'warn') {
      if (!acknowledged) {
        await setState(tx, communication.id, 'draft', at, flags)
        return ok<Submitted>({ state: 'needs-acknowledgement', ...shown })
      }
      const acknowledgementId = await insertAcknowledgement(tx, actor.orgId, recorded.id, actor.personId, at)
      record({
        type: 'acknowledgement.given',
        actor,
        subject: about,
        payload: { acknowledgementId, decisionId: recorded.id },
      })
    }
    const dueAt = dueTime(content, at)
    const scheduled = content.notBeforeAt !== null && content.notBeforeAt > at
    const state = scheduled ? 'scheduled' : 'sending'
    await setState(tx, communication.id, state, at, flags)
    await createDispatch(tx, record, actor, { ...judged, dueAt }, at)
    return ok<Submitted>({ state, dueAt, ...shown })
  })
  return written.catch((error: unknown) => {
    // The other of two clicks was first: look again, which answers `already`.
    if (error instanceof FactsChanged) return submitCommunication(actor, input)
    throw error
  })
}

/** Is this the text that is on its way? Another tab may have kept a newer one; nobody is told that it was sent. */
async function isSubmitted(actor: Actor, communicationId: string, draft: DraftContent): Promise<boolean> {
  const [newest, completed] = await Promise.all([
    findNewestRevision(communicationId),
    completeContent(actor, draft, now()),
  ])
  // A reviewer's edit differs from the author's draft, and is the author's text all the same.
  if (newest === null || newest.editedById !== actor.personId || !completed.ok) return true
  return sameContent(newest, completed.value)
}

/** The time to undo, from now or from the time the author chose. */
function dueTime(content: RevisionContent, at: Date): Date {
  const seconds = isWide(content.audience, content.channels) ? UNDO_SECONDS.wide : UNDO_SECONDS.narrow
  const earliest = new Date(at.getTime() + seconds * 1000)
  return content.notBeforeAt !== null && content.notBeforeAt > earliest ? content.notBeforeAt : earliest
}

function sameContent(a: RevisionRow, b: RevisionContent): boolean {
  const text = (c: RevisionContent) =>
    JSON.stringify([
      c.lang,
      c.subject,
      c.body,
      c.channels,
      c.notBeforeAt,
      sortKeys(c.audience),
      sortKeys(c.attachments),
    ])
  return text(a) === text(b)
}

// jsonb gives its keys back in its own order.
function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  )
}
