import { getFormatTag } from './get-format-tag.ts'
import type { Locale } from './types.ts'

/** A language's name in the reader's words: `nameLanguage('pt', 'en')` is "Portuguese". Unknown tags are given back. */
export function nameLanguage(tag: string, locale: Locale): string {
  try {
    return new Intl.DisplayNames([getFormatTag(locale)], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}
