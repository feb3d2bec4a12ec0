import type { Locale } from './types.ts'

/** Which way the page runs in a language. */
export function getDirection(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}
