import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { ok, type Result } from '#lib/runtime/result.ts'
import { selectQuestions } from './questions/store.ts'
import { selectReports } from './reports/store.ts'
import { toQuestionLine } from './to-question-line.ts'
import { toReported } from './to-reported.ts'
import type { QuestionLine, ReportedFinding } from './types.ts'

const MOST = 50

/** What this person reported and asked, with the answers; newest first. */
export async function listOwnInquiries(
  actor: Actor,
): Promise<Result<{ reports: ReportedFinding[]; questions: QuestionLine[] }, 'not-allowed'>> {
  const may = authorize(actor, 'policy.ask', { orgId: actor.orgId })
  if (!may.ok) return may
  const reports = authorize(actor, 'finding.dispute', { orgId: actor.orgId, isAuthor: true }).ok
  const own = { byPersonId: actor.personId }
  const [reported, asked] = await Promise.all([
    reports ? selectReports(actor.orgId, own, MOST) : [],
    selectQuestions(actor.orgId, own, MOST),
  ])
  return ok({
    reports: reported.map((row) => toReported(row, actor.personId)),
    questions: asked.map(toQuestionLine),
  })
}
