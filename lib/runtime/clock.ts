/** A day in the school's zone, as `2026-11-22`. */
export type Day = string

type Clock = () => Date
const systemClock: Clock = () => new Date()
let clock: Clock = systemClock

/** The only place that reads the time, so that a test can stand anywhere in the school year. */
export function now(): Date {
  return clock()
}

/** For tests: a fixed instant, a function, or `null` for the system clock again. */
export function setClock(next: Date | Clock | null): void {
  if (next === null) clock = systemClock
  else if (next instanceof Date) clock = () => new Date(next.getTime())
  else clock = next
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()

function dayFormat(timezone: string): Intl.DateTimeFormat {
  const known = dayFormats.get(timezone)
  if (known !== undefined) return known
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: timezone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  dayFormats.set(timezone, format)
  return format
}

/** The day an instant falls on in an IANA time zone. Throws RangeError on an unknown zone. */
export function dayOf(instant: Date, timezone: string): Day {
  const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {}
  for (const { type, value } of dayFormat(timezone).formatToParts(instant)) parts[type] = value
  return `${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}`
}

/** Today in the school's zone: consent, orders and enrolments are counted in these days. */
export function today(timezone: string): Day {
  return dayOf(now(), timezone)
}

/** What Prisma stores in a `@db.Date` column for a day: midnight UTC. */
export function dayToDate(day: Day): Date {
  return new Date(`${day}T00:00:00.000Z`)
}

/** The day a `@db.Date` column holds. */
export function dateToDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}
