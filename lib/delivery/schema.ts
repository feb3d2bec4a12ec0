import { z } from 'zod'

const id = z.uuid()

/**
 * Every mail the product itself sends, and all it may say: ids, codes, counts. There is no room for a text that a
 * person wrote, because such a text would have to go through the pipeline.
 */
export const systemMailSchema = z.discriminatedUnion('template', [
  /** `sealedLink`: the invitation's address, sealed, because the queue's rows outlive the mail. */
  z.strictObject({
    template: z.literal('invitation'),
    sealedLink: z.string().max(2_000),
    expiresAt: z.iso.datetime(),
  }),
  /** To an author: what became of something held. The reason, if any, is a note in the portal. */
  z.strictObject({
    template: z.literal('reviewed'),
    communicationId: id,
    result: z.enum(['approved', 'returned', 'rejected', 'asked', 'stopped', 'taken-down']),
  }),
  /** To the auditor, weekly: a signed tree head that nobody with the server can take back. */
  z.strictObject({
    template: z.literal('checkpoint'),
    treeSize: z.int().min(0),
    note: z.string().max(5_000),
  }),
])
export type SystemMail = z.output<typeof systemMailSchema>

/** What a caller queues: the link in clear; it is sealed before it reaches the queue. */
export type NewSystemMail =
  | { template: 'invitation'; link: string; expiresAt: Date }
  | Extract<SystemMail, { template: 'reviewed' | 'checkpoint' }>

export const taskIdSchema = z.uuid()
export const outboxNameSchema = z.string().regex(/^[0-9a-f-]{36}\.eml$/)
