import { describe, expect, test } from 'vitest'
import { judgeRequest, MAX_BODY_BYTES } from '#lib/wire/judge-request.ts'
import { writeContentPolicy } from '#lib/wire/write-content-policy.ts'

const publicUrl = 'https://portal.example.org'
const judge = (method: string, path = '/today', headers: Record<string, string> = {}, query = '') => {
  const verdict = judgeRequest({ method, path, query, headers: new Headers(headers) }, publicUrl)
  return verdict.ok ? 200 : verdict.status
}
const own = { origin: publicUrl, 'content-length': '10' }

describe('what is turned away at the door', () => {
  test.each([
    ['a page', 'GET', {}, 200],
    ['a page asked for by another site', 'GET', { origin: 'https://evil.example' }, 200],
    ['an own form', 'POST', own, 200],
    ['a form without origin', 'POST', {}, 403],
    ['a form of another site', 'POST', { origin: 'https://evil.example' }, 403],
    ['a form from a sandbox', 'POST', { origin: 'null' }, 403],
    ['a look-alike', 'POST', { origin: 'https://portal.example.org.evil.example' }, 403],
    ['the same name without TLS', 'POST', { origin: 'http://portal.example.org' }, 403],
    [
      'a forged host',
      'POST',
      { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example', host: 'evil.example' },
      403,
    ],
    ['cross-site by its own word', 'POST', { ...own, 'sec-fetch-site': 'cross-site' }, 403],
    ['a large body', 'POST', { ...own, 'content-length': String(MAX_BODY_BYTES + 1) }, 413],
    ['the largest body', 'POST', { ...own, 'content-length': String(MAX_BODY_BYTES) }, 200],
    ['a length that is none', 'POST', { ...own, 'content-length': 'many' }, 413],
    ['a body of unknown length', 'POST', { origin: publicUrl, 'transfer-encoding': 'chunked' }, 411],
    ['a form without its boundary', 'POST', { ...own, 'content-type': 'multipart/form-data' }, 400],
    ['a form with one', 'POST', { ...own, 'content-type': 'multipart/form-data; boundary=x' }, 200],
    ['a method nobody knows', 'TRACE', own, 405],
    ['a deletion from elsewhere', 'DELETE', { origin: 'https://evil.example' }, 403],
  ] as const)('%s', (_name, method, headers, status) => {
    expect(judge(method, '/today', headers)).toBe(status)
  })

  test('one-click unsubscribe is taken from a mail program, and nothing that only looks like it', () => {
    expect(judge('POST', '/unsubscribe')).toBe(200)
    expect(judge('POST', '/unsubscribe/token')).toBe(200)
    expect(judge('POST', '/unsubscribers')).toBe(403)
    expect(judge('POST', '/unsubscribe', { 'content-length': String(MAX_BODY_BYTES + 1) })).toBe(413)
  })

  test.each([
    ['/%E0%A4%A', '', 400],
    ['/a%00b', '', 400],
    ['/today', 'q=%E0%A4%A', 400],
    ['/today', 'q=%00', 400],
    ['/today', 'q=100%25&p=a+b', 200],
    ['/%D8%A3', 'q=%D8%A3', 200],
  ])('%s?%s', (path, query, status) => {
    expect(judge('GET', path, {}, query)).toBe(status)
  })
})

describe('the content policy', () => {
  const policy = (development: boolean) =>
    writeContentPolicy({
      nonce: 'N',
      development,
      secure: !development,
      formTargets: ['https://accounts.google.com'],
    })

  test('lets nothing run but what carries the nonce', () => {
    const parts = policy(false).split('; ')
    expect(parts).toContain(`default-src 'none'`)
    expect(parts).toContain(`script-src 'self' 'nonce-N' 'strict-dynamic'`)
    expect(parts).toContain(`style-src 'self' 'nonce-N'`)
    expect(parts).toContain(`style-src-attr 'none'`)
    expect(parts).toContain(`frame-ancestors 'none'`)
    expect(parts).toContain(`form-action 'self' https://accounts.google.com`)
    expect(policy(false)).not.toMatch(/unsafe/)
  })

  test('development adds what the tools need and no nonce for styles', () => {
    expect(policy(true)).toContain(`'unsafe-eval'`)
    expect(policy(true)).toContain(`style-src 'self' 'unsafe-inline'`)
  })
})
