import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectQuestions } from './questions/store.ts'
import { selectReports } from './reports/store.ts'
import { toQuestionLine } from './to-question-line.ts'
import { toReported } from './to-reported.ts'
import type { QuestionLine, ReportedFinding } from './types.ts'

/** More than anybody answers at one sitting; the oldest beyond it come up as the list grows shorter. */
const MOST = 100

/** What waits for the Director's word, or what has had it: reports and questions, newest first. */
export async function listInquiries(
  actor: Actor,
  which: 'open' | 'answered' = 'open',
): Promise<Result<{ reports: ReportedFinding[]; questions: QuestionLine[] }, 'not-allowed'>> {
  const may = authorize(actor, 'inquiry.list', { orgId: actor.orgId })
  if (!may.ok) return may
  const [reports, questions] = await Promise.all([
    selectReports(actor.orgId, which, MOST),
    selectQuestions(actor.orgId, which, MOST),
  ])
  return ok({
    reports: reports.map((row) => toReported(row, actor.personId)),
    questions: questions.map(toQuestionLine),
  })
}
