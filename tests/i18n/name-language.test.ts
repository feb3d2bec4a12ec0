import { expect, test } from 'vitest'
import { nameLanguage } from '#lib/i18n/name-language.ts'

test('languages have the reader’s name for them', () => {
  expect(nameLanguage('pt', 'en')).toBe('Portuguese')
  expect(nameLanguage('en', 'es')).toBe('inglés')
  expect(nameLanguage('en', 'ar')).toBe('الإنجليزية')
})

test('a tag that is none is given back', () => {
  expect(nameLanguage('not a tag', 'en')).toBe('not a tag')
})
