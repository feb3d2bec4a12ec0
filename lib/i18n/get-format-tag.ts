import type { Locale } from './types.ts'

/**
 * The tag dates and numbers are formatted with. English writes the day first, as the school does ("4 March 2027");
 * Arabic keeps the digits families see on the school's letters and clocks.
 */
export function getFormatTag(locale: Locale): string {
  return { en: 'en-GB', es: 'es', pt: 'pt-BR', ar: 'ar-u-nu-latn' }[locale]
}
