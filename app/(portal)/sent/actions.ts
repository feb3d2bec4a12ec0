'use server'

import { z } from 'zod'
import { recallCommunication } from '#lib/communications/recall-communication.ts'
import { reasonSchema } from '#lib/communications/schema.ts'
import { withdrawCommunication } from '#lib/communications/withdraw-communication.ts'
import { writeAgain } from '#lib/communications/write-again.ts'
import { ok } from '#lib/runtime/result.ts'
import { formAction } from '#lib/wire/action.ts'

const id = z.object({ communicationId: z.uuid() })
const composer = id.extend({ composer: z.enum(['/write', '/propose']) })

/** Takes it back before anybody has seen it, and opens it in the composer. */
export const changeAction = formAction({
  name: 'change-sent',
  input: composer,
  run: async ({ input, actor }) => {
    const { communicationId } = input
    const taken = await withdrawCommunication(actor, { communicationId, reopen: true })
    if (taken.ok) return ok({ go: `${input.composer}/${communicationId}` })
    return taken.code === 'already-sent' ? ok({ go: `/sent/${communicationId}?late=1` }) : taken
  },
  goTo: ({ go }) => go,
})

export const withdrawAction = formAction({
  name: 'withdraw-sent',
  input: id,
  run: async ({ input, actor }) => {
    const { communicationId } = input
    const taken = await withdrawCommunication(actor, { communicationId, reopen: false })
    if (taken.ok) return ok({ late: false })
    return taken.code === 'already-sent' ? ok({ late: true }) : taken
  },
  goTo: ({ late }, { communicationId }) => `/sent/${communicationId}${late ? '?late=1' : ''}`,
})

export const recallAction = formAction({
  name: 'recall-sent',
  input: id.extend({ reason: reasonSchema, takeDown: z.literal('1').optional() }),
  run: ({ input, actor }) => recallCommunication(actor, { ...input, takeDown: input.takeDown !== undefined }),
  goTo: (_recalled, { communicationId }) => `/sent/${communicationId}?recalled=1`,
})

export const writeAgainAction = formAction({
  name: 'write-again',
  input: composer.extend({ key: z.uuid() }),
  run: ({ input, actor }) =>
    writeAgain(actor, { communicationId: input.communicationId, idempotencyKey: input.key }),
  goTo: ({ communicationId }, input) => `${input.composer}/${communicationId}`,
})
