import { z } from 'zod'
import { requestException } from '#lib/communications/request-exception.ts'
import { reasonSchema } from '#lib/communications/schema.ts'
import { route } from '#lib/wire/route.ts'

/** Asks the Director to except one finding of one blocked text. */
export const POST = route({
  name: 'compose-exception',
  body: z.object({
    communicationId: z.uuid(),
    decisionId: z.uuid(),
    findingFingerprint: z.string().min(1).max(200),
    reason: reasonSchema,
  }),
  run: ({ actor, body }) => requestException(actor, body),
})
