import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { capacityOf } from '#lib/communications/capacity-of.ts'
import { checkDraft } from '#lib/communications/check-draft.ts'
import { excerptMark } from '#lib/communications/flagged/excerpt-mark.ts'
import type { SaveDraftInput } from '#lib/communications/schema.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getPolicyInForce } from '#lib/settings/get-policy-in-force.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { countReportsSince, findReport, insertReport } from './reports/store.ts'
import { noteSchema } from './schema.ts'

const DAY_MS = 86_400_000
const PER_DAY = 60

type Form = Pick<SaveDraftInput, 'communicationId' | 'conversationId' | 'kind' | 'content'>

/**
 * An author says that a finding about the text in the form is wrong. The form is judged once more, so that rule and
 * words round the mark are not the browser's to make up; a finding that is no longer there is `finding-gone`. Said
 * once: a second time is the same report. Lets nothing through. Throws a ZodError on a note `noteSchema` refuses.
 */
export async function reportFinding(
  actor: Actor,
  form: Form,
  input: { fingerprint: string; note: string },
): Promise<Result<{ again: boolean }, 'not-allowed' | 'not-found' | 'limited' | 'finding-gone'>> {
  const note = noteSchema.parse(input.note)
  // Whose draft it is checkDraft asks; this asks whether this capacity reports at all.
  const may = authorize(actor, 'finding.dispute', { orgId: actor.orgId, isAuthor: true })
  if (!may.ok) return may
  const place = {
    orgId: actor.orgId,
    reportedById: actor.personId,
    communicationId: form.communicationId,
    fingerprint: input.fingerprint,
  }
  if ((await findReport(place)) !== null) return ok({ again: true })
  const checked = await checkDraft(actor, form)
  if (!checked.ok) return checked
  const finding = checked.value.findings.find(
    (one) => one.fingerprint === input.fingerprint && one.kind === 'content',
  )
  if (finding === undefined) return fail('finding-gone')
  const at = now()
  const since = new Date(at.getTime() - DAY_MS)
  if ((await countReportsSince(actor.orgId, actor.personId, since)) >= PER_DAY) return fail('limited')
  const school = await getSchool(actor.orgId)
  const policy = await getPolicyInForce(actor.orgId, dayOf(at, school.timezone))
  const { subject, body, attachments } = form.content
  const picture = /^attachments\[(\d+)\]\.altText$/.exec(finding.field)?.[1]
  const text =
    finding.field === 'subject'
      ? subject
      : finding.field === 'body'
        ? body
        : (attachments[Number(picture)]?.altText ?? '')
  const shown = excerptMark(text, finding.start, finding.end)
  const before = `${shown.cutBefore ? '…' : ''}${shown.before}`
  const excerpt = `${before}${shown.mark}${shown.after}${shown.cutAfter ? '…' : ''}`
  const reported = commit(async (tx, record) => {
    const reportId = await insertReport(tx, {
      ...place,
      capacity: capacityOf(actor),
      policyVersionId: policy.versionId,
      rule: finding.rule,
      topic: finding.topic,
      clauses: [...finding.clauses],
      effect: finding.effect,
      excerpt,
      markStart: before.length,
      markEnd: before.length + shown.mark.length,
      note,
      reportedAt: at,
    })
    if (reportId === null) throw new FactsChanged('said-meanwhile')
    record({
      type: 'finding.reported',
      actor,
      subject: { type: 'finding-report', id: reportId },
      payload: {
        communicationId: form.communicationId,
        policyVersionId: policy.versionId,
        rule: finding.rule,
        effect: finding.effect,
        clauses: [...finding.clauses],
        excerptHash: hashText(school.logSalt, reportId, excerpt),
        noteHash: hashText(school.logSalt, reportId, note),
      },
    })
  })
  return reported.then(
    () => ok({ again: false }),
    (error: unknown) => {
      if (error instanceof FactsChanged) return ok({ again: true })
      throw error
    },
  )
}
