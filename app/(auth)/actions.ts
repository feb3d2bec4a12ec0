'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { acceptInvitation } from '#lib/identity/accept-invitation.ts'
import { acceptPolicy } from '#lib/identity/accept-policy.ts'
import { checkBack } from '#lib/identity/check-back.ts'
import { demoEmails } from '#lib/identity/list-demo-sign-ins.ts'
import { nextAuth } from '#lib/identity/next-auth.ts'
import { switchCapacity } from '#lib/identity/sessions/switch-capacity.ts'
import { signIn } from '#lib/identity/sign-in.ts'
import { signInDemo } from '#lib/identity/sign-in-demo.ts'
import { startSession } from '#lib/identity/start-session.ts'
import { stopSession } from '#lib/identity/stop-session.ts'
import { env } from '#lib/runtime/env.ts'
import { fail, ok } from '#lib/runtime/result.ts'
import { getSchool } from '#lib/settings/get-school.ts'
import { formAction, plainAction } from '#lib/wire/action.ts'

const back = z.string().optional().transform(checkBack)
const password = z.string().min(1).max(1_000)

function afterSignIn(value: { readonly back: string; readonly mustChoose: boolean }): string {
  return value.mustChoose ? `/choose-capacity?back=${encodeURIComponent(value.back)}` : value.back
}

export const signInAction = formAction({
  name: 'sign-in',
  who: 'anyone',
  input: z.object({ email: z.string().trim().min(1).max(200), password, back }),
  run: async ({ input, request }) => {
    const school = await getSchool()
    const signedIn = await signIn({ orgId: school.id, email: input.email, password: input.password }, request)
    if (!signedIn.ok) return signedIn
    await startSession(signedIn.value.token)
    return ok({ back: input.back, mustChoose: signedIn.value.mustChoose })
  },
  goTo: afterSignIn,
})

/** One press; only in a demo school. */
export const signInDemoAction = formAction({
  name: 'sign-in-demo',
  who: 'anyone',
  input: z.object({ email: z.enum(demoEmails), back }),
  run: async ({ input, request }) => {
    const signedIn = await signInDemo(input.email, request)
    if (!signedIn.ok) return signedIn
    await startSession(signedIn.value.token)
    return ok({ back: input.back, mustChoose: signedIn.value.mustChoose })
  },
  goTo: afterSignIn,
})

/** To the school's Google or Microsoft sign-in; the answer comes back to /api/auth. */
export const signInWithProviderAction = plainAction({
  name: 'sign-in-with-provider',
  who: 'anyone',
  input: z.object({ provider: z.enum(['google', 'entra']), back }),
  run: async ({ input }) => {
    if (env()[input.provider] === undefined) return fail('not-found')
    const id = input.provider === 'google' ? 'google' : 'microsoft-entra-id'
    const address = await nextAuth.signIn(id, { redirect: false, redirectTo: input.back })
    redirect(address)
  },
  otherwise: '/sign-in?error=provider',
})

export const acceptInvitationAction = formAction({
  name: 'accept-invitation',
  who: 'anyone',
  input: z.object({
    code: z.string().trim().min(1).max(60),
    password,
    passwordAgain: z.string().max(1_000),
  }),
  run: async ({ input, request }) => {
    if (input.password !== input.passwordAgain)
      return fail('invalid', { fields: { passwordAgain: 'signIn.invitation.different' } })
    const school = await getSchool()
    const given = { orgId: school.id, code: input.code, password: input.password }
    const accepted = await acceptInvitation(given, request)
    if (!accepted.ok) {
      const isAboutPassword = accepted.code.startsWith('password-')
      return isAboutPassword
        ? fail('invalid', { fields: { password: `wire.code.${accepted.code}` } })
        : accepted
    }
    await startSession(accepted.value.token)
    return ok({ back: '/', mustChoose: accepted.value.mustChoose })
  },
  goTo: afterSignIn,
})

export const acceptPolicyAction = formAction({
  name: 'accept-policy',
  beforeAcceptance: true,
  input: z.object({
    textVersion: z.string().max(40),
    accepted: z.literal('yes', { error: 'signIn.acceptance.checkNeeded' }),
    back,
  }),
  run: async ({ input, actor }) => {
    const accepted = await acceptPolicy(actor, input.textVersion)
    return accepted.ok ? ok(input.back) : accepted
  },
  goTo: (path) => path,
})

/** For the switcher in the masthead and the page after signing in. */
export const switchCapacityAction = plainAction({
  name: 'switch-capacity',
  beforeAcceptance: true,
  input: z.object({ capacity: z.uuid(), back }),
  run: async ({ input, actor }) => {
    const switched = await switchCapacity(actor, input.capacity)
    return switched.ok ? ok(input.back) : switched
  },
  goTo: (path) => path,
  otherwise: '/choose-capacity',
})

export const signOutAction = plainAction({
  name: 'sign-out',
  who: 'anyone',
  beforeAcceptance: true,
  input: z.object({}),
  run: async () => {
    await stopSession()
    return ok()
  },
  goTo: () => '/sign-in?out=1',
  otherwise: '/sign-in',
})
