/** "⭐⭐⭐⭐⭐⭐ / - / ⭐⭐⭐ / …": a number to call told by how many pictures stand between two signs. */
import type { Segment } from '../../read-message.ts'
import { hitsOf } from '../segment-words.ts'
import { type FoundPhone, isNorthAmerican, isSequence } from './phone-shapes.ts'

const DIGITS = 10
const LONGEST_TEXT = 4000
const PICTURE = /\p{Extended_Pictographic}/u
const PICTURES = /\p{Extended_Pictographic}/gu
/** Nothing drawn: a dash, a ring, "silence". */
const NONE = /^[-–—_.·xo0∅]$|^\p{L}{2,9}$/u

/** How many of one picture; 0 for a pause, null for anything else. */
function countOf(part: string): number | null {
  const bare = part.replace(/\ufe0f|\u200d|\s/g, '')
  if (!PICTURE.test(bare)) return NONE.test(bare) ? 0 : null
  const drawn = bare.match(PICTURES) ?? []
  return drawn.length <= 9 && new Set(drawn).size === 1 && drawn.join('') === bare ? drawn.length : null
}

/** Only where a number to call is spoken of: ten counts that make one. */
export function pictured(segment: Segment): FoundPhone | null {
  const { text } = segment.folded
  if (text.length > LONGEST_TEXT || !PICTURE.test(text)) return null
  if (hitsOf(segment, 'phone').length === 0 && hitsOf(segment, 'personal-phone').length === 0) return null
  let run: { start: number; end: number; count: number }[] = []
  let at = 0
  for (const part of text.split(/[/|,;:\n]/)) {
    const count = countOf(part)
    if (count === null) run = []
    else run.push({ start: at + part.search(/\S/), end: at + part.trimEnd().length, count })
    at += part.length + 1
    const ten = run.slice(-DIGITS)
    const first = ten[0]
    const digits = ten.map((t) => t.count).join('')
    if (ten.length < DIGITS || !first || !isNorthAmerican(digits) || isSequence(digits)) continue
    return {
      segment,
      start: first.start,
      end: (ten[DIGITS - 1] as { end: number }).end,
      digits,
      features: ['counted-pictures', 'phone-cue'],
    }
  }
  return null
}
