import { getFormatTag } from './get-format-tag.ts'
import type { Locale } from './types.ts'

export type InstantStyle = 'short' | 'time' | 'full'

/**
 * An instant in a zone. `short` says only what is needed today: the time on the same day, else day and time, with the
 * year where it is another one. `time` is the time alone, `full` everything.
 */
export function formatInstant(
  at: Date,
  { locale, zone, now, style = 'short' }: { locale: Locale; zone: string; now: Date; style?: InstantStyle },
): string {
  const tag = getFormatTag(locale)
  const time = new Intl.DateTimeFormat(tag, {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  if (style === 'time') return time.format(at)
  const part = (date: Date, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-CA', { timeZone: zone, ...options }).format(date)
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  if (style === 'short' && part(at, day) === part(now, day)) return time.format(at)
  const sameYear = part(at, { year: 'numeric' }) === part(now, { year: 'numeric' })
  return new Intl.DateTimeFormat(tag, {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
    day: 'numeric',
    month: style === 'full' ? 'long' : 'short',
    ...(style === 'full' ? { weekday: 'long' as const } : {}),
    ...(style === 'full' || !sameYear ? { year: 'numeric' as const } : {}),
  }).format(at)
}
