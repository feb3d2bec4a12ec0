/** What a number to call looks like, and what only counts. */
import type { Segment } from '../read-message.ts'

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

/** Counting up or down, or one digit over and over, is not a number to call. */
export function isSequence(d: string): boolean {
  let up = 0
  let down = 0
  let longest = 0
  for (let i = 1; i < d.length; i++) {
    const step = (d.charCodeAt(i) - d.charCodeAt(i - 1) + 10) % 10
    up = step === 1 ? up + 1 : 0
    down = step === 9 ? down + 1 : 0
    longest = Math.max(longest, up, down)
  }
  return longest >= 5 || /^(\d)\1+$/.test(d)
}
