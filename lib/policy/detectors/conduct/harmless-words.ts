/** Swear words that are something else where they stand. */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../../lexicons/compile-lexicon.ts'
import type { Segment } from '../../read-message.ts'
import { tokenFrom, wordsOf } from '../segment-words.ts'

/** "c.o.n.f.u.n.d.e.n": a few letters of a longer word that is spelled out. */
const SPELLED_SHORT = /^\p{L}(?:([ .·_-])\p{L}){1,3}$/u
export function isPiece({ folded: { text } }: Segment, { start, end }: Span): boolean {
  const sign = SPELLED_SHORT.exec(text.slice(start, end))?.[1]
  if (!sign) return false
  return text.charAt(end) === sign && /^.\p{L}(?!\p{L})/u.test(text.slice(end, end + 3))
}

/** Ordinary words that look like profanity of another language. */
const HARMLESS_BESIDE: Readonly<Record<string, readonly string[]>> = {
  con: ['con', 'cons'],
  chink: ['chink'],
}

export function isHarmless(segment: Segment, hit: Hit): boolean {
  const text = segment.folded.text.slice(hit.start, hit.end)
  if (text === 'con' || text === 'cons') {
    return (
      !/(?:quels?|pauvres?|sales?|gros|petits?|vieux|vrais?|ces?|sacres?|jeunes?|espece de|bande de|un|etes|es|est|sont)\s(?:un |des |de |vraiment )*$/.test(
        segment.folded.text.slice(Math.max(0, hit.start - 24), hit.start),
      ) || !hasFrench(segment)
    )
  }
  // In Portugal they are the kids; and to be born of a branch is no slander.
  if (text === 'putos' || text === 'puto')
    return /(?:^|\s)(?:[ou]s?|a?os?|d?os?|uns?|nos|estes|esses|meus?|teus?|seus?)\s$/.test(
      segment.folded.text.slice(Math.max(0, hit.start - 7), hit.start),
    )
  if (
    text === '他妈的' &&
    /^(?:电话|手机|号码|工作|名字|车)/.test(segment.folded.text.slice(hit.end, hit.end + 2))
  )
    return true
  if (text === 'prick' || text === 'crap' || text === 'chyen')
    return (
      text === 'chyen' ||
      (/^\s?(?:your|the|a hole|finger)/.test(segment.folded.text.slice(hit.end, hit.end + 8)) &&
        text === 'prick')
    )
  return (HARMLESS_BESIDE[text]?.length ?? 0) > 0
}

function hasFrench(segment: Segment): boolean {
  const { tokens } = wordsOf(segment)
  let french = 0
  for (let i = tokenFrom(segment, 0); i < tokens.length && french < 2; i++) {
    if (/^(?:vous|est|les|des|votre|etes|une|pas|que|pour|quel|sont|il|elle)$/.test(tokens[i]?.text ?? ''))
      french++
  }
  return french >= 2
}
