import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { findReply, setPublished } from './questions/store.ts'

/** Takes a published answer away from its clause; in its thread it stays. */
export async function takeAnswerBack(
  actor: Actor,
  input: { replyId: string },
): Promise<Result<undefined, 'not-allowed' | 'not-found'>> {
  const may = authorize(actor, 'answer.publish', { orgId: actor.orgId })
  if (!may.ok) return may
  const reply = await findReply(actor.orgId, input.replyId)
  if (reply === null) return fail('not-found')
  if (reply.publishedAt === null) return ok()
  await commit(async (tx, record) => {
    await setPublished(tx, reply.id, null)
    record({
      type: 'answer.taken-back',
      actor,
      subject: { type: 'rule-question', id: reply.questionId },
      payload: { replyId: reply.id, clause: reply.clause },
    })
  })
  return ok()
}
