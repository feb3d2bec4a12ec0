import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { mapIssues } from '#lib/wire/map-issues.ts'
import { maxFieldCharacters, readValues } from '#lib/wire/read-values.ts'

const form = (...entries: [string, string | File][]) => {
  const made = new FormData()
  for (const [name, value] of entries) made.append(name, value)
  return made
}

describe('a form', () => {
  test('is an object: lists by their brackets, the last of a repeated name, one line end', () => {
    expect(
      readValues(
        form(['to[]', 'a'], ['to[]', 'b'], ['one[]', 'c'], ['body', 'x\r\ny'], ['k', '1'], ['k', '2']),
      ).raw,
    ).toEqual({ to: ['a', 'b'], one: ['c'], body: 'x\ny', k: '2' })
  })

  test('loses what Next adds', () => {
    expect(readValues(form(['$ACTION_ID_abc', ''], ['$ACTION_1:0', '{}'], ['a', '1'])).raw).toEqual({
      a: '1',
    })
  })

  test('gives back what was typed, but no password', () => {
    const { values, raw } = readValues(
      form(['email', 'a@b.example'], ['password', 's'], ['newPassword', 't']),
    )
    expect(values).toEqual({ email: 'a@b.example' })
    expect(raw).toMatchObject({ password: 's', newPassword: 't' })
  })

  test.each([
    ['a null byte', 'a\0b', 'wire.field.unreadable'],
    ['half a surrogate', 'a\ud800b', 'wire.field.unreadable'],
    ['a megabyte', 'x'.repeat(1_000_000), 'wire.field.tooLong'],
  ])('refuses %s in its field', (_what, text, key) => {
    // FormData itself mends surrogates; what a script sends as data does not pass through it.
    const read = readValues(text.includes('\ud800') ? { body: text } : form(['body', text]))
    expect(Object.values(read.errors)).toEqual([key])
    expect((read.values.body ?? '').length).toBeLessThanOrEqual(maxFieldCharacters)
  })

  test('shows hostile text as it is', () => {
    const hostile = '<script>alert(1)</script>\u202Eevil =HYPERLINK("x")'
    expect(readValues(form(['body', hostile]))).toMatchObject({ raw: { body: hostile }, errors: {} })
  })

  test('refuses files and odd names', () => {
    expect(readValues(form(['photo', new File(['x'], 'x.png')])).errors).toEqual({
      photo: 'wire.field.noFiles',
    })
    expect(readValues(form(['photo', new File([], '')])).errors).toEqual({})
    expect(readValues(form(['__proto__', 'x'])).errors).toEqual({ '': 'wire.field.unreadable' })
    expect(
      readValues(form(...Array.from({ length: 401 }, (): [string, string] => ['a', 'b']))).errors,
    ).toEqual({
      '': 'wire.field.unreadable',
    })
  })
})

describe('data from our scripts', () => {
  test('passes when plain', () => {
    expect(readValues({ a: [1, { b: 'x\r\n' }], c: null, d: true })).toEqual({
      raw: { a: [1, { b: 'x\n' }], c: null, d: true },
      values: {},
      errors: {},
    })
  })

  test.each([
    [
      'a loop',
      'self',
      (() => {
        const loop: Record<string, unknown> = {}
        loop.self = loop
        return loop
      })(),
    ],
    ['a map', '', new Map([['a', 1]])],
    ['a function', 'run', { run: () => 1 }],
    ['too much text', 'parts', { parts: Array.from({ length: 10 }, () => 'x'.repeat(90_000)) }],
    ['too many parts', 'parts', { parts: Array.from({ length: 30_000 }, () => 1) }],
    ['a null byte deep inside', 'a', { a: { b: { c: ['\0'] } } }],
  ])('is refused with %s, and it is said of its field', (_what, field, input) => {
    expect(Object.keys(readValues(input).errors)).toEqual([field])
  })
})

describe('issues of a schema', () => {
  const schema = z.object({
    subject: z.string().trim().min(1),
    email: z.email(),
    kind: z.enum(['a', 'b']),
    body: z.string().max(3),
    own: z.string().refine(() => false, { error: 'signIn.field.own' }),
    missing: z.string(),
  })
  test('are one sentence key per field', () => {
    const parsed = schema.safeParse(
      { subject: ' ', email: 'x', kind: 'c', body: 'long', own: 'x' },
      { reportInput: true },
    )
    expect(mapIssues(parsed.error?.issues ?? [])).toEqual({
      subject: 'wire.field.required',
      email: 'wire.field.email',
      kind: 'wire.field.choose',
      body: 'wire.field.tooLong',
      own: 'signIn.field.own',
      missing: 'wire.field.required',
    })
  })
})
