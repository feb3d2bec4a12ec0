import { useLocale, useNow, useTimeZone } from 'next-intl'
import { formatDay } from '#lib/i18n/format-day.ts'
import { formatInstant, type InstantStyle } from '#lib/i18n/format-instant.ts'
import { ReaderTime } from './reader-time.tsx'

/**
 * An instant in school time: the time alone if it is today, else with its day. A reader whose clock differs sees the
 * own time after it. Where a line stands in a dense list, pass `readerTime={false}`; the full date is in the title.
 */
export function SchoolTime({
  at,
  style = 'short',
  readerTime = false,
  className,
}: {
  at: Date | string
  style?: InstantStyle
  readerTime?: boolean
  className?: string
}) {
  const locale = useLocale()
  const zone = useTimeZone() ?? 'UTC'
  const now = useNow()
  const instant = typeof at === 'string' ? new Date(at) : at
  return (
    <>
      <time
        dateTime={instant.toISOString()}
        title={formatInstant(instant, { locale, zone, now, style: 'full' })}
        className={className}
      >
        {formatInstant(instant, { locale, zone, now, style })}
      </time>
      {readerTime && (
        <ReaderTime at={instant.toISOString()} zone={zone} locale={locale} now={now.toISOString()} />
      )}
    </>
  )
}

/** A day of the school's calendar (consent, orders, enrolments): never moved by a zone. */
export function SchoolDay({
  day,
  weekday,
  year,
  className,
}: {
  day: Date | string
  weekday?: boolean
  year?: boolean
  className?: string
}) {
  const locale = useLocale()
  const iso = typeof day === 'string' ? day.slice(0, 10) : day.toISOString().slice(0, 10)
  return (
    <time dateTime={iso} className={className}>
      {formatDay(day, { locale, weekday, year })}
    </time>
  )
}
