import { describe, expect, test } from 'vitest'
import { checkOrigin } from '#lib/wire/check-origin.ts'
import { readAddress } from '#lib/wire/read-address.ts'

const home = 'https://portal.school.example'

describe('the origin of a request that changes something', () => {
  test.each([
    [{ origin: home }, 'ok'],
    [{ origin: home, 'sec-fetch-site': 'same-origin' }, 'ok'],
    [{}, 'missing'],
    [{ origin: '' }, 'missing'],
    [{ 'sec-fetch-site': 'same-origin' }, 'missing'],
    [{ origin: 'null' }, 'foreign'],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, 'foreign'],
    [{ origin: 'https://evil.example' }, 'foreign'],
    [{ origin: 'http://portal.school.example' }, 'foreign'],
    [{ origin: 'https://portal.school.example:8443' }, 'foreign'],
    [{ origin: 'https://portal.school.example.evil.example' }, 'foreign'],
    [{ origin: 'https://PORTAL.school.example' }, 'foreign'],
    [{ origin: home, 'sec-fetch-site': 'cross-site' }, 'foreign'],
    [{ origin: home, 'sec-fetch-site': 'same-site' }, 'foreign'],
    [{ origin: home, 'sec-fetch-site': 'none' }, 'foreign'],
    // The caller's own words about where it is talking to count for nothing.
    [{ origin: 'https://evil.example', host: 'evil.example' }, 'foreign'],
    [{ origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' }, 'foreign'],
  ])('%o → %s', (headers, verdict) => {
    const result = checkOrigin(new Headers(headers as Record<string, string>), home)
    expect(result.ok ? 'ok' : result.why).toBe(verdict)
  })

  test('is compared with the configured address whatever its path or port', () => {
    const headers = new Headers({ origin: 'http://localhost:3100' })
    expect(checkOrigin(headers, 'http://localhost:3100/portal')).toEqual({ ok: true })
    expect(checkOrigin(headers, 'http://localhost:3000')).toMatchObject({ ok: false })
    expect(checkOrigin(headers, 'http://127.0.0.1:3100')).toMatchObject({ ok: false })
  })
})

describe('the network address', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['1.2.3.4, 203.0.113.7', '203.0.113.7'],
    ['2001:db8::1', '2001:db8::1'],
    ['<script>', 'unknown'],
    ['', 'unknown'],
  ])('%s → %s', (forwarded, address) => {
    expect(readAddress(new Headers({ 'x-forwarded-for': forwarded }))).toBe(address)
  })
})
