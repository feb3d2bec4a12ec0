import { describe, expect, test } from 'vitest'
import { formatDay } from '#lib/i18n/format-day.ts'
import { formatInstant } from '#lib/i18n/format-instant.ts'
import { LOCALES } from '#lib/i18n/types.ts'

const zone = 'America/New_York'
const now = new Date('2027-03-04T20:00:00Z')
const at = (iso: string, style?: 'short' | 'time' | 'full') =>
  formatInstant(new Date(iso), { locale: 'en', zone, now, style })

describe('an instant', () => {
  test('today is its time alone, counted in the school’s day', () => {
    expect(at('2027-03-04T12:42:00Z')).toBe('7:42')
    expect(at('2027-03-05T04:30:00Z')).toBe('23:30')
  })

  test('yesterday evening at school is yesterday, whatever day it is in Greenwich', () => {
    expect(at('2027-03-04T04:30:00Z')).toBe('3 Mar, 23:30')
  })

  test('another year says so', () => {
    expect(at('2026-11-22T12:42:00Z')).toBe('22 Nov 2026, 7:42')
  })

  test('in full', () => {
    expect(at('2027-03-04T12:42:00Z', 'full')).toBe('Thursday, 4 March 2027 at 7:42')
    expect(at('2026-11-22T12:42:00Z', 'time')).toBe('7:42')
  })

  test('on the night the clocks change', () => {
    expect(at('2027-03-14T06:59:00Z')).toBe('14 Mar, 1:59')
    expect(at('2027-03-14T07:01:00Z')).toBe('14 Mar, 3:01')
  })
})

test('a day is never moved by a zone', () => {
  expect(formatDay('2027-03-04', { locale: 'en' })).toBe('4 March 2027')
  expect(formatDay(new Date('2027-03-04T00:00:00Z'), { locale: 'en', weekday: true })).toBe(
    'Thursday, 4 March 2027',
  )
  expect(formatDay('2027-03-04', { locale: 'es', year: false })).toBe('4 de marzo')
})

test.each(LOCALES)('%s keeps the digits of the school’s clock', (locale) => {
  expect(formatInstant(new Date('2027-03-04T12:42:00Z'), { locale, zone, now })).toMatch(/^0?7:42$/)
})
