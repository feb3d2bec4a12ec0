/** 1.8a: pictures, work or information of students on a page that is the writer's own. */
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { isDenied, isQuoted } from './guards.ts'
import { namesIn } from './names.ts'
import { isOwnPlatform, platformsIn } from './platforms.ts'
import { hasWithin, hitsOf } from './segment-words.ts'

export interface FoundOwnPage {
  segment: Segment
  start: number
  end: number
}

const READ = new Set(['body', 'subject', 'text', 'alt'])

export function ownPagesOf(reading: Reading): readonly FoundOwnPage[] {
  return reading.once('own-pages', () => {
    const out: FoundOwnPage[] = []
    for (const segment of reading.segments) {
      if (!READ.has(segment.role)) continue
      const platforms = platformsIn(segment).filter(
        (p) => p.plain && p.platform.kind !== 'payment' && isOwnPlatform(segment, p),
      )
      for (const hit of [...hitsOf(segment, 'own-page'), ...platforms]) {
        const sentence = sentenceAt(segment, hit.start)
        const before = sentence.start > 0 ? sentenceAt(segment, sentence.start - 1).start : 0
        if (
          !hasWithin(
            segment,
            'put-up',
            sentence.start,
            Math.min(segment.folded.text.length, sentence.end + 80),
          )
        )
          continue
        const from = Math.max(before, sentence.start - 160)
        const child = namesIn(reading, segment).some((n) => n.start >= from && n.end <= sentence.end)
        if (!child && !hasWithin(segment, 'student-work', from, sentence.end)) continue
        if (isDenied(segment, hit.start, hit.end) || isQuoted(segment, hit.start)) continue
        if (
          out.length < 100 &&
          !out.some((o) => o.segment === segment && o.end > sentence.start && o.start < sentence.end)
        ) {
          out.push({ segment, start: hit.start, end: hit.end })
        }
      }
    }
    return out
  })
}
