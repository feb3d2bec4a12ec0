import { capacityOf } from '#lib/communications/capacity-of.ts'
import type { Decision } from '#lib/policy/types.ts'
import { newId } from '#lib/runtime/random.ts'
import { judgeWriting } from './judge-writing.ts'
import { previewAudience } from './preview-audience.ts'
import type { Sent, Sheet, Year, YearWriting } from './types.ts'

/** A communication as it stands in the end, with the draft its last wording was sent from. */
export function writeCommunication(
  sheet: Sheet,
  orgId: string,
  writing: YearWriting,
  end: {
    id: string
    conversationId: string | null
    replyToId: string | null
    state: string
    stateAt: Date
    revisionId: string
    number: number
    shown: YearWriting
  },
): void {
  sheet.communications += 1
  sheet.rows.communication.push({
    id: end.id,
    org_id: orgId,
    kind: writing.kind,
    author_id: writing.author.personId,
    capacity: capacityOf(writing.author),
    conversation_id: end.conversationId,
    reply_to_id: end.replyToId,
    state: end.state,
    urgent: false,
    needs_answer: false,
    current_revision_id: end.revisionId,
    idempotency_key: end.id,
    created_at: writing.at,
    updated_at: end.stateAt,
    state_at: end.stateAt,
  })
  const { subject, body, lang, audience, channels, attachments, at } = end.shown
  sheet.rows.draft.push({
    communication_id: end.id,
    org_id: orgId,
    subject,
    body,
    content: {
      lang,
      audience,
      channels,
      attachments: attachments.map(({ mediaId, altText, shown, studentIds }) => ({
        mediaId,
        altText,
        shown,
        studentIds,
      })),
      notBeforeAt: null,
      urgent: false,
      needsAnswer: false,
      wantedBy: null,
    },
    version: end.number,
    saved_at: at,
  })
}

/** One wording judged by the engine: revision, decision, findings and their events. */
export function recordJudging(
  year: Year,
  sheet: Sheet,
  communicationId: string,
  writing: YearWriting,
  number: number,
  at: Date,
): { sent: Sent; decision: Decision } {
  const { school, facts } = year
  const { orgId } = school
  const { author } = writing
  const { decision, inputs } = judgeWriting(school, facts, writing, at)
  const sent = { communicationId, revisionId: newId(), decisionId: newId(), number }
  const { revisionId, decisionId } = sent
  const preview = previewAudience(year.reach(writing.audience), author.personId)
  sheet.rows.revision.push({
    id: revisionId,
    org_id: orgId,
    communication_id: communicationId,
    number,
    kind: writing.kind,
    sender_id: author.personId,
    capacity: capacityOf(author),
    edited_by_id: author.personId,
    lang: writing.lang,
    subject: writing.subject,
    body: writing.body,
    audience: writing.audience,
    channels: writing.channels,
    attachments: writing.attachments,
    preview,
    created_at: at,
  })
  for (const { mediaId, studentIds } of writing.attachments)
    for (const studentId of studentIds)
      sheet.rows.attachment_student.push({
        id: newId(),
        org_id: orgId,
        revision_id: revisionId,
        media_id: mediaId,
        student_id: studentId,
      })
  sheet.rows.decision.push({
    id: decisionId,
    org_id: orgId,
    communication_id: communicationId,
    revision_id: revisionId,
    release_hash: revisionId,
    policy_version_id: facts.standing.policy.versionId,
    stage: 'submit',
    outcome: decision.outcome,
    inputs,
    decided_at: at,
  })
  const findingIds = decision.findings.map(() => newId())
  decision.findings.forEach(({ text: _, messageId, repair, ...finding }, position) => {
    sheet.rows.finding.push({
      ...finding,
      id: findingIds[position],
      org_id: orgId,
      decision_id: decisionId,
      position,
      message_id: messageId,
      repair: repair ?? null,
    })
  })
  const about = { type: 'communication', id: communicationId } as const
  sheet.events.push({
    at,
    event: (contentHash) => ({
      type: 'communication.submitted',
      actor: author,
      subject: about,
      payload: {
        revisionId,
        number,
        kind: writing.kind,
        reach: writing.audience.type,
        channels: writing.channels,
        contentHash: contentHash(revisionId),
        attachments: writing.attachments.length,
        people: preview.people,
        households: preview.households,
        leftOut: preview.leftOut,
      },
    }),
  })
  sheet.events.push({
    at,
    event: (contentHash) => ({
      type: 'decision.made',
      actor: author,
      subject: about,
      payload: {
        decisionId,
        revisionId,
        stage: 'submit',
        outcome: decision.outcome,
        policyVersionId: facts.standing.policy.versionId,
        contentHash: contentHash(revisionId),
        findings: decision.findings.map((finding, index) => ({
          findingId: findingIds[index] as string,
          rule: finding.rule,
          effect: finding.effect,
          clauses: [...finding.clauses],
        })),
      },
    }),
  })
  year.triage(sheet, communicationId, decision, findingIds, at)
  return { sent, decision }
}
