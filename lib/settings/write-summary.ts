import { sayDifference } from './say-difference.ts'
import type { Difference } from './types.ts'

const LONGEST = 2_000

/** What is stored with a version: the Director's own line, an empty line, the differences in words, kept as said then. */
export function writeSummary(note: string, differences: readonly Difference[]): string {
  const said = differences.map((difference) => sayDifference(difference))
  const kept: string[] = []
  let length = 0
  for (const sentence of said) {
    length += sentence.length + 2
    if (length > LONGEST) break
    kept.push(sentence)
  }
  const more = said.length - kept.length
  const words = [...kept, ...(more > 0 ? [`and ${more} more`] : [])].join('; ')
  return note === '' ? words : `${note}\n\n${words}`
}

/** The Director's own line of a stored summary; null where there is none. */
export function readNote(summary: string): string | null {
  const end = summary.indexOf('\n\n')
  return end === -1 ? null : summary.slice(0, end)
}
