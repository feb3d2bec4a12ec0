/**
 * Cutting remarks. Anybody words them anew, so besides fixed turns of phrase a sentence is read for what such remarks
 * are made of: an "apparently", a trifle, somebody it is too much for; praise for a reply that came "at last"; all the
 * others who managed. The parts may stand in any order, in one sentence.
 */
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import type { Category } from '../../lexicons/index.ts'
import { type Segment, sentenceAt } from '../../read-message.ts'
import { hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'

interface Frame {
  /** The rarest part: the search starts there. */
  key: Category
  parts: readonly Category[]
  /** Fits an honest sentence too, unless none of these stands there. */
  unless?: Category
  /** "Thanks for finally …" mocks; "spring finally came, … thanks" does not. */
  praiseFirst?: boolean
}

const FRAMES: readonly Frame[] = [
  { key: 'somebody', parts: ['seeming', 'beyond', 'easy-task'], unless: 'excused' },
  { key: 'at-last', parts: ['congrats', 'reply-act'], praiseFirst: true },
  { key: 'all-others', parts: ['odd', 'could'] },
  { key: 'must-be-nice', parts: ['idle'] },
  { key: 'for-others', parts: ['the-rules'] },
  { key: 'even-the-least', parts: ['grasp'] },
  { key: 'for-once', parts: ['your-duty'] },
  { key: 'not-your-servant', parts: [] },
  { key: 'snide-weak', parts: ['blamed'] },
  { key: 'must-be-hard', parts: ['easy-task'], unless: 'excused' },
  { key: 'only-decor', parts: ['easy-task', 'seeming'], unless: 'excused' },
  { key: 'only-decor', parts: ['easy-task', 'somebody'], unless: 'excused' },
  { key: 'if-you-cared', parts: [] },
  { key: 'home-of-yours', parts: ['seeming', 'lacking'], unless: 'excused' },
  { key: 'late-you', parts: ['congrats', 'as-ever'] },
  { key: 'many-times', parts: ['i-said'], unless: 'excused' },
  { key: 'asked-again', parts: [], unless: 'excused' },
  { key: 'admired-how', parts: ['left-undone'], unless: 'excused' },
  { key: 'how-would-you', parts: ['many-times'] },
  { key: 'found-button', parts: ['congrats'], unless: 'excused' },
  { key: 'due-respect', parts: ['you-fault'], unless: 'excused' },
  { key: 'time-for-all', parts: ['none-for-us', 'you-seem'], unless: 'excused' },
]

/** How far apart the parts of one remark stand at most. */
const REACH = 160
const PRAISE_REACH = 50

/** Not the same words twice; a phrase with a gap may hold the other part in it. */
const isApart = (a: Hit, b: Hit): boolean => a.end <= b.start || a.start >= b.end || a.tokens >= b.tokens + 2

/** Nepali puts its verb, and its praise, last. */
const NEPALI = /[\u0900-\u097f]/

const isPraisedFirst = (segment: Segment, hit: Hit, from: number): boolean =>
  NEPALI.test(segment.folded.text.charAt(hit.start)) ||
  hasWithin(segment, 'congrats', Math.max(from, hit.start - PRAISE_REACH), hit.start)

function fits(segment: Segment, frame: Frame, hit: Hit): Hit | null {
  const sentence = sentenceAt(segment, hit.start)
  const from = Math.max(sentence.start, hit.start - REACH)
  const to = Math.min(sentence.end, hit.end + REACH)
  let { start, end } = hit
  for (const part of frame.parts) {
    const found = hitsWithin(segment, part, from, to).find((h) => isApart(h, hit))
    if (!found) return null
    start = Math.min(start, found.start)
    end = Math.max(end, found.end)
  }
  if (frame.praiseFirst && !isPraisedFirst(segment, hit, from)) return null
  if (frame.unless && hasWithin(segment, frame.unless, from, to)) return null
  return { ...hit, start, end }
}

/** Power over the reader's child, turned against it. */
const THREATS: readonly Frame[] = [
  { key: 'child-falls', parts: ['see-to-it'] },
  { key: 'loses-out', parts: ['complain-again'] },
  { key: 'threat-weak', parts: ['menace'] },
  { key: 'threat-weak', parts: ['complain-again'] },
]

export const veiledThreats = (segment: Segment): readonly Hit[] => framed(segment, THREATS)
export const cuttingRemarks = (segment: Segment): readonly Hit[] => [
  ...hitsOf(segment, 'tone-alone'),
  ...framed(segment, FRAMES),
]

function framed(segment: Segment, frames: readonly Frame[]): Hit[] {
  const out: Hit[] = []
  for (const frame of frames) {
    for (const hit of hitsOf(segment, frame.key)) {
      const remark = fits(segment, frame, hit)
      if (remark) out.push(remark)
    }
  }
  return out
}
