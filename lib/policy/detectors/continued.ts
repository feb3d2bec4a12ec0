/**
 * What a short message goes on with: the last things said in the thread and this one, as one text. A handle, an address
 * or the name of an app sent by itself means what the message before it began. Offsets lead to this message alone;
 * what was said before stands at its beginning.
 */
import { splitSentences } from '#lib/text/split-sentences.ts'
import type { Span } from '#lib/text/types.ts'
import { LEXICON } from '../lexicons/index.ts'
import type { Reading, Segment } from '../read-message.ts'

export interface Continued {
  segment: Segment
  /** Where this message begins in the joined text. */
  seam: number
}

/** Begun in the message before and ended in this one. */
export const isAcross = ({ seam }: Continued, { start, end }: Span): boolean => start < seam && end > seam

const SHORT = 140
const TAIL = 160
const MESSAGES = 2

/** "the second half: _reads": a name that begins with a sign goes on with what was said last. */
const SECOND_HALF = /^[^_@\n]{1,40}[\s:：]([_][a-z0-9][a-z0-9_.]+)/

/** The name that was begun, and a remark behind it: "shan_li (small letters)". */
const CUT_NAME = /([a-z][a-z0-9]*(?:[._][a-z0-9]+)*)(?:[^a-z0-9_.@][^a-z0-9]{0,40})?$/

const LAST_WORD = /[\p{L}\p{M}]+$/u
const FIRST_WORD = /^[\p{L}\p{M}]+/u
/** Nepali and Russian put endings to a name. */
const HAS_ENDINGS = /^[\u0400-\u04ff\u0900-\u097f]/
const LONGEST_ENDING = 3

/** Nothing belongs between: an address cut at its sign, the name of an app cut in two. */
function isCut(before: string, text: string): boolean {
  if (/[@._]$/.test(before) || /^[@_]|^\.[a-z]/.test(text)) return true
  const head = LAST_WORD.exec(before)?.[0]
  const rest = FIRST_WORD.exec(text)?.[0]
  if (!head || !rest || head.length + rest.length < 6) return false
  for (let n = 0; n <= LONGEST_ENDING && rest.length - n > 1; n++)
    if (LEXICON.knows(head + rest.slice(0, rest.length - n))) return n === 0 || HAS_ENDINGS.test(rest)
  return false
}

export function continued(reading: Reading): Continued | null {
  return reading.once('continued', () => {
    const { body, previous } = reading
    const { from, to, originalLength } = body.folded
    const half = SECOND_HALF.exec(body.folded.text)
    const skip = half ? half[0].length - (half[1] as string).length : 0
    const text = body.folded.text.slice(skip)
    if (previous.length === 0 || text.length === 0 || text.length > SHORT) return null
    let before = previous
      .slice(-MESSAGES)
      .map((s) => s.folded.text.trim())
      .join(' ')
      .slice(-TAIL)
    if (before === '') return null
    const cut = /^[_.@]/.test(text) ? CUT_NAME.exec(before) : null
    if (cut) before = before.slice(0, cut.index + (cut[1] as string).length)
    const joint = isCut(before, text) ? before : `${before} `
    const joined = joint + text
    const seam = joint.length
    const { length } = joined
    const folded = {
      text: joined,
      from: Uint32Array.from({ length }, (_, i) =>
        i < seam ? 0 : from ? (from[i - seam + skip] as number) : i - seam + skip,
      ),
      to: Uint32Array.from({ length }, (_, i) =>
        i < seam ? 0 : to ? (to[i - seam + skip] as number) : i - seam + skip + 1,
      ),
      originalLength,
    }
    return {
      segment: { ...body, role: 'previous' as const, folded, sentences: splitSentences(joined) },
      seam,
    }
  })
}
