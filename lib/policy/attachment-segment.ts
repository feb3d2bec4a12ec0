import type { Reading, Segment } from './read-message.ts'

/** Where a finding about a whole attachment is shown: its file name, else its first segment, else the body. */
export function attachmentSegment(reading: Reading, index: number): Segment {
  const own = reading.segments.filter((s) => s.attachment === index)
  return own.find((s) => s.role === 'filename') ?? own[0] ?? reading.body
}
