import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { hashText } from '#lib/audit/hash-text.ts'
import { capacityOf } from '#lib/communications/capacity-of.ts'
import { now } from '#lib/runtime/clock.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { countWordsSince, findSameQuestion, insertQuestion } from './questions/store.ts'
import { clauseSchema, excerptSchema, ruleSchema, wordsSchema } from './schema.ts'

const DAY_MS = 86_400_000
const SAME_MS = 60_000
/** Questions and follow-ups of one person in a day; a person with that many asks the Director in person. */
export const WORDS_PER_DAY = 30

/**
 * Begins a thread with the Director about a clause (3.6). The same words twice within a minute are one question.
 * Throws a ZodError on what the schemas refuse.
 */
export async function askRule(
  actor: Actor,
  input: { clause: string; rule: string | null; excerpt: string; text: string },
): Promise<Result<{ questionId: string }, 'not-allowed' | 'limited'>> {
  const may = authorize(actor, 'policy.ask', { orgId: actor.orgId })
  if (!may.ok) return may
  const at = now()
  const question = {
    orgId: actor.orgId,
    askedById: actor.personId,
    capacity: capacityOf(actor),
    clause: clauseSchema.parse(input.clause),
    rule: input.rule === null ? null : ruleSchema.parse(input.rule),
    excerpt: excerptSchema.parse(input.excerpt),
    text: wordsSchema.parse(input.text),
    askedAt: at,
  }
  const same = await findSameQuestion(question, new Date(at.getTime() - SAME_MS))
  if (same !== null) return ok({ questionId: same })
  const said = await countWordsSince(actor.orgId, actor.personId, new Date(at.getTime() - DAY_MS))
  if (said >= WORDS_PER_DAY) return fail('limited')
  const school = await getSchool(actor.orgId)
  const questionId = await commit(async (tx, record) => {
    const id = await insertQuestion(tx, question)
    record({
      type: 'question.asked',
      actor,
      subject: { type: 'rule-question', id },
      payload: {
        clause: question.clause,
        rule: question.rule,
        textHash: hashText(school.logSalt, id, question.text, question.excerpt),
      },
    })
    return id
  })
  return ok({ questionId })
}
