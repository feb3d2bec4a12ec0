import { z } from 'zod'
import { askRule } from '#lib/inquiries/ask-rule.ts'
import { clauseSchema, excerptSchema, ruleSchema, wordsSchema } from '#lib/inquiries/schema.ts'
import { route } from '#lib/wire/route.ts'

/** Begins a thread with the Director about the rule behind a finding. */
export const POST = route({
  name: 'compose-ask',
  body: z.object({
    clause: clauseSchema,
    rule: ruleSchema.nullable(),
    excerpt: excerptSchema,
    text: wordsSchema,
  }),
  run: ({ actor, body }) => askRule(actor, body),
})
