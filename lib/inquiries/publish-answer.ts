import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { dayOf, now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { judgeWords } from './judge-words.ts'
import { findReply, insertReply, setPublished } from './questions/store.ts'
import { wordsSchema } from './schema.ts'
import type { WordsRefused } from './types.ts'

/**
 * Puts an answer beside its clause, where everybody reads it, so it is judged for everybody. Other words than the
 * answer's own become a further answer in the thread: nobody is shown words the asker was not. An answer that stands
 * there already stays. Throws a ZodError on a text `wordsSchema` refuses.
 */
export async function publishAnswer(
  actor: Actor,
  input: { replyId: string; text: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found' | 'words-refused', WordsRefused>> {
  const may = authorize(actor, 'answer.publish', { orgId: actor.orgId })
  if (!may.ok) return may
  const text = wordsSchema.parse(input.text)
  const reply = await findReply(actor.orgId, input.replyId)
  if (reply === null || reply.byAsker) return fail('not-found')
  if (reply.publishedAt !== null && reply.text === text) return ok()
  const school = await getSchool(actor.orgId)
  const at = now()
  const judged = await judgeWords(actor, dayOf(at, school.timezone), { text, reader: 'everybody' })
  if (!judged.ok) return judged
  await commit(async (tx, record) => {
    const same = reply.text === text
    const replyId = same
      ? reply.id
      : await insertReply(tx, {
          orgId: actor.orgId,
          questionId: reply.questionId,
          byId: actor.personId,
          text,
          at,
          publishedAt: at,
        })
    if (same) await setPublished(tx, reply.id, at)
    else if (reply.publishedAt !== null) await setPublished(tx, reply.id, null)
    record({
      type: 'answer.published',
      actor,
      subject: { type: 'rule-question', id: reply.questionId },
      payload: {
        replyId,
        clause: reply.clause,
        textHash: hashText(school.logSalt, replyId, text),
        ...judged.value,
      },
    })
  })
  return ok()
}
