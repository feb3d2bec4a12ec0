'use server'

import { z } from 'zod'
import { revokeDelegation } from '#lib/review/revoke-delegation.ts'
import { signDelegationSchema } from '#lib/review/schema.ts'
import { signDelegation } from '#lib/review/sign-delegation.ts'
import { formAction } from '#lib/wire/action.ts'

export const signDelegationAction = formAction({
  name: 'sign-delegation',
  input: signDelegationSchema.extend({
    delegateId: z.uuid('review.delegation.problem.who'),
    // The tick is the signature: without it nothing is signed.
    signed: z.literal('1', 'review.delegation.problem.sign'),
  }),
  run: ({ input, actor }) => signDelegation(actor, input),
  goTo: () => '/overview?signed=1#delegation',
})

export const revokeDelegationAction = formAction({
  name: 'revoke-delegation',
  input: z.object({ delegationId: z.uuid() }),
  run: ({ input, actor }) => revokeDelegation(actor, input),
  goTo: () => '/overview#delegation',
})
