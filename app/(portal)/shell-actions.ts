'use server'

import { z } from 'zod'
import { switchCapacity } from '#lib/identity/sessions/switch-capacity.ts'
import { stopSession } from '#lib/identity/stop-session.ts'
import { ok } from '#lib/runtime/result.ts'
import { plainAction } from '#lib/wire/action.ts'

/** Acts in another role from the next page on. */
export const actAs = plainAction({
  name: 'act-as',
  input: z.object({ capacity: z.uuid() }),
  beforeAcceptance: true,
  run: ({ input, actor }) => switchCapacity(actor, input.capacity),
  goTo: () => '/',
  otherwise: '/',
})

/** Signs this browser out. */
export const leave = plainAction({
  name: 'leave',
  who: 'anyone',
  input: z.object({}),
  beforeAcceptance: true,
  run: async () => {
    await stopSession()
    return ok()
  },
  goTo: () => '/sign-in',
  otherwise: '/',
})
