import { z } from 'zod'
import { LANGUAGES } from '../types.ts'

const blankToNull = (value: unknown) => (value === '' ? null : value)
const optionalId = z.preprocess(blankToNull, z.uuid().nullable()).default(null)
// A checkbox posts its value or nothing; our own script sends a boolean.
const box = z.union([z.boolean(), z.string().transform((value) => value !== '')]).default(false)
// A form posts one value of a list as a string.
const list = (max: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z.array(z.string().max(4_000)).max(max).default([]),
  )

/**
 * What the composer and the reply box post, with or without JavaScript: flat, as a form is. `to` is an audience as
 * JSON, `families` (beside `to: 'families'`) several of households; `attachments` is JSON; `sendAt` is school time.
 */
export const composeFormSchema = z.object({
  communicationId: optionalId,
  conversationId: optionalId,
  replyToId: optionalId,
  idempotencyKey: z.string().min(8).max(64),
  version: z.coerce.number().int().min(0).default(0),
  to: z.string().max(40_000).default(''),
  families: list(500),
  lang: z.enum(LANGUAGES).default('en'),
  subject: z.string().max(100_000).default(''),
  body: z.string().max(100_000).default(''),
  channels: list(3),
  attachments: z.string().max(100_000).default('[]'),
  sendAt: z.string().max(40).default(''),
  wantedBy: z.string().max(40).default(''),
  urgent: box,
  needsAnswer: box,
  acknowledged: list(200),
})
export type ComposeForm = z.output<typeof composeFormSchema>
