import { afterEach, describe, expect, test } from 'vitest'
import { dateToDay, dayOf, dayToDate, now, setClock, today } from '#lib/runtime/clock.ts'
import { instantOf } from '#lib/runtime/school-time.ts'

afterEach(() => setClock(null))

describe('the clock', () => {
  test('stands still where a test puts it', () => {
    setClock(new Date('2026-11-22T03:30:00Z'))
    expect(now().toISOString()).toBe('2026-11-22T03:30:00.000Z')
    expect(today('America/New_York')).toBe('2026-11-21')
    expect(today('Pacific/Chatham')).toBe('2026-11-22')
  })

  test('hands out a new Date each time, so that nobody can move it by accident', () => {
    setClock(new Date('2026-11-22T03:30:00Z'))
    now().setFullYear(1999)
    expect(now().getUTCFullYear()).toBe(2026)
  })

  test.each([
    ['2026-03-08T04:59:59Z', '2026-03-07'],
    ['2026-03-08T05:00:00Z', '2026-03-08'],
    ['2026-11-02T04:59:59Z', '2026-11-01'],
    ['2026-11-02T05:00:00Z', '2026-11-02'],
    ['2027-01-01T04:59:59.999Z', '2026-12-31'],
  ])('counts %s as %s in the school’s zone, across daylight saving and new year', (instant, day) => {
    expect(dayOf(new Date(instant), 'America/New_York')).toBe(day)
  })

  test('a day survives its column', () => {
    expect(dateToDay(dayToDate('2026-02-28'))).toBe('2026-02-28')
  })

  test('an unknown zone is refused, not guessed', () => {
    expect(() => today('Mars/Olympus')).toThrow(RangeError)
  })

  test('a wall-clock time is an instant, also where daylight saving skips or repeats an hour', () => {
    const at = (local: string) => instantOf(local, 'America/New_York').toISOString()
    expect(at('2026-11-22T07:30')).toBe('2026-11-22T12:30:00.000Z')
    expect(at('2026-03-08T02:30')).toBe('2026-03-08T07:30:00.000Z')
    expect(at('2026-11-01T01:30')).toBe('2026-11-01T05:30:00.000Z')
    expect(() => instantOf('tomorrow', 'America/New_York')).toThrow(RangeError)
  })
})
