/** 1.3a: a full name, an address or a place beside a child's picture tells strangers too much. */
import { namesIn } from '../detectors/children/names.ts'
import { isOwnChild } from '../detectors/children/private-details.ts'
import { hitsWithin } from '../detectors/segment-words.ts'
import { spanIn } from '../read-message.ts'
import type { RawFinding, Rule } from './types.ts'

const CAPTION = new Set(['body', 'subject', 'alt', 'filename'])
const HOUSE = /\d{1,5}\s+(?:[\p{L}.'-]+\s+){1,3}$/u

export const captionPrivacy: Rule = {
  meta: {
    id: 'caption-privacy',
    topic: 'student-pii',
    kind: 'content',
    clauses: ['1.3a'],
    title: 'Captions of pictures of children',
    needs: ['public', 'actor'],
    inBrowser: 'skip',
    rows: ['caption'],
    messages: ['caption-privacy'],
    examples: {
      fires: [
        {
          text: 'Inês Carvalhal with her bridge.',
          to: 'public',
          kind: 'post',
          channels: ['official-page'],
          attach: {
            kind: 'image',
            shown: 'tagged',
            students: ['Inês Carvalhal'],
            altText: 'A child with a bridge.',
          },
        },
      ],
      passes: [
        {
          text: 'Grade 3 finished its bridge.',
          to: 'public',
          kind: 'post',
          attach: {
            kind: 'image',
            shown: 'tagged',
            students: ['Inês Carvalhal'],
            altText: 'A child with a bridge.',
          },
        },
        { text: 'Our new door at 1 Main Street.', to: 'public', kind: 'post' },
      ],
    },
  },
  check(reading) {
    const { message } = reading
    const shows = message.attachments.some(
      (a) => (a.kind === 'image' || a.kind === 'video') && (a.students.length > 0 || a.shown === 'untagged'),
    )
    if (!shows) return []
    const own = message.attachments.every((a) => a.students.every((s) => isOwnChild(reading, [s])))
    if (reading.party === 'family' && own) return []
    const out: RawFinding[] = []
    for (const segment of reading.segments) {
      if (!CAPTION.has(segment.role)) continue
      const name = namesIn(reading, segment).find(
        (n) => n.kind === 'full' && !isOwnChild(reading, n.studentIds),
      )
      const text = segment.folded.text
      const address = hitsWithin(segment, 'address', 0, text.length).find((h) =>
        HOUSE.test(text.slice(Math.max(0, h.start - 40), h.start)),
      )
      const at = name ?? address
      if (!at) continue
      out.push({
        row: 'caption',
        segment,
        ...spanIn(segment, at.start, at.end),
        messageId: 'caption-privacy',
        features: [name ? 'full-name' : 'address'],
      })
    }
    return out
  },
}
