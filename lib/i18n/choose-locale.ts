import { DEFAULT_LOCALE, LOCALES, type Locale } from './types.ts'

function match(tag: string | null | undefined): Locale | null {
  const language = tag?.trim().toLowerCase().split('-')[0]
  return LOCALES.find((locale) => locale === language) ?? null
}

/**
 * The language to speak: the account's, else the device's choice, else the first of the browser's languages we have,
 * else the school's, else English. Unknown tags are passed over, never an error.
 */
export function chooseLocale(sources: {
  account?: string | null
  cookie?: string | null
  acceptLanguage?: string | null
  school?: string | null
}): Locale {
  const browser = (sources.acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag, ...parameters] = part.split(';')
      const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/u.exec(parameter)?.[1]).find(Boolean)
      return { locale: match(tag), quality: quality === undefined ? 1 : Number(quality) }
    })
    .filter((wish) => wish.locale !== null && wish.quality > 0)
    .sort((a, b) => b.quality - a.quality)[0]?.locale
  return match(sources.account) ?? match(sources.cookie) ?? browser ?? match(sources.school) ?? DEFAULT_LOCALE
}
