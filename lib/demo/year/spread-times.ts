import { dayOf } from '#lib/runtime/clock.ts'
import { instantOf } from '#lib/runtime/school-time.ts'
import type { Lots } from './draw-lots.ts'

const DAY_MS = 86_400_000

/** How much is written in an hour of a school day: before school, at lunch, after school, in the evening. */
const HOURS: readonly (readonly [number, number])[] = [
  [6, 2],
  [7, 9],
  [8, 10],
  [9, 6],
  [10, 6],
  [11, 7],
  [12, 8],
  [13, 6],
  [14, 8],
  [15, 12],
  [16, 9],
  [17, 5],
  [18, 5],
  [19, 6],
  [20, 5],
  [21, 2],
]

/** A quiet summer, quiet holidays, quiet weekends. */
function weightOf(day: string): number {
  const monthDay = day.slice(5)
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  const weekend = weekday === 0 || weekday === 6
  const summer = monthDay > '06-18' && monthDay < '08-20'
  const holiday = monthDay > '12-22' || monthDay < '01-03' || (monthDay > '04-20' && monthDay < '04-27')
  return (weekend ? 0.08 : 1) * (summer ? 0.05 : holiday ? 0.1 : 1)
}

/** `count` instants between two, in order, spread as a school writes. */
export function spreadTimes(lots: Lots, from: Date, until: Date, count: number, timezone: string): Date[] {
  const days: { midnight: number; weight: number }[] = []
  for (let at = from.getTime(); at < until.getTime(); at += DAY_MS) {
    const day = dayOf(new Date(at), timezone)
    days.push({ midnight: instantOf(`${day}T00:00`, timezone).getTime(), weight: weightOf(day) })
  }
  const whole = days.reduce((sum, { weight }) => sum + weight, 0)
  const times: Date[] = []
  let owed = 0
  for (const { midnight, weight } of days) {
    owed += (count * weight) / whole
    for (; owed >= 1 && times.length < count; owed -= 1) {
      const minutes = lots.weighed(HOURS) * 60 + lots.share() * 60
      times.push(new Date(midnight + Math.floor(minutes * 60_000)))
    }
  }
  while (times.length < count && days.length > 0)
    times.push(new Date((days.at(-1)?.midnight ?? 0) + 12 * 3_600_000))
  return times
    .map((at) => (at < until ? at : new Date(until.getTime() - 1 - Math.floor(lots.share() * 3_600_000))))
    .sort((a, b) => a.getTime() - b.getTime())
}
