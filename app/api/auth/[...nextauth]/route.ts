import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { nextAuth } from '#lib/identity/next-auth.ts'
import { fail } from '#lib/runtime/result.ts'
import { route } from '#lib/wire/route.ts'

// The only address of Auth.js a browser needs: where Google and Microsoft send it back. Signing in and out are our own
// actions; its session, CSRF and provider endpoints would only be more doors.
const callbacks = ['callback/google', 'callback/microsoft-entra-id']

export const GET = route({
  name: 'auth-callback',
  who: 'machine',
  foreign: 'the identity provider sends the browser back here; state, nonce and PKCE are checked',
  params: z.object({ nextauth: z.array(z.string().max(100)).max(4) }),
  run: async ({ params, request }) => {
    if (!callbacks.includes(params.nextauth.join('/'))) return fail('not-found')
    return nextAuth.handlers.GET(request as NextRequest)
  },
})
