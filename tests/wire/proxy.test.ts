import { NextRequest } from 'next/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { config, proxy } from '../../proxy.ts'

const HERE = 'http://localhost:3000'
const PICTURE = '/api/media/01890000-0000-7000-8000-000000000001'

const passes = (path: string) => config.matcher.some((matcher) => new RegExp(`^${matcher}$`).test(path))

test.each([
  '/',
  '/today',
  '/api/counts',
  '/api/compose/send',
  PICTURE,
  `${PICTURE}/x`,
  '/api/media/uploads',
  '/api/media/upload/x',
])('%s goes through the proxy', (path) => expect(passes(path)).toBe(true))

test.each(['/api/media/upload', '/_next/static/a.js', '/icons/icon.svg', '/manifest.webmanifest'])(
  '%s does not: nothing is asked of it there, or its body is too large for it',
  (path) => expect(passes(path)).toBe(false),
)

const ask = (path: string, init: { method?: string; headers?: Record<string, string> } = {}) =>
  proxy(new NextRequest(`${HERE}${path}`, init))

beforeEach(() => {
  vi.stubEnv('CROSSWALK_URL', HERE)
})
afterEach(() => vi.unstubAllEnvs())

test('a picture is turned away like any other address when it cannot be read or another site changes it', () => {
  expect(ask(`${PICTURE}?size=%ZZ`).status).toBe(400)
  expect(ask('/api/media/%00').status).toBe(400)
  expect(ask(PICTURE, { method: 'POST', headers: { origin: 'https://elsewhere.example' } }).status).toBe(403)
  expect(ask(PICTURE, { method: 'OPTIONS' }).status).toBe(405)
})

test('a picture keeps its own, stricter content policy; a page gets ours with a nonce', () => {
  expect(ask(PICTURE).headers.get('content-security-policy')).toBeNull()
  expect(ask('/today').headers.get('content-security-policy')).toContain("'nonce-")
})
