import { expect, test } from 'vitest'
import { chooseLocale } from '#lib/i18n/choose-locale.ts'

test.each([
  ['the account wins', { account: 'pt', cookie: 'es', acceptLanguage: 'ar' }, 'pt'],
  ['then the device', { cookie: 'es', acceptLanguage: 'ar' }, 'es'],
  ['then the browser', { acceptLanguage: 'fr, pt-BR;q=0.9, es;q=0.8' }, 'pt'],
  ['by its wish, not its order', { acceptLanguage: 'es;q=0.3, ar;q=0.9' }, 'ar'],
  ['never what is not wanted', { acceptLanguage: 'es;q=0, ar;q=0.1' }, 'ar'],
  ['then the school', { acceptLanguage: 'fr', school: 'es' }, 'es'],
  ['else English', { acceptLanguage: 'zh' }, 'en'],
  ['rubbish is passed over', { account: 'xx', cookie: '<script>', acceptLanguage: ';;,q=,=' }, 'en'],
] as const)('%s', (_name, sources, expected) => {
  expect(chooseLocale(sources)).toBe(expected)
})
