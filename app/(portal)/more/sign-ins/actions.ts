'use server'

import { z } from 'zod'
import { changePassword } from '#lib/identity/change-password.ts'
import { revokeOtherSessions } from '#lib/identity/sessions/revoke-other-sessions.ts'
import { revokeSession } from '#lib/identity/sessions/revoke-session.ts'
import { fail } from '#lib/runtime/result.ts'
import { formAction, plainAction } from '#lib/wire/action.ts'

export const endSignInAction = plainAction({
  name: 'end-sign-in',
  input: z.object({ session: z.uuid() }),
  run: ({ input, actor }) => revokeSession(actor, input.session),
  goTo: () => '/more/sign-ins?ended=1',
  otherwise: '/more/sign-ins',
})

export const endOtherSignInsAction = plainAction({
  name: 'end-other-sign-ins',
  input: z.object({}),
  run: ({ actor }) => revokeOtherSessions(actor),
  goTo: ({ ended }) => `/more/sign-ins?endedAll=${ended}`,
  otherwise: '/more/sign-ins',
})

export const changePasswordAction = formAction({
  name: 'change-password',
  input: z.object({
    currentPassword: z.string().min(1).max(1_000),
    newPassword: z.string().min(1).max(1_000),
    newPasswordAgain: z.string().max(1_000),
  }),
  run: async ({ input, actor, request }) => {
    if (input.newPassword !== input.newPasswordAgain)
      return fail('invalid', { fields: { newPasswordAgain: 'signIn.invitation.different' } })
    const given = { current: input.currentPassword, next: input.newPassword }
    const changed = await changePassword(actor, given, request)
    if (changed.ok) return changed
    if (changed.code === 'wrong')
      return fail('invalid', { fields: { currentPassword: 'door.sessions.password.wrong' } })
    if (changed.code.startsWith('password-'))
      return fail('invalid', { fields: { newPassword: `wire.code.${changed.code}` } })
    return changed
  },
})
