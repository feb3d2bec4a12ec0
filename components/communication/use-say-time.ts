import { useLocale, useNow, useTimeZone } from 'next-intl'
import { formatDay } from '#lib/i18n/format-day.ts'
import { formatInstant } from '#lib/i18n/format-instant.ts'

/** Times and days as words inside a sentence; school time, the day only where it is not today. */
export function useSayTime(): { time: (at: Date | string) => string; day: (day: Date | string) => string } {
  const locale = useLocale()
  const zone = useTimeZone() ?? 'UTC'
  const now = useNow()
  return {
    time: (at) => formatInstant(typeof at === 'string' ? new Date(at) : at, { locale, zone, now }),
    day: (day) => formatDay(day, { locale, year: false }),
  }
}
