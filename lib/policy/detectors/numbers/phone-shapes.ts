/** What a number to call looks like, and what only counts. */
import type { Segment } from '../../read-message.ts'
import type { DigitUnit } from './digit-units.ts'

export interface FoundPhone {
  segment: Segment
  /** Folded offsets. */
  start: number
  end: number
  digits: string
  features: readonly string[]
}

export const isNorthAmerican = (d: string) => /^[2-9]\d\d[2-9]\d{6}$/.test(d) && d.slice(4, 6) !== '11'

export function national(digits: string): string {
  if (digits.length === 11 && digits.startsWith('1')) return digits.slice(1)
  if (digits.length === 13 && digits.startsWith('001')) return digits.slice(3)
  return digits
}

/** Mobile numbers as they are said at home in the countries families come from, without a country code. */
const AT_HOME =
  /^(?:0[1-9]\d{8}|1[3-9]\d{9}|9[678]\d{8}|[78]9\d{9}|9\d{9}|[1-9]\d9\d{8}|9[1236]\d{7}|[67]\d{8}|0?5\d{8}|0[17]\d{8,9}|[34]\d{7})$/
export const isForeignMobile = (digits: string) => AT_HOME.test(digits)

/** Lines a caller does not pay for belong to organisations, never to a person. */
export const isTollFree = (digits: string) => /^8(?:00|33|44|55|66|77|88)[2-9]\d{6}$/.test(digits)

/** Written in more pieces than usual, but cut where a North American number is cut. */
export function isCutAsUsual(lengths: readonly number[]): boolean {
  const cuts = new Set<number>()
  let at = 0
  for (const n of lengths) {
    at += n
    cuts.add(at)
  }
  const first = lengths[0] === 1 && at === 11 ? 1 : 0
  return at - first === 10 && cuts.has(first + 3) && cuts.has(first + 6)
}

/** The longest stretch that counts up or down. */
function longestCount(d: string): number {
  let up = 0
  let down = 0
  let longest = 0
  for (let i = 1; i < d.length; i++) {
    const step = (d.charCodeAt(i) - d.charCodeAt(i - 1) + 10) % 10
    up = step === 1 ? up + 1 : 0
    down = step === 9 ? down + 1 : 0
    longest = Math.max(longest, up, down)
  }
  return longest
}

/** Counting up or down, or one digit over and over, is not a number to call. */
export const isSequence = (d: string) => longestCount(d) >= 5 || /^(\d)\1+$/.test(d)

/** From its first digit to its last. */
export const isAllSequence = (d: string) => longestCount(d) >= d.length - 2 || /^(\d)\1+$/.test(d)

/** "6, 12, 18, 24": a table is said, whatever it is said of. */
export function isTable(units: readonly DigitUnit[]): boolean {
  let steady = 0
  for (let k = 2; k < units.length; k++) {
    const [a, b, c] = [units[k - 2], units[k - 1], units[k]].map((u) => Number((u as DigitUnit).digits)) as [
      number,
      number,
      number,
    ]
    steady = c - b === b - a && b !== a && (c > 9 || a > 9) ? steady + 1 : 0
    if (steady >= 2) return true
  }
  return false
}

/** "6,035,550,141": one large number. */
export function isThousands(lengths: readonly number[], gaps: readonly string[]): boolean {
  const [first = 0, ...rest] = lengths
  const sign = gaps[1]
  return (
    rest.length >= 2 &&
    first <= 3 &&
    rest.every((n) => n === 3) &&
    (sign === ',' || sign === '.' || (sign === ' ' && first < 3)) &&
    gaps.slice(1).every((g) => g === sign)
  )
}

/** How many digits stand together; `single`: one each. */
export function grouping(units: readonly DigitUnit[], single: boolean): string {
  if (units.length > 4 && single) return 'single'
  const lengths = units.map((u) => u.digits.length)
  const shape = lengths.join('-')
  return shape.startsWith('1-') && shape.length > 3 && (units[0] as DigitUnit).digits === '1'
    ? shape.slice(2)
    : shape
}

/** What a number to call is usually cut into, and how well that speaks for one. */
export const SHAPES: Readonly<Record<string, number>> = {
  '3-3-4': 3,
  single: 3,
  '3-7': 2,
  '6-4': 2,
  '10': 2,
  '11': 1,
  '3-4': 1,
  '3-3-2-2': 2,
  '3-2-2-3': 1,
  '2-5-4': 1,
  '2-4-4': 1,
  '3-3-1-3': 1,
  '5-5': 1,
  '2-2-2-2-2': 2,
}
