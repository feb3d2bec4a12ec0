/**
 * The one wrapper of route handlers. No handler is written bare.
 *
 * ```ts
 * export const GET = route({                                     // app/api/media/[id]/route.ts
 *   name: 'read-media',
 *   params: z.object({ id: z.uuid() }),
 *   run: ({ actor, params }) => openMedia(actor, params.id),      // a Result, or a Response of your own
 * })
 * export const POST = route({ name: 'upload', body: 'stream', run: … })   // `request.body` is yours to meter
 * ```
 * In this order: origin (anything but GET and HEAD, against the configured address; a GET that another site embeds
 * is refused too) → session → params, query and JSON body through zod → policy accepted? → use case → mapped answer.
 * - `ok` answers its value as JSON; failures answer `{status: 'refused', code, …details}` with 401 `signed-out`,
 *   403 `not-allowed`, `foreign-origin` and `must-accept-policy`, 404 `not-found`, 413 `too-large`, 429 `limited`, else 409.
 * - What does not parse answers 400 `{status: 'invalid', fields}`; a bug is logged without its words and answers 500.
 * - Someone signed out who opens an address in the browser is sent to sign in and comes back.
 * - Answers are `private, no-store` unless the handler says otherwise.
 * `foreign` opens a handler to other sites and machines (one-click unsubscribe, a monitor): say why in it.
 */
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { Actor } from '#lib/access/types.ts'
import { currentActor } from '#lib/identity/current-actor.ts'
import { mustAcceptPolicy } from '#lib/identity/must-accept-policy.ts'
import { env } from '#lib/runtime/env.ts'
import { log } from '#lib/runtime/log.ts'
import type { Result } from '#lib/runtime/result.ts'
import { checkOrigin } from './check-origin.ts'
import { mapIssues } from './map-issues.ts'
import { readAddress } from './read-address.ts'
import { readValues } from './read-values.ts'
import type { WireRequest } from './types.ts'

type None = Record<string, never>

type Given<A, P, Q, B> = {
  readonly actor: A
  readonly params: P
  readonly query: Q
  readonly body: B
  readonly request: Request
  readonly from: WireRequest
}

type Definition<A, P, Q, B> = {
  readonly name: string
  /** `anyone` may be signed in or not; for a `machine` no session is read at all. */
  readonly who?: 'signed-in' | 'anyone' | 'machine'
  readonly params?: z.ZodType<P>
  readonly query?: z.ZodType<Q>
  /** A schema reads a JSON body up to `maxBytes`; `'stream'` leaves the body to the handler. */
  readonly body?: z.ZodType<B> | 'stream'
  readonly maxBytes?: number
  readonly foreign?: string
  readonly beforeAcceptance?: boolean
  readonly run: (given: Given<A, P, Q, B>) => Promise<Response | Result<unknown>>
}

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

const statusOf: Readonly<Record<string, number>> = {
  'signed-out': 401,
  'not-allowed': 403,
  forbidden: 403,
  'foreign-origin': 403,
  'must-accept-policy': 403,
  'not-found': 404,
  'too-large': 413,
  limited: 429,
  failed: 500,
}

export function route<P = None, Q = None, B = undefined>(
  definition: Definition<Actor | null, P, Q, B> & { readonly who: 'anyone' | 'machine' },
): Handler
export function route<P = None, Q = None, B = undefined>(
  definition: Definition<Actor, P, Q, B> & { readonly who?: 'signed-in' },
): Handler
export function route<P, Q, B>(
  definition: Definition<Actor, P, Q, B> | Definition<Actor | null, P, Q, B>,
): Handler {
  return async (request, context) => {
    try {
      // `perform` hands over null only to a handler that says `who: 'anyone'`.
      return await perform(definition as Definition<Actor | null, P, Q, B>, request, context)
    } catch (error) {
      unstable_rethrow(error)
      log.error('route-failed', error, { route: definition.name })
      return refused('failed')
    }
  }
}

async function perform<P, Q, B>(
  definition: Definition<Actor | null, P, Q, B>,
  request: Request,
  context: { params: Promise<unknown> },
): Promise<Response> {
  const reads = request.method === 'GET' || request.method === 'HEAD'
  if (definition.foreign === undefined) {
    if (reads ? isEmbeddedElsewhere(request.headers) : !checkOrigin(request.headers, env().publicUrl).ok)
      return refused('foreign-origin')
  }
  const isOpen = definition.who === 'anyone' || definition.who === 'machine'
  const actor = definition.who === 'machine' ? null : await currentActor()
  if (actor === null && !isOpen)
    return reads && wantsPage(request.headers) ? toSignIn(request) : refused('signed-out')
  const params = await parse(definition.params, () => context.params)
  if (!params.ok) return params.response
  const query = await parse(definition.query, () =>
    Object.fromEntries(new URL(request.url).searchParams.entries()),
  )
  if (!query.ok) return query.response
  let body: unknown
  if (definition.body !== undefined && definition.body !== 'stream') {
    const text = await readText(request, definition.maxBytes ?? 256 * 1024)
    if (text === null) return refused('too-large')
    const parsed = await parse(definition.body, () => JSON.parse(text))
    if (!parsed.ok) return parsed.response
    body = parsed.data
  }
  if (actor !== null && definition.beforeAcceptance !== true && !isOpen)
    if (await mustAcceptPolicy(actor)) return refused('must-accept-policy')
  const from = { address: readAddress(request.headers), userAgent: request.headers.get('user-agent') ?? '' }
  const given = { actor, params: params.data as P, query: query.data as Q, body: body as B, request, from }
  const result = await definition.run(given)
  if (!(result instanceof Response)) {
    if (result.ok) return Response.json(result.value ?? null, { headers: privately })
    const { ok: _ok, code, ...details } = result as { ok: false; code: string }
    return refused(code, details)
  }
  if (!result.headers.has('cache-control')) result.headers.set('cache-control', privately['cache-control'])
  return result
}

const privately = { 'cache-control': 'private, no-store' }

function refused(code: string, details: Record<string, unknown> = {}): Response {
  const status = statusOf[code] ?? 409
  return Response.json({ status: 'refused', code, ...details }, { status, headers: privately })
}

// Following a link from a mail or another page is fine; being somebody else's picture or script is not.
function isEmbeddedElsewhere(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site')
  return (
    site !== null && /^(cross-site|same-site)$/.test(site) && headers.get('sec-fetch-mode') !== 'navigate'
  )
}

function wantsPage(headers: Headers): boolean {
  return headers.get('sec-fetch-mode') === 'navigate' || (headers.get('accept') ?? '').includes('text/html')
}

function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url)
  const address = `${env().publicUrl}/sign-in?back=${encodeURIComponent(pathname + search)}`
  return new Response(null, { status: 303, headers: { ...privately, location: address } })
}

type Parsed<T> =
  | { readonly ok: true; readonly data: T | None }
  | { readonly ok: false; readonly response: Response }

async function parse<T>(schema: z.ZodType<T> | undefined, source: () => unknown): Promise<Parsed<T>> {
  if (schema === undefined) return { ok: true, data: {} }
  let raw: unknown
  try {
    raw = await source()
  } catch {
    return { ok: false, response: invalid({ '': 'wire.field.unreadable' }) }
  }
  const read = readValues(raw)
  if (Object.keys(read.errors).length > 0) return { ok: false, response: invalid(read.errors) }
  const parsed = schema.safeParse(read.raw, { reportInput: true })
  if (parsed.success) return { ok: true, data: parsed.data }
  return { ok: false, response: invalid(mapIssues(parsed.error.issues)) }
}

function invalid(fields: Readonly<Record<string, string>>): Response {
  return Response.json({ status: 'invalid', fields }, { status: 400, headers: privately })
}

// Counted while reading: a declared length is the caller's own word.
async function readText(request: Request, maxBytes: number): Promise<string | null> {
  if (request.body === null) return ''
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
