import { type NextRequest, NextResponse } from 'next/server'
import { env } from '#lib/runtime/env.ts'
import { randomToken } from '#lib/runtime/random.ts'
import { judgeRequest } from '#lib/wire/judge-request.ts'
import { writeContentPolicy } from '#lib/wire/write-content-policy.ts'

/**
 * Headers, and what is turned away before a page is asked. Never authorization: every use case asks for itself, and
 * the tests run with this file switched off.
 */
export function proxy(request: NextRequest): NextResponse {
  const { publicUrl, google, entra, production } = env()
  const address = new URL(request.url)
  const verdict = judgeRequest(
    {
      method: request.method,
      path: address.pathname,
      query: address.search.slice(1),
      headers: request.headers,
    },
    publicUrl,
  )
  if (!verdict.ok)
    return new NextResponse(`${verdict.sentence}\n`, {
      status: verdict.status,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })

  const secure = publicUrl.startsWith('https:')
  // Pictures carry a stricter policy of their own (next.config.mjs): nothing in them may run. Ours would replace it.
  if (address.pathname.startsWith('/api/media/')) return secured(NextResponse.next(), secure)

  const nonce = randomToken(18)
  const policy = writeContentPolicy({
    nonce,
    development: !production,
    secure,
    formTargets: [
      ...(google ? ['https://accounts.google.com'] : []),
      ...(entra ? ['https://login.microsoftonline.com'] : []),
    ],
  })
  // Next takes the nonce for its own scripts from the policy on the request.
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // For the way back after signing in (lib/identity/require-actor.ts).
  headers.set('x-crosswalk-path', address.pathname + address.search)
  headers.set('content-security-policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return secured(response, secure)
}

function secured(response: NextResponse, secure: boolean): NextResponse {
  if (secure) response.headers.set('strict-transport-security', 'max-age=63072000; includeSubDomains')
  return response
}

export const config = {
  // The upload alone stays out: the proxy would cut its body at 10 MB without a word. lib/wire/route.ts checks it itself.
  matcher: ['/((?!_next/static|_next/image|icons/|manifest.webmanifest|api/media/upload$).*)'],
}
