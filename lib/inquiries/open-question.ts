import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { dayOf } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { selectQuestions, selectReplies } from './questions/store.ts'
import type { QuestionThread } from './types.ts'

/** One thread, for the one who asked and for those who answer; to anybody else it does not exist. */
export async function openQuestion(
  actor: Actor,
  questionId: string,
): Promise<Result<QuestionThread, 'not-found'>> {
  const [row] = await selectQuestions(actor.orgId, { questionId }, 1)
  if (row === undefined) return fail('not-found')
  const isAsker = row.askerId === actor.personId
  if (!authorize(actor, 'question.read', { orgId: actor.orgId, isAsker }).ok) return fail('not-found')
  const [{ timezone }, replies] = await Promise.all([
    getSchool(actor.orgId),
    selectReplies(actor.orgId, questionId),
  ])
  return ok({
    questionId: row.questionId,
    asker: { name: row.askerName, label: row.askerLabel },
    clause: row.clause,
    rule: row.rule,
    excerpt: row.excerpt,
    text: row.text,
    askedAt: row.askedAt,
    isOpen: row.isOpen,
    isAsker,
    mayPublish: authorize(actor, 'answer.publish', { orgId: actor.orgId }).ok,
    replies: replies.map((reply) => ({
      ...reply,
      publishedOn: reply.publishedAt && dayOf(reply.publishedAt, timezone),
    })),
  })
}
