import { z } from 'zod'
import { markRead } from '#lib/communications/mark-read.ts'
import { route } from '#lib/wire/route.ts'

/** Letters that have been read to their end. What the reader may not see is left out without a word. */
export const POST = route({
  name: 'mark-read',
  body: z.object({ ids: z.array(z.uuid()).min(1).max(100) }),
  run: ({ actor, body }) => markRead(actor, body.ids),
})
