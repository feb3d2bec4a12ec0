'use server'

import { z } from 'zod'
import { unsubscribeAccount } from '#lib/delivery/unsubscribe-account.ts'
import { plainAction } from '#lib/wire/action.ts'

export const unsubscribeAction = plainAction({
  name: 'unsubscribe',
  who: 'anyone',
  input: z.object({ token: z.string().max(200) }),
  run: ({ input }) => unsubscribeAccount(input.token),
  goTo: (_, { token }) => `/unsubscribe?token=${encodeURIComponent(token)}`,
  otherwise: '/unsubscribe',
})
