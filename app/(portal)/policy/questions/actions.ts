'use server'

import { z } from 'zod'
import { noteFindings } from '#components/review/note-findings.ts'
import { askRule } from '#lib/inquiries/ask-rule.ts'
import { publishAnswer } from '#lib/inquiries/publish-answer.ts'
import { replyQuestion } from '#lib/inquiries/reply-question.ts'
import { clauseSchema, wordsSchema } from '#lib/inquiries/schema.ts'
import { takeAnswerBack } from '#lib/inquiries/take-answer-back.ts'
import type { WordsRefused } from '#lib/inquiries/types.ts'
import { fail, type Result } from '#lib/runtime/result.ts'
import { formAction } from '#lib/wire/action.ts'

/** Findings go to the form as sentences, without what they were matched with. */
async function inWords<T>(result: Result<T, string, WordsRefused>): Promise<Result<T>> {
  if (result.ok || result.findings === undefined) return result
  return fail(result.code, { findings: await noteFindings(result.findings) })
}

export const askAction = formAction({
  name: 'ask-rule',
  input: z.object({ clause: clauseSchema, text: wordsSchema }),
  run: ({ input, actor }) => askRule(actor, { ...input, rule: null, excerpt: '' }),
  goTo: ({ questionId }) => `/policy/questions/${questionId}`,
})

export const replyAction = formAction({
  name: 'reply-question',
  input: z.object({ questionId: z.uuid(), text: wordsSchema }),
  run: async ({ input, actor }) => inWords(await replyQuestion(actor, input)),
  goTo: (_, { questionId }) => `/policy/questions/${questionId}`,
})

export const publishAction = formAction({
  name: 'publish-answer',
  input: z.object({ replyId: z.uuid(), text: wordsSchema }),
  run: async ({ input, actor }) => inWords(await publishAnswer(actor, input)),
  refresh: true,
})

export const takeBackAction = formAction({
  name: 'take-answer-back',
  input: z.object({ replyId: z.uuid() }),
  run: ({ input, actor }) => takeAnswerBack(actor, input),
  refresh: true,
})
