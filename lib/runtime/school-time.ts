import { Temporal } from 'temporal-polyfill'

// Apart from clock.ts, so that a browser that only asks for the day does not load a calendar library.

/**
 * The instant of a wall-clock time (`2026-11-22T07:30`) in the school's zone, for a post scheduled by its author. In
 * the hour that daylight saving skips it is the later reading, in the one that comes twice the earlier. Throws
 * RangeError on anything that is not such a time.
 */
export function instantOf(local: string, timezone: string): Date {
  return new Date(Temporal.PlainDateTime.from(local).toZonedDateTime(timezone).epochMilliseconds)
}
