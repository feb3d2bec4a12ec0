import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeVeils } from '#lib/text/decode-veils.ts'
import { foldText } from '#lib/text/fold-text.ts'
import { originalSpan } from '#lib/text/original-span.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'

const PIECES = [
  '603',
  '٦٠٣',
  '६०३',
  '６０３',
  '6️⃣',
  '①',
  '\u200d',
  '\u202e',
  '&#54;',
  '&commat;',
  '%36%30',
  '<b>',
  'NjAzNTU1MDE0Mg==',
  'é',
  'ọ̃',
  'ß',
  'ﷺ',
  '㎏',
  'Мама',
  'сell',
  '我的电话',
  'नम्बर',
  '\ud83d',
  '\udc00',
  '😀',
  '.',
  '\n',
  ' ',
]
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 6 }), fc.constantFrom(...PIECES)), { maxLength: 16 })
  .map((parts) => parts.join(''))

/** Every span of every unit lies inside the original, in order; the parts of the map fit the text. */
function expectWhole(original: string, folded: ReturnType<typeof foldText>): void {
  expect(folded.originalLength).toBe(original.length)
  if (folded.from && folded.to) {
    expect(folded.from.length).toBe(folded.text.length)
    expect(folded.to.length).toBe(folded.text.length)
  }
  let last = 0
  for (let i = 0; i < folded.text.length; i++) {
    const span = originalSpan(folded, i, i + 1)
    expect(span.start).toBeGreaterThanOrEqual(last)
    expect(span.end).toBeGreaterThan(span.start)
    expect(span.end).toBeLessThanOrEqual(original.length)
    last = span.start
  }
}

describe('what is read stays tied to what was written', () => {
  test('folding and unveiling keep every unit inside the original', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (t, isAddress) => {
        const folded = foldText(t, isAddress)
        expectWhole(t, folded)
        expectWhole(t, decodeVeils(folded, t))
      }),
      { numRuns: 500 },
    )
  })

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(text, (t) => {
        const once = foldText(t).text
        expect(foldText(once).text).toBe(once)
      }),
      { numRuns: 500 },
    )
  })

  test('words lie in the text, in order, and hold what stands there', () => {
    fc.assert(
      fc.property(text, (t) => {
        const folded = foldText(t).text
        let last = 0
        for (const token of tokenizeText(folded)) {
          expect(token.start).toBeGreaterThanOrEqual(last)
          expect(folded.slice(token.start, token.end)).toBe(token.text)
          last = token.end
        }
        const sentences = splitSentences(folded)
        expect(sentences[0]).toBe(0)
        expect([...sentences].sort((a, b) => a - b)).toEqual(sentences)
      }),
      { numRuns: 300 },
    )
  })

  test('what is inserted elsewhere moves a span by its length and changes nothing in it', () => {
    const needle = 'cell 603-555-0142'
    const filler = fc.array(fc.constantFrom('é', '１', ' ', 'ok', '我', 'ن', '\u200b', '😀', '\n'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(filler, filler, (before, inserted) => {
        const at = (t: string) => {
          const folded = foldText(t)
          const start = folded.text.indexOf(needle)
          return originalSpan(folded, start, start + needle.length)
        }
        const one = `${before.join('')} ${needle} end`
        const more = inserted.join('')
        const first = at(one)
        const second = at(more + one)
        expect(second.start - first.start).toBe(more.length)
        expect((more + one).slice(second.start, second.end)).toBe(needle)
      }),
      { numRuns: 300 },
    )
  })

  test('lone surrogates stay themselves and break nothing', () => {
    const t = 'a\ud83d b\udc00 ６'
    expect(foldText(t).text).toBe('a\ud83d b\udc00 6')
    expectWhole(t, foldText(t))
  })
})
