'use server'

import { z } from 'zod'
import { checkBack } from '#lib/identity/check-back.ts'
import { switchCapacity } from '#lib/identity/sessions/switch-capacity.ts'
import { stopSession } from '#lib/identity/stop-session.ts'
import { ok } from '#lib/runtime/result.ts'
import { plainAction } from '#lib/wire/action.ts'

/** Acts in another role from the next page on. */
export const actAs = plainAction({
  name: 'act-as',
  // `back`: the page that was opened in the wrong one.
  input: z.object({ capacity: z.uuid(), back: z.string().default('/').transform(checkBack) }),
  beforeAcceptance: true,
  run: ({ input, actor }) => switchCapacity(actor, input.capacity),
  goTo: (_switched, { back }) => back,
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
