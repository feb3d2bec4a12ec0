import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { WORDS_PER_DAY } from './ask-rule.ts'
import { judgeWords } from './judge-words.ts'
import { countWordsSince, insertReply, selectQuestions, selectReplies } from './questions/store.ts'
import { wordsSchema } from './schema.ts'
import type { WordsRefused } from './types.ts'

const DAY_MS = 86_400_000
const SAME_MS = 60_000

/**
 * One word more in a thread: the school's answer, judged as a note to the asker before it is stored, or the asker's
 * follow-up, which the school alone reads. The same words twice within a minute are one. Throws a ZodError on a text
 * `wordsSchema` refuses.
 */
export async function replyQuestion(
  actor: Actor,
  input: { questionId: string; text: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'limited' | 'words-refused', WordsRefused>> {
  const text = wordsSchema.parse(input.text)
  const [question] = await selectQuestions(actor.orgId, { questionId: input.questionId }, 1)
  if (question === undefined) return fail('not-found')
  const isAsker = question.askerId === actor.personId
  const may = authorize(actor, 'question.reply', { orgId: actor.orgId, isAsker })
  if (!may.ok) return may
  const at = now()
  const last = (await selectReplies(actor.orgId, question.questionId)).at(-1)
  if (last?.text === text && last.byAsker === isAsker && at.getTime() - last.at.getTime() < SAME_MS)
    return ok()
  const school = await getSchool(actor.orgId)
  let judged: Awaited<ReturnType<typeof judgeWords>> | null = null
  if (isAsker) {
    const said = await countWordsSince(actor.orgId, actor.personId, new Date(at.getTime() - DAY_MS))
    if (said >= WORDS_PER_DAY) return fail('limited')
  } else {
    const words = { text, reader: { personId: question.askerId } }
    judged = await judgeWords(actor, dayOf(at, school.timezone), words)
    if (!judged.ok) return judged
  }
  await commit(async (tx, record) => {
    const replyId = await insertReply(tx, {
      orgId: actor.orgId,
      questionId: question.questionId,
      byId: actor.personId,
      text,
      at,
      publishedAt: null,
    })
    record({
      type: 'question.replied',
      actor,
      subject: { type: 'rule-question', id: question.questionId },
      payload: {
        replyId,
        by: isAsker ? 'asker' : 'school',
        textHash: hashText(school.logSalt, replyId, text),
        ...(judged?.ok && judged.value),
      },
    })
  })
  return ok()
}
