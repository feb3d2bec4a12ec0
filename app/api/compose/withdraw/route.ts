import { z } from 'zod'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { route } from '#lib/wire/route.ts'

/** Undo (`reopen`) and withdraw, before anybody has seen it. */
export const POST = route({
  name: 'compose-withdraw',
  body: z.object({ communicationId: z.uuid(), reopen: z.boolean() }),
  run: ({ actor, body }) => withdrawCommunication(actor, body),
})
