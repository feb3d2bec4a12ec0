import { useLocale, useNow, useTimeZone } from 'next-intl'
import { formatInstant } from '#lib/i18n/format-instant.ts'

/** An instant in school time as words, for the middle of a sentence. Where it stands alone use `SchoolTime`. */
export function useInstant(): (at: Date | string) => string {
  const locale = useLocale()
  const zone = useTimeZone() ?? 'UTC'
  const now = useNow()
  return (at) => formatInstant(typeof at === 'string' ? new Date(at) : at, { locale, zone, now })
}
