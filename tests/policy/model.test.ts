import { describe, expect, test } from 'vitest'
import { findPassages, readPassages } from '#lib/policy/model/find-passages.ts'
import { FEATURES, readFeatures } from '#lib/policy/model/read-features.ts'
import { foldText } from '#lib/text/fold-text.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import { storeModel } from './store-model.ts'

const TEXTS = [
  'Once more, for whoever uses the letters of this school as wrapping paper: swimming is on Thursday.',
  'Gracias a todos. La excursión es el 14 de mayo, a las 9:30, y volvemos a las 14:00. Traigan agua y gorra, por favor.',
  'Завтра урок физкультуры на улице. Оденьтесь теплее! Форма лежит в шкафу, ключ у дежурного.',
  'غدا رحلة الصف الثالث إلى المتحف. نلتقي أمام الباب الرئيسي في الثامنة والنصف صباحا ومعكم الماء.',
]

/** Every feature of the texts weighs as its number says. */
const storeTexts = (weightOf: (feature: number) => number) =>
  storeModel(
    TEXTS.flatMap((text) => wordsOf(text).features),
    weightOf,
    { scale: 0.25, bias: -1, threshold: -1e9 },
  )

function wordsOf(text: string) {
  const { text: folded } = foldText(text)
  const tokens = tokenizeText(folded)
  const sentences = splitSentences(folded)
  return { tokens, sentences, features: readFeatures(tokens, 0, tokens.length) }
}

const weightOf = (feature: number) => (feature % 15) - 7

describe('a stored model', () => {
  test.each(TEXTS)('scores a passage as the sum of its features says: %s', (text) => {
    const { tokens, sentences } = wordsOf(text)
    const [best] = findPassages(storeTexts(weightOf), tokens, sentences)
    const scores = readPassages(tokens, sentences).map(([from, to]) => {
      // A passage may end in features the whole text has not: they weigh nothing.
      const known = new Set(TEXTS.flatMap((one) => wordsOf(one).features))
      const features = readFeatures(tokens, from, to)
      const sum = features.reduce((all, one) => all + (known.has(one) ? weightOf(one) : 0), 0)
      return -1 + (sum * 0.25) / Math.sqrt(features.length)
    })
    expect(best?.score).toBeCloseTo(Math.max(...scores), 9)
  })

  test('a threshold nothing reaches finds nothing', () => {
    const { tokens, sentences } = wordsOf(TEXTS[0] as string)
    expect(findPassages({ ...storeTexts(weightOf), threshold: 1e9 }, tokens, sentences)).toEqual([])
  })

  test('what scores enough alone does not among many', () => {
    const foundJustBelow = (text: string) => {
      const { tokens, sentences } = wordsOf(text)
      const model = storeTexts(weightOf)
      const best = findPassages(model, tokens, sentences)[0]?.score ?? Number.NaN
      return findPassages({ ...model, threshold: best - 0.01 }, tokens, sentences).length
    }
    expect(foundJustBelow(TEXTS[0] as string)).toBe(1)
    expect(foundJustBelow(TEXTS[1] as string)).toBe(0)
  })

  test('numbers of features stand apart: words of ten languages seldom share one', () => {
    const features = new Set(TEXTS.flatMap((text) => wordsOf(text).features))
    const all = TEXTS.flatMap((text) => {
      const { tokens } = wordsOf(text)
      return tokens.map((token) => token.text)
    })
    expect(features.size).toBeGreaterThan(new Set(all).size * 3)
    expect(Math.max(...features)).toBeLessThan(FEATURES)
  })
})
