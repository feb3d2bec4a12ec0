import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldText } from '#lib/text/fold-text.ts'
import { highlightSegments } from '#lib/text/highlight-segments.ts'
import { originalSpan } from '#lib/text/original-span.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'

const SPICE = [
  'é',
  'ё',
  'ß',
  '６',
  '①',
  '३',
  '٣',
  '6️⃣',
  '\u200b',
  '&#54;',
  '&amp;',
  'ﬁ',
  'ا',
  '若',
  '\ud83d',
  '😀',
  'Ѕ',
  '½',
  'İ',
  'Đ',
  '”',
  '。',
]
const text = fc
  .array(
    fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), fc.constantFrom(...SPICE)),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

describe('folding', () => {
  test.each([
    ['ＣＡＬＬ ６０３', 'call 603'],
    ['٦٠٣ ५५५ ০১৪২', '603 555 0142'],
    ['➅⓪➂ ①②③', '603 123'],
    ['6️⃣0️⃣3️⃣', '603'],
    ['Ñandú Łódź Đức straße', 'nandu lodz duc strasse'],
    ['сеll mу рhone', 'cell my phone'],
    ['Позвоните мне', 'позвоните мне'],
    ['&#54;&#x30;&commat;', '60@'],
    ['a\u200bb\u00adc', 'abc'],
    ['“x” – ‘y’…', '"x" - \'y\'...'],
    ['आरव', 'आरव'],
  ])('%s → %s', (from, to) => {
    expect(foldText(from).text).toBe(to)
  })

  test('plain ASCII carries no map', () => {
    expect(foldText('Call the Office at 9:00!').from).toBeNull()
  })

  test('folding a folded text changes nothing', () => {
    fc.assert(
      fc.property(text, (t) => {
        const once = foldText(t).text
        expect(foldText(once).text).toBe(once)
      }),
      { numRuns: 400 },
    )
  })

  test('every folded unit comes from inside the original, in order', () => {
    fc.assert(
      fc.property(text, (t) => {
        const folded = foldText(t)
        let last = 0
        for (let i = 0; i < folded.text.length; i++) {
          const span = originalSpan(folded, i, i + 1)
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(span.end).toBeLessThanOrEqual(t.length)
          last = span.start
        }
      }),
      { numRuns: 400 },
    )
  })

  test('offsets survive an insertion elsewhere', () => {
    const needle = '603 555 0142'
    fc.assert(
      fc.property(text, text, (before, after) => {
        const original = `${before.replace(/[&%]/g, '')} ${needle} ${after}`
        const folded = foldText(original)
        const at = folded.text.lastIndexOf(needle, folded.text.length - 1)
        const first = folded.text.indexOf(needle)
        expect(at).toBeGreaterThanOrEqual(0)
        const span = originalSpan(folded, first, first + needle.length)
        expect(foldText(original.slice(span.start, span.end)).text).toBe(needle)
      }),
      { numRuns: 300 },
    )
  })

  test('a long text folds in time proportional to its length', () => {
    const long = 'é&amp;я٣'.repeat(20_000)
    expect(foldText(long).text.length).toBeGreaterThan(60_000)
  })
})

describe('cutting', () => {
  test('highlight segments put together are the text again', () => {
    const span = fc.record({ start: fc.integer({ min: -3, max: 40 }), end: fc.integer({ min: -3, max: 40 }) })
    fc.assert(
      fc.property(fc.string({ maxLength: 30 }), fc.array(span, { maxLength: 5 }), (t, spans) => {
        const pieces = highlightSegments(t, spans)
        expect(pieces.map((p) => p.text).join('')).toBe(t)
      }),
    )
  })

  test('sentences end at stops, not at titles', () => {
    const cut = (t: string) => {
      const starts = splitSentences(t)
      return starts.map((s, i) => t.slice(s, starts[i + 1]).trim()).filter((s) => s !== '')
    }
    expect(cut('ask mr. reed today. then go! ok?')).toEqual(['ask mr. reed today.', 'then go!', 'ok?'])
    expect(cut('one\ntwo')).toEqual(['one', 'two'])
  })

  test('half of a pair by itself changes nothing for the texts that come after', () => {
    foldText('\ud835 \ud83d')
    expect(foldText('𝟔𝟎𝟑 📱').text).toBe('603 ☎')
  })

  test('words keep their place; each ideograph is one', () => {
    expect(tokenizeText("o'neil 汤若 42").map((t) => t.text)).toEqual(['o', 'neil', '汤', '若', '42'])
  })
})
