/** Hostile sizes: bounded answers, never a crash, never an allow by error. */
import { expect, test } from 'vitest'
import { evaluate } from '#lib/policy/evaluate.ts'
import { factsOf } from './school.ts'

const decide = (body: string) => evaluate(factsOf({ body, audience: 'class' }))
const phones = (body: string) => decide(body).findings.filter((f) => f.topic === 'personal-phone')

test('ten thousand numbers are a bounded list of findings', () => {
  const body = Array.from(
    { length: 10_000 },
    (_, i) => `my cell is 603-5${String(10 + (i % 80))}-${String(1000 + (i % 9000))}.`,
  ).join(' ')
  const found = phones(body)
  expect(found.length).toBeGreaterThan(50)
  expect(found.length).toBeLessThanOrEqual(1000)
})

test('a megabyte with one number in its last words is read to the end', () => {
  const body = `${'Dear families, the children read a story. '.repeat(24_000)}My cell is 603-555-0142.`
  expect(body.length).toBeGreaterThan(1_000_000)
  expect(phones(body).map((f) => f.text)).toEqual(['603-555-0142'])
})

test('lone surrogates around a number do not hide it', () => {
  const found = phones('\ud83dmy cell is 603-555-0142\udc00')
  expect(found.map((f) => f.text)).toEqual(['603-555-0142'])
})

test.each([
  'six ',
  'call me at 603 ',
  'a@',
  'a.',
  'my cell 603 555 ',
  'rien nada zip ',
  'i v ',
  '(',
  '"',
  '我',
  '&#5',
  '加我 V.X ',
  'join TikTok!? ',
  'Owen saw it on TikTok. ',
])(
  'a hundred thousand characters of %j cost no more a character than a tenth of them',
  (piece) => {
    const time = (size: number) => {
      const body = piece.repeat(Math.ceil(size / piece.length))
      let best = Number.POSITIVE_INFINITY
      for (let i = 0; i < 3; i++) {
        const from = performance.now()
        decide(body)
        best = Math.min(best, performance.now() - from)
      }
      return best / size
    }
    time(10_000)
    // Quadratic work would be ten times as dear; memory and a busy machine may be several.
    expect(time(100_000)).toBeLessThan(8 * time(10_000) + 0.002)
  },
  60_000,
)
