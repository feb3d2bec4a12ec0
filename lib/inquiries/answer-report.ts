import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit, FactsChanged } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { judgeWords } from './judge-words.ts'
import { findReportById, insertReportAnswer } from './reports/store.ts'
import { noteSchema } from './schema.ts'
import type { ReportVerdict, WordsRefused } from './types.ts'

/**
 * "You were right, a false alarm", or "The rule is right", once; the note is judged before the reporter can read it.
 * Changes no decision and no setting. Throws a ZodError on a note `noteSchema` refuses.
 */
export async function answerReport(
  actor: Actor,
  input: { reportId: string; verdict: ReportVerdict; note: string },
): Promise<
  Result<undefined, 'not-allowed' | 'not-found' | 'already-decided' | 'words-refused', WordsRefused>
> {
  const note = noteSchema.parse(input.note)
  const mayList = authorize(actor, 'inquiry.list', { orgId: actor.orgId })
  if (!mayList.ok) return mayList
  const report = await findReportById(actor.orgId, input.reportId)
  if (report === null) return fail('not-found')
  const may = authorize(actor, 'report.answer', {
    orgId: actor.orgId,
    isOwn: report.reportedById === actor.personId,
  })
  if (!may.ok) return may
  const school = await getSchool(actor.orgId)
  const at = now()
  const words = { text: note, reader: { personId: report.reportedById } }
  const judged = note === '' ? null : await judgeWords(actor, dayOf(at, school.timezone), words)
  if (judged?.ok === false) return judged
  const answered = commit(async (tx, record) => {
    const answerId = await insertReportAnswer(tx, {
      orgId: actor.orgId,
      reportId: report.id,
      verdict: input.verdict,
      note,
      byId: actor.personId,
      at,
    })
    if (answerId === null) throw new FactsChanged('answered-meanwhile')
    record({
      type: 'report.answered',
      actor,
      subject: { type: 'finding-report', id: report.id },
      payload: {
        answerId,
        verdict: input.verdict,
        ...(judged && { ...judged.value, noteHash: hashText(school.logSalt, answerId, note) }),
      },
    })
  })
  return answered.then(
    () => ok(),
    (error: unknown) => {
      if (error instanceof FactsChanged) return fail('already-decided')
      throw error
    },
  )
}
