import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { Actor } from '#lib/access/types.ts'
import { captureLog } from '#lib/runtime/log.ts'
import { fail, ok } from '#lib/runtime/result.ts'

const world = vi.hoisted(() => ({
  headers: new Headers(),
  actor: null as Actor | null,
  mustAccept: false,
  refreshed: 0,
}))
class Redirect extends Error {}
vi.mock('next/cache', () => ({
  refresh: () => {
    world.refreshed += 1
  },
}))
vi.mock('next/headers', () => ({ headers: async () => world.headers }))
vi.mock('next/navigation', () => ({
  redirect: (path: string) => {
    throw new Redirect(path)
  },
  unstable_rethrow: (error: unknown) => {
    if (error instanceof Redirect) throw error
  },
}))
vi.mock('#lib/identity/current-actor.ts', () => ({ currentActor: async () => world.actor }))
vi.mock('#lib/identity/must-accept-policy.ts', () => ({ mustAcceptPolicy: async () => world.mustAccept }))

const { callAction, formAction, plainAction } = await import('#lib/wire/action.ts')
const { route } = await import('#lib/wire/route.ts')

const actor: Actor = {
  orgId: 'o',
  personId: 'p',
  role: 'teacher',
  jobTitle: null,
  groupId: null,
  roleAssignmentId: 'r',
  sessionId: 's',
  locale: 'en',
  displayName: 'Ana',
  label: 'Teacher',
}
const home = 'http://localhost:3000'
const idle = { status: 'idle' } as const
const input = z.object({ subject: z.string().trim().min(1) })
const lines: string[] = []
let release: () => void

beforeEach(() => {
  world.headers = new Headers({ origin: home, 'user-agent': 'UA', 'x-forwarded-for': '203.0.113.7' })
  world.actor = actor
  world.mustAccept = false
  lines.length = 0
  release = captureLog((line) => lines.push(line))
})
afterEach(() => release())

function formOf(values: Record<string, string>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

describe('an action', () => {
  const run = vi.fn(async (given: { input: { subject: string } }) => ok(given.input.subject.length))
  const act = formAction({ name: 'test', input, run })
  beforeEach(() => {
    run.mockClear()
  })

  test('hands the use case what was parsed, the actor and the request', async () => {
    expect(await act(idle, formOf({ subject: ' hello ', $ACTION_ID_x: '' }))).toEqual({
      status: 'ok',
      value: 5,
    })
    expect(run).toHaveBeenCalledWith({
      input: { subject: 'hello' },
      actor,
      request: { address: '203.0.113.7', userAgent: 'UA' },
    })
  })

  test.each([[{}], [{ origin: 'null' }], [{ origin: 'https://evil.example', host: 'evil.example' }]])(
    'from %o never reaches the use case',
    async (headers) => {
      world.headers = new Headers(headers as Record<string, string>)
      expect(await act(idle, formOf({ subject: 'x' }))).toMatchObject({
        status: 'refused',
        code: 'foreign-origin',
      })
      expect(run).not.toHaveBeenCalled()
    },
  )

  test('keeps what was typed when a field is wrong', async () => {
    expect(await act(idle, formOf({ subject: '  ', other: 'kept' }))).toEqual({
      status: 'invalid',
      fields: { subject: 'wire.field.required' },
      values: { subject: '  ', other: 'kept' },
    })
    expect(run).not.toHaveBeenCalled()
  })

  test('keeps what was typed when signed out, and before the policy is accepted', async () => {
    world.mustAccept = true
    expect(await act(idle, formOf({ subject: 'x' }))).toMatchObject({ code: 'must-accept-policy' })
    world.actor = null
    expect(await act(idle, formOf({ subject: 'x' }))).toEqual({
      status: 'refused',
      code: 'signed-out',
      details: {},
      values: { subject: 'x' },
    })
    expect(run).not.toHaveBeenCalled()
  })

  test('that anyone may call runs without an actor', async () => {
    world.actor = null
    const open = formAction({ name: 'open', input, who: 'anyone', run: async (given) => ok(given.actor) })
    expect(await open(idle, formOf({ subject: 'x' }))).toEqual({ status: 'ok', value: null })
  })

  test('maps expected failures by code, and fields a use case names', async () => {
    const refusing = formAction({ name: 'r', input, run: async () => fail('limited', { until: 'then' }) })
    expect(await refusing(idle, formOf({ subject: 'x' }))).toEqual({
      status: 'refused',
      code: 'limited',
      details: { until: 'then' },
      values: { subject: 'x' },
    })
    const naming = formAction({
      name: 'n',
      input,
      run: async () => fail('invalid', { fields: { subject: 'a.b' } }),
    })
    expect(await naming(idle, formOf({ subject: 'x' }))).toEqual({
      status: 'invalid',
      fields: { subject: 'a.b' },
      values: { subject: 'x' },
    })
  })

  test('survives a bug: logged without its words, the text still there', async () => {
    const broken = formAction({
      name: 'broken',
      input,
      run: async () => {
        throw new Error('secret words')
      },
    })
    expect(await broken(idle, formOf({ subject: 'x' }))).toMatchObject({
      code: 'failed',
      values: { subject: 'x' },
    })
    expect(lines.join()).toContain('action-failed')
    expect(lines.join()).not.toContain('secret words')
  })

  test('has its page read again where it says so, and only after success', async () => {
    world.refreshed = 0
    const changing = formAction({ name: 'f', input, refresh: true, run: async () => ok() })
    await changing(idle, formOf({ subject: ' ' }))
    expect(world.refreshed).toBe(0)
    await changing(idle, formOf({ subject: 'x' }))
    expect(world.refreshed).toBe(1)
  })

  test('goes on after success', async () => {
    const moving = formAction({
      name: 'm',
      input,
      run: async () => ok(7),
      goTo: (value) => `/things/${value}`,
    })
    await expect(moving(idle, formOf({ subject: 'x' }))).rejects.toThrow(new Redirect('/things/7'))
    const plain = plainAction({ name: 'p', input, run: async () => ok(), otherwise: '/else' })
    await expect(plain(formOf({}))).rejects.toThrow(new Redirect('/else'))
    world.actor = null
    await expect(plain(formOf({ subject: 'x' }))).rejects.toThrow(new Redirect('/sign-in'))
  })

  test('called by a script reads plain data only', async () => {
    const call = callAction({ name: 'c', input, run: async (given) => ok(given.input.subject) })
    expect(await call({ subject: 'x' })).toEqual({ status: 'ok', value: 'x' })
    expect(await call(undefined as never)).toMatchObject({ status: 'invalid' })
    expect(await call(new Map() as never)).toMatchObject({ status: 'invalid' })
  })
})

describe('a route handler', () => {
  const context = { params: Promise.resolve({ id: '7' }) }
  const GET = route({
    name: 'get',
    params: z.object({ id: z.string().regex(/^\d$/) }),
    run: async (given) => ok({ id: given.params.id, who: given.actor.displayName }),
  })
  const POST = route({ name: 'post', body: input, run: async (given) => ok(given.body.subject) })
  const ask = (init: RequestInit & { headers?: Record<string, string> } = {}) =>
    new Request(`${home}/api/x?y=1`, init)
  const post = (body: string, headers: Record<string, string> = { origin: home }) =>
    POST(ask({ method: 'POST', body, headers }), { params: Promise.resolve({}) })

  test('answers the value as JSON that nobody stores', async () => {
    const response = await GET(ask(), context)
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('private, no-store')
    expect(await response.json()).toEqual({ id: '7', who: 'Ana' })
  })

  test.each([
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    [{ 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 200],
    [{ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' }, 200],
  ])('to a GET with %o answers %i', async (headers, status) => {
    expect((await GET(ask({ headers: headers as Record<string, string> }), context)).status).toBe(status)
  })

  test.each([
    [{}, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, 403],
    [{ origin: home }, 200],
  ])('to a POST with %o answers %i', async (headers, status) => {
    expect((await post('{"subject":"x"}', headers as Record<string, string>)).status).toBe(status)
  })

  test('answers 400 to what does not parse and 413 to too much', async () => {
    expect((await GET(ask(), { params: Promise.resolve({ id: 'x' }) })).status).toBe(400)
    expect((await post('not json')).status).toBe(400)
    expect((await post('{"subject":""}')).status).toBe(400)
    expect((await post('{"subject":"a\\u0000"}')).status).toBe(400)
    expect((await post('x'.repeat(300 * 1024))).status).toBe(413)
  })

  test('answers 401 signed out, or sends a person to sign in and back', async () => {
    world.actor = null
    expect((await GET(ask(), context)).status).toBe(401)
    const response = await GET(ask({ headers: { accept: 'text/html' } }), context)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`${home}/sign-in?back=%2Fapi%2Fx%3Fy%3D1`)
  })

  test.each([
    ['not-allowed', 403],
    ['not-found', 404],
    ['limited', 429],
    ['anything-else', 409],
  ])('answers %s with %i', async (code, status) => {
    const handler = route({ name: 'f', run: async () => fail(code) })
    const response = await handler(ask(), context)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ status: 'refused', code })
  })

  test('survives a bug with a 500 that says nothing', async () => {
    const handler = route({
      name: 'b',
      run: async () => {
        throw new Error('secret words')
      },
    })
    const response = await handler(ask(), context)
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(lines.join()).not.toContain('secret words')
  })
})
