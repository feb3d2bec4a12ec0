import { getFormatTag } from './get-format-tag.ts'
import type { Locale } from './types.ts'

/**
 * A day of the school's calendar (`YYYY-MM-DD`, or a date column read as UTC midnight) in words. Days have no zone:
 * they are never moved.
 */
export function formatDay(
  day: string | Date,
  { locale, weekday = false, year = true }: { locale: Locale; weekday?: boolean; year?: boolean },
): string {
  const date = typeof day === 'string' ? new Date(`${day.slice(0, 10)}T00:00:00Z`) : day
  return new Intl.DateTimeFormat(getFormatTag(locale), {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    ...(year ? { year: 'numeric' as const } : {}),
    ...(weekday ? { weekday: 'long' as const } : {}),
  }).format(date)
}
