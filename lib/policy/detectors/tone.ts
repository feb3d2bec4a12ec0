/**
 * Cutting remarks. Anybody words them anew, so besides fixed turns of phrase a sentence is read for what such remarks
 * are made of: an "apparently", a trifle, somebody it is too much for; praise for a reply that came "at last"; all the
 * others who managed. The parts may stand in any order, in one sentence.
 */
import type { Hit } from '../lexicons/compile-lexicon.ts'
import type { Category } from '../lexicons/index.ts'
import { type Segment, sentenceAt } from '../read-message.ts'
import { hasWithin, hitsOf, hitsWithin } from './segment-words.ts'

interface Frame {
  /** The rarest part: the search starts there. */
  key: Category
  parts: readonly Category[]
  /** Fits an honest sentence too, unless none of these stands there. */
  unless?: Category
}

const FRAMES: readonly Frame[] = [
  { key: 'somebody', parts: ['seeming', 'beyond', 'easy-task'], unless: 'excused' },
  { key: 'at-last', parts: ['congrats', 'reply-act'] },
  { key: 'all-others', parts: ['odd', 'could'] },
  { key: 'must-be-nice', parts: ['idle'] },
  { key: 'for-others', parts: ['the-rules'] },
  { key: 'even-the-least', parts: ['grasp'] },
  { key: 'for-once', parts: ['your-duty'] },
]

/** How far apart the parts of one remark stand at most. */
const REACH = 160

function fits(segment: Segment, frame: Frame, hit: Hit): Hit | null {
  const sentence = sentenceAt(segment, hit.start)
  const from = Math.max(sentence.start, hit.start - REACH)
  const to = Math.min(sentence.end, hit.end + REACH)
  let { start, end } = hit
  for (const part of frame.parts) {
    const found = hitsWithin(segment, part, from, to).find((h) => h.end <= hit.start || h.start >= hit.end)
    if (!found) return null
    start = Math.min(start, found.start)
    end = Math.max(end, found.end)
  }
  if (frame.unless && hasWithin(segment, frame.unless, from, to)) return null
  return { ...hit, start, end }
}

export function cuttingRemarks(segment: Segment): readonly Hit[] {
  const out: Hit[] = [...hitsOf(segment, 'tone-alone')]
  for (const frame of FRAMES) {
    for (const hit of hitsOf(segment, frame.key)) {
      const remark = fits(segment, frame, hit)
      if (remark) out.push(remark)
    }
  }
  return out
}
