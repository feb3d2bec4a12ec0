import { z } from 'zod'
import { audienceSchema } from '#lib/directory/schema.ts'
import { LANGUAGES } from './types.ts'

/** Longest body a person may send, in UTF-16 units; the database's own limit is higher and in bytes. */
export const MAX_BODY = 50_000
export const MAX_SUBJECT = 200
export const MAX_ATTACHMENTS = 20

// Text as a person types it: no null bytes (PostgreSQL refuses them) and no lone surrogates (they are not characters).
const text = z
  .string()
  .refine((value) => !value.includes('\u0000') && value.isWellFormed(), { error: 'not-text' })
  .transform((value) => value.replace(/\r\n?/g, '\n'))

export const attachmentSchema = z.strictObject({
  mediaId: z.uuid(),
  altText: text.pipe(z.string().max(1_000)).default(''),
  /** tagged: the children named are all who are shown; none: nobody is recognisable; untagged: not said (holds). */
  shown: z.enum(['tagged', 'none', 'untagged']).default('untagged'),
  studentIds: z.array(z.uuid()).max(100).default([]),
})
export type AttachmentInput = z.output<typeof attachmentSchema>

/** What the author is typing. Everything may still be missing; `submittable` below says what sending needs. */
export const draftContentSchema = z.object({
  lang: z.enum(LANGUAGES).default('en'),
  subject: text.pipe(z.string().max(MAX_SUBJECT, 'too-long')).default(''),
  body: text.pipe(z.string().max(MAX_BODY, 'too-long')).default(''),
  audience: audienceSchema.nullable().default(null),
  channels: z
    .array(z.enum(['portal', 'website', 'official-page']))
    .max(3)
    .default(['portal']),
  attachments: z.array(attachmentSchema).max(MAX_ATTACHMENTS, 'too-many').default([]),
  /** Not before this instant (ISO with offset); null: now. */
  notBeforeAt: z.iso.datetime({ offset: true }).nullable().default(null),
  urgent: z.boolean().default(false),
  needsAnswer: z.boolean().default(false),
  /** A group's "wanted by" day for the Director's queue. */
  wantedBy: z.iso.date().nullable().default(null),
})
export type DraftContent = z.output<typeof draftContentSchema>

export const saveDraftSchema = z.object({
  communicationId: z.uuid().nullable().default(null),
  kind: z.enum(['message', 'post', 'note', 'alert', 'personal-piece']).default('message'),
  conversationId: z.uuid().nullable().default(null),
  replyToId: z.uuid().nullable().default(null),
  idempotencyKey: z.string().min(8).max(64),
  /** The version the form was loaded with; an older one is refused, so a second tab never overwrites newer text. */
  version: z.number().int().min(0).default(0),
  content: draftContentSchema,
})
export type SaveDraftInput = z.output<typeof saveDraftSchema>

/** `acknowledged`: fingerprints of the warnings the author saw on the screen this was sent from. */
export const submitSchema = z.object({
  communicationId: z.uuid(),
  version: z.number().int().min(1),
  acknowledged: z.array(z.string().max(200)).max(200).default([]),
})
export type SubmitInput = z.output<typeof submitSchema>

/** A reviewer's or recaller's words to another person: evaluated like any message (kind note). */
export const reasonSchema = text.pipe(z.string().trim().min(3, 'too-short').max(2_000, 'too-long'))

/** What an auditor notes beside a verdict; nobody but auditors and the Director reads it. */
export const triageNoteSchema = text.pipe(z.string().trim().max(2_000, 'too-long'))
