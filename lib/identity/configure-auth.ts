import { headers } from 'next/headers'
import type { NextAuthConfig, User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import Google from 'next-auth/providers/google'
import MicrosoftEntraId from 'next-auth/providers/microsoft-entra-id'
import { z } from 'zod'
import { env, lendPublicUrl } from '#lib/runtime/env.ts'
import { log } from '#lib/runtime/log.ts'
import { secrets } from '#lib/runtime/secrets.ts'
import { admitOidc, type OidcProvider } from './admit-oidc.ts'
import { nameCookie } from './name-cookie.ts'
import { endSession } from './sessions/end-session.ts'
import { openSession } from './sessions/open-session.ts'
import { readSession } from './sessions/read-session.ts'

const withTicket = z.object({ ticket: z.string().min(20).max(200) })
const withSid = z.object({ sid: z.string().min(20).max(200) })
const oidcIds: Readonly<Record<string, OidcProvider>> = { google: 'google', 'microsoft-entra-id': 'entra' }
const cookieMaxAgeSeconds = 30 * 24 * 3_600

/**
 * Auth.js, reduced to what it is good at: the OIDC handshake and sealing the cookie. The cookie carries one thing,
 * the token of a session row of ours; who somebody is comes from that row alone (current-actor.ts).
 * Passwords never reach it: our own action checks them and hands over the finished session as a ticket.
 */
export function configureAuth(): NextAuthConfig {
  lendPublicUrl()
  const { google, entra } = env()
  const { name, secure } = nameCookie()
  const checks: ('pkce' | 'state' | 'nonce')[] = ['pkce', 'state', 'nonce']
  const idOnly = (profile: { sub: string }) => ({ id: profile.sub })
  return {
    secret: secrets().authSecret,
    trustHost: true,
    useSecureCookies: secure,
    basePath: '/api/auth',
    session: { strategy: 'jwt', maxAge: cookieMaxAgeSeconds },
    cookies: { sessionToken: { name, options: { httpOnly: true, sameSite: 'lax', path: '/', secure } } },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    logger: {
      error: (error) => log.error('auth-refused', error),
      warn: (code) => log.warn('auth-warning', { code }),
      debug: () => {},
    },
    providers: [
      Credentials({ credentials: { ticket: {} }, authorize: redeemTicket }),
      ...(google === undefined ? [] : [Google({ ...google, checks, profile: idOnly })]),
      ...(entra === undefined
        ? []
        : [
            MicrosoftEntraId({
              clientId: entra.clientId,
              clientSecret: entra.clientSecret,
              issuer: `https://login.microsoftonline.com/${entra.tenant}/v2.0`,
              checks,
              profile: idOnly,
            }),
          ]),
    ],
    callbacks: {
      signIn: async ({ account, profile }) => {
        const provider = oidcIds[account?.provider ?? '']
        return provider === undefined || (await admitOidc(provider, profile)).ok
      },
      jwt: async ({ token, user, account, profile }) => {
        if (account == null) {
          const known = withSid.safeParse(token)
          return known.success && (await readSession(known.data.sid)) !== null
            ? { sid: known.data.sid }
            : null
        }
        const ticket = withTicket.safeParse(user)
        if (ticket.success) return { sid: ticket.data.ticket }
        const provider = oidcIds[account.provider]
        return provider === undefined ? null : signInWith(provider, profile)
      },
      session: ({ session }) => ({ expires: session.expires }),
    },
    events: {
      signOut: async (message) => {
        const sealed = withSid.safeParse('token' in message ? message.token : null)
        if (sealed.success) await endSession(sealed.data.sid)
      },
    },
  }
}

async function redeemTicket(credentials: unknown): Promise<User | null> {
  const parsed = withTicket.safeParse(credentials)
  if (!parsed.success) return null
  const session = await readSession(parsed.data.ticket)
  if (session === null) return null
  return { id: session.accountId, ticket: parsed.data.ticket } as User
}

async function signInWith(provider: OidcProvider, profile: unknown): Promise<{ sid: string } | null> {
  const account = await admitOidc(provider, profile)
  if (!account.ok) return null
  const userAgent = (await headers()).get('user-agent') ?? ''
  const opened = await openSession(account.value, { method: provider, userAgent })
  return opened.ok ? { sid: opened.value.token } : null
}
