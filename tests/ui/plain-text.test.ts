import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { initials } from '#components/ui/avatar.tsx'
import { splitLinks } from '#components/ui/plain-text.tsx'

const links = (text: string) => splitLinks(text).flatMap((piece) => (piece.href ? [piece.href] : []))

describe('addresses in plain text', () => {
  test.each([
    ['see https://museum.example.org/plan.', ['https://museum.example.org/plan']],
    ['(http://a.example.org)', ['http://a.example.org']],
    ['https://en.example.org/wiki/Crossing_(road)', ['https://en.example.org/wiki/Crossing_(road)']],
    [
      'two https://a.example.org and https://b.example.org',
      ['https://a.example.org', 'https://b.example.org'],
    ],
    ['javascript:alert(1)', []],
    ['data:text/html,<b>', []],
    ['ftp://a.example.org', []],
    ['https://', []],
    ['www.example.org', []],
  ])('%s', (text, expected) => {
    expect(links(text)).toEqual(expected)
  })

  test('nothing is lost, and only http(s) becomes an address', () => {
    const part = fc.oneof(
      fc.string(),
      fc.constantFrom('https://a.example.org', 'http://', 'javascript:', ' ', ').'),
    )
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join('')
        expect(
          splitLinks(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
        for (const href of links(text)) expect(['http:', 'https:']).toContain(new URL(href).protocol)
      }),
    )
  })

  test('a long text is cut in time that grows with its length', () => {
    const text = 'https://a.example.org/)))'.repeat(8_000)
    expect(
      splitLinks(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  })
})

test.each([
  ['Ms Ana Rivera', 'MR'],
  ['Helena Duarte', 'HD'],
  ['Mr. Osei', 'O'],
  ['مريم حداد', 'مح'],
  ['李', '李'],
  ['  ', ''],
])('initials of %s', (name, expected) => {
  expect(initials(name)).toBe(expected)
})
