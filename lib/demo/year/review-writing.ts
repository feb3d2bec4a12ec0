import type { Actor } from '#lib/access/types.ts'
import { chooseQueue } from '#lib/communications/choose-queue.ts'
import type { Decision } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { dispatchWriting } from './dispatch-writing.ts'
import type { Lots } from './draw-lots.ts'
import { recordJudging, writeCommunication } from './record-judging.ts'
import type { Fate, Sent, Sheet, Year, YearWriting } from './types.ts'
import { RETURN_REASONS } from './words.ts'

const HOUR_MS = 3_600_000

/** The Director (for the Director's own: the deputy) decides within a day or so; what is new still waits. */
export function reviewWriting(
  year: Year,
  lots: Lots,
  sheet: Sheet,
  writing: YearWriting,
  sent: Sent,
  decision: Decision,
): Fate {
  const { school, until } = year
  const { orgId } = school
  const { communicationId, revisionId, decisionId } = sent
  const about = { type: 'communication', id: communicationId } as const
  const reviewItemId = newId()
  const queue = chooseQueue(decision.findings)
  const director = school.actors.get('whitfield') as Actor
  const by =
    writing.author.personId === director.personId ? (school.actors.get('caldwell/deputy') as Actor) : director
  const decidedAt = new Date(writing.at.getTime() + (0.3 + lots.share() * 26) * HOUR_MS)
  const isOpen = decidedAt >= until || by.personId === writing.author.personId
  const kind = lots.weighed([
    ['approved', queue === 'content' ? 55 : 92],
    ['returned', queue === 'content' ? 38 : 7],
    ['rejected', queue === 'content' ? 7 : 1],
  ] as const)
  sheet.rows.review_item.push({
    id: reviewItemId,
    org_id: orgId,
    subject_type: 'communication',
    communication_id: communicationId,
    revision_id: revisionId,
    decision_id: decisionId,
    queue,
    state: isOpen ? 'open' : kind,
    opened_at: writing.at,
    closed_at: isOpen ? null : decidedAt,
  })
  sheet.events.push({
    at: writing.at,
    event: () => ({
      type: 'review.opened',
      actor: writing.author,
      subject: about,
      payload: { reviewItemId, queue, decisionId },
    }),
  })
  if (isOpen) return { state: 'held', stateAt: writing.at }

  const noteId =
    kind === 'approved' ? null : writeNote(year, sheet, by, writing, lots.one(RETURN_REASONS), decidedAt)
  const dispositionId = newId()
  sheet.rows.disposition.push({
    id: dispositionId,
    org_id: orgId,
    review_item_id: reviewItemId,
    decision_id: decisionId,
    release_hash: revisionId,
    kind,
    note_id: noteId,
    by_id: by.personId,
    capacity: { role: by.role, label: by.label, name: by.displayName },
    self_approved: false,
    at: decidedAt,
  })
  sheet.events.push({
    at: decidedAt,
    event: () => ({
      type: 'disposition.made',
      actor: by,
      subject: about,
      payload: {
        dispositionId,
        reviewItemId,
        decisionId,
        kind,
        selfApproved: false,
        noteId,
        delegationId: null,
      },
    }),
  })
  if (kind !== 'approved') return { state: kind, stateAt: decidedAt }
  return dispatchWriting(year, sheet, writing, sent, by, decidedAt)
}

/** The reviewer's words take the same way as every text: judged, released, in a conversation of their own. */
function writeNote(
  year: Year,
  sheet: Sheet,
  by: Actor,
  about: YearWriting,
  reason: string,
  at: Date,
): string {
  const { orgId } = year.school
  const communicationId = newId()
  const note: YearWriting = {
    at,
    author: by,
    kind: 'note',
    audience: { type: 'persons', personIds: [about.author.personId] },
    channels: ['portal'],
    lang: 'en',
    subject: about.subject,
    body: reason,
    mended: null,
    attachments: [],
    thread: null,
  }
  const { sent, decision } = recordJudging(year, sheet, communicationId, note, 1, at)
  if (decision.outcome !== 'allow') throw new Error(`demo year: a reason that is not clean: ${reason}`)
  const conversationId = newId()
  sheet.rows.conversation.push({
    id: conversationId,
    org_id: orgId,
    household_id: null,
    subject: note.subject,
    created_at: at,
  })
  dispatchWriting(year, sheet, note, sent, by, at, conversationId)
  writeCommunication(sheet, orgId, note, {
    id: communicationId,
    conversationId,
    replyToId: null,
    state: 'sent',
    stateAt: at,
    revisionId: sent.revisionId,
    number: 1,
    shown: note,
  })
  return communicationId
}
