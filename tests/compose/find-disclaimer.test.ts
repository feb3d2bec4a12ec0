import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDisclaimer } from '#components/compose/find-disclaimer.ts'
import { DISCLAIMER } from '#lib/policy/handbook.ts'

test('word for word, over lines and with other spaces, it is there', () => {
  for (const text of [
    DISCLAIMER,
    `Ten books I love. ${DISCLAIMER}`,
    `Ten books.\n\n${DISCLAIMER.replaceAll(' ', '\n')}\nBye.`,
    DISCLAIMER.replaceAll(' ', '\u00a0'),
  ])
    expect(findDisclaimer(text)).toEqual({ state: 'exact' })
})

test.each([
  ['a word changed', DISCLAIMER.replace('vision', 'visions')],
  ['a word left out', DISCLAIMER.replace('necessarily ', '')],
  ['the school called otherwise', DISCLAIMER.replace('the MicroSociety Academy Charter School', 'my school')],
  [
    'in other words at the start',
    DISCLAIMER.replace('The views on this site are my own', 'These views are mine'),
  ],
])('%s: found as altered, with its place', (_what, sentence) => {
  const text = `Ten books I love. ${sentence}\nSee you.`
  const found = findDisclaimer(text)
  expect(found).toMatchObject({ state: 'altered', text: sentence })
  if (found.state === 'altered') expect(text.slice(found.start, found.end)).toBe(sentence)
})

test.each(['', 'Ten books I love.', 'The view from our room is lovely.', 'My own opinions on books.'])(
  'not there: %s',
  (text) => {
    expect(findDisclaimer(text)).toEqual({ state: 'missing' })
  },
)

test('whatever the text, the place lies inside it and putting the exact words there makes it right', () => {
  const words = fc.array(fc.constantFrom(...DISCLAIMER.split(' '), 'books.', '\n', 'Ünïcode', '🎉'), {
    maxLength: 60,
  })
  fc.assert(
    fc.property(words, (list) => {
      const text = list.join(' ')
      const found = findDisclaimer(text)
      if (found.state !== 'altered') return true
      const mended = text.slice(0, found.start) + DISCLAIMER + text.slice(found.end)
      return text.slice(found.start, found.end) === found.text && findDisclaimer(mended).state === 'exact'
    }),
  )
})

test('a text of 100,000 signs takes no time to speak of', () => {
  const began = performance.now()
  findDisclaimer('the views on this site '.repeat(5_000))
  findDisclaimer('a.'.repeat(50_000))
  expect(performance.now() - began).toBeLessThan(1_000)
})
