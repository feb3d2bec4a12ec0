'use server'

import { z } from 'zod'
import { acceptVersion } from '#lib/identity/accept-version.ts'
import { formAction } from '#lib/wire/action.ts'

export const acceptVersionAction = formAction({
  name: 'accept-policy-version',
  input: z.object({ number: z.coerce.number().int().min(1) }),
  run: ({ input, actor }) => acceptVersion(actor, input.number),
  refresh: true,
})
