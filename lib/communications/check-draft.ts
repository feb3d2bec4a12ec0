import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { type AudienceSummary, summarizeAudience } from '#lib/directory/summarize-audience.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { audienceScope } from './audience-scope.ts'
import { capacityOf, isAuthorOf } from './capacity-of.ts'
import { completeContent } from './complete-content.ts'
import { showFindings } from './composing/show-findings.ts'
import { takeCheck } from './composing/take-check.ts'
import type { DraftCheck } from './composing/types.ts'
import { fitsAudience } from './facts/fits-audience.ts'
import { judgeContent } from './facts/judge-content.ts'
import { ownsAudience } from './facts/owns-audience.ts'
import type { DraftContent, SaveDraftInput } from './schema.ts'
import { findCommunication } from './store.ts'
import type { FieldProblem, RevisionContent } from './types.ts'

/**
 * Judges a draft while it is being written, with every fact the server has, and counts its readers. Writes nothing.
 * A draft may lack anything: without an audience there is nothing to judge yet, and what is missing is listed.
 */
export async function checkDraft(
  actor: Actor,
  input: Pick<SaveDraftInput, 'communicationId' | 'conversationId' | 'kind' | 'content'>,
): Promise<Result<DraftCheck, 'not-allowed' | 'not-found' | 'limited'>> {
  const known =
    input.communicationId === null ? null : await findCommunication(actor.orgId, input.communicationId)
  if (input.communicationId !== null && known === null) return fail('not-found')
  const own = authorize(actor, 'communication.draft', {
    orgId: known?.orgId ?? actor.orgId,
    isAuthor: known === null || isAuthorOf(actor, known),
  })
  if (!own.ok) return own
  if (!takeCheck(actor.sessionId)) return fail('limited')

  const { content, conversationId, kind } = input
  const at = now()
  const today = dayOf(at, (await getSchool(actor.orgId)).timezone)
  if (content.audience === null) {
    const completed = await completeContent(actor, content, at)
    return ok(answer([], null, completed.ok ? [] : completed.problems))
  }
  const isOwnAudience = await ownsAudience(actor, content.audience, conversationId, today)
  const may = authorize(actor, 'communication.write', {
    orgId: actor.orgId,
    kind: kind as never,
    reach: audienceScope(content.audience, content.channels, actor.role === 'guardian'),
    isOwnAudience,
  })
  if (!may.ok) return may
  const addressed = { kind, audience: content.audience, conversationId, isOwnAudience }
  if (!(await fitsAudience(actor, addressed, today))) return fail('not-allowed')

  const [{ complete, problems }, audience] = await Promise.all([
    completeLeniently(actor, content, at),
    summarizeAudience(actor, content.audience, today),
  ])
  if (audience.people === 0 && content.audience.type !== 'public')
    problems.push({ field: 'audience', problem: 'nobody-reached' })
  const judgement = await judgeContent(
    {
      orgId: actor.orgId,
      communicationId: known?.id ?? newId(),
      conversationId,
      kind: known?.kind === 'alert' || known?.kind === 'personal-piece' ? known.kind : kind,
      senderId: actor.personId,
      capacity: known?.capacity ?? capacityOf(actor),
      content: complete,
      releaseHash: null,
    },
    today,
  )
  return ok(answer(showFindings(judgement.decision.findings), audience, problems, judgement.decision.outcome))
}

function answer(
  findings: DraftCheck['findings'],
  audience: AudienceSummary | null,
  problems: FieldProblem[],
  outcome: DraftCheck['outcome'] = 'allow',
): DraftCheck {
  return { outcome, findings, audience, problems }
}

/** What sending would need, and the content as far as it can be completed without it. The text stays as typed: spans point into it. */
async function completeLeniently(
  actor: Actor,
  content: DraftContent,
  at: Date,
): Promise<{ complete: RevisionContent; problems: FieldProblem[] }> {
  const typed = { subject: content.subject, body: content.body }
  const first = await completeContent(actor, content, at)
  if (first.ok) return { complete: { ...first.value, ...typed }, problems: [] }
  const filled = { ...content, subject: '-', body: '-', notBeforeAt: null }
  const second = await completeContent(actor, filled, at)
  if (second.ok) return { complete: { ...second.value, ...typed }, problems: first.problems }
  return {
    complete: {
      ...typed,
      lang: content.lang,
      audience: content.audience as RevisionContent['audience'],
      channels: content.channels,
      attachments: [],
      notBeforeAt: null,
    },
    problems: first.problems,
  }
}
