import { describe, expect, test } from 'vitest'
import {
  judgeSentences,
  LIST_VALUE,
  NAMED,
  type NamedText,
  namedFeatures,
  readAround,
  withNamed,
} from '#lib/policy/model/judge-sentences.ts'
import { foldText } from '#lib/text/fold-text.ts'
import { splitSentences } from '#lib/text/split-sentences.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import { storeModel } from './store-model.ts'

/** Words of a text in which `*…*` stands round what is named, and the windows read round it. */
function read(marked: string) {
  const named: { start: number; end: number }[] = []
  let text = ''
  marked.split('*').forEach((part, i) => {
    if (i % 2 === 1) named.push({ start: text.length, end: text.length + part.length })
    text += part
  })
  expect(foldText(text.toLowerCase()).text).toBe(text.toLowerCase())
  const tokens = withNamed(tokenizeText(text), named)
  const windows = readAround(tokens, splitSentences(text)).map((one) =>
    one.windows.map(([from, to]) =>
      tokens
        .slice(from, to)
        .map((token) => (token.text === NAMED ? '_' : token.text))
        .join(' '),
    ),
  )
  return { words: tokens.map((token) => (token.text === NAMED ? '_' : token.text)).join(' '), windows }
}

describe('what is named is read as one word', () => {
  test.each([
    ['look it up on *pinterest* today', 'look it up on _ today'],
    ['*luz quintanilla* has lice', '_ has lice'],
    ['*luz* and *owen* sing', '_ and _ sing'],
    ['nobody is named', 'nobody is named'],
    ['open *抖音*搜', 'open _ 搜'],
    ['the *mes*sengers came', 'the _ came'],
  ])('%s', (marked, words) => {
    expect(read(marked).words).toBe(words)
  })
})

describe('round a name is read', () => {
  test('the sentence alone, with the next where it is short, and with the one before', () => {
    expect(read('we begin at nine. *luz* went home. check all heads. thank you').windows).toEqual([
      ['_ went home', '_ went home check all heads', 'we begin at nine _ went home'],
    ])
  })

  test('nothing where nobody is named, or where too little is said', () => {
    expect(read('we begin at nine. thank you').windows).toEqual([])
    expect(read('*luz*').windows).toEqual([])
  })

  test('no more of an endless sentence than its neighbourhood', () => {
    const words = 'word '.repeat(500)
    const [windows] = read(`${words}*luz* ${words}`).windows
    for (const window of windows ?? []) {
      expect(window.split(' ').length).toBeLessThanOrEqual(60)
      expect(window).toContain('_')
    }
  })
})

describe('a sentence is judged', () => {
  const text = 'we begin at nine. luz went home. check all heads. thank you'
  const named: NamedText = {
    tokens: withNamed(tokenizeText(text), [{ start: 18, end: 21 }]),
    sentences: splitSentences(text),
    known: [
      { start: 3, list: 11 },
      { start: 22, list: 12 },
      { start: 22, list: 13 },
    ],
  }
  const [around] = readAround(named.tokens, named.sentences)
  const windows = (around?.windows ?? []).map((window) => namedFeatures(named, window))
  const all = windows.flatMap(({ words, lists }) => [...words, ...lists])
  const models = [5, 3].map((step) =>
    storeModel(all, (feature) => (feature % step) - 2, { scale: 0.5, bias: -1, threshold: 0.25 }),
  )

  test('by every model as the sum of its features says, in the window that says most', () => {
    const [judged] = judgeSentences(models, named)
    expect([judged?.start, judged?.end]).toEqual([18, 31])
    const expected = [5, 3].map((step) => {
      const sum = (features: readonly number[]) => features.reduce((n, f) => n + (f % step) - 2, 0)
      const scores = windows.map(
        ({ words, lists }) => -1 + 0.5 * (sum(words) / Math.sqrt(words.length) + sum(lists) * LIST_VALUE),
      )
      return Math.max(...scores) - 0.25
    })
    judged?.scores.forEach((score, i) => {
      expect(score).toBeCloseTo(expected[i] as number, 9)
    })
  })

  test('with the lists whose words stand in the window, on which side of the name', () => {
    const [alone, withNext, withBefore] = windows
    // Two lists behind the name: each counts by itself and by its side.
    expect(alone?.lists).toHaveLength(4)
    expect(withNext?.lists).toEqual(alone?.lists)
    expect(withBefore?.lists).toHaveLength(6)
  })

  test('not at all where nothing is named', () => {
    expect(judgeSentences(models, { ...named, tokens: tokenizeText(text) })).toEqual([])
  })
})
