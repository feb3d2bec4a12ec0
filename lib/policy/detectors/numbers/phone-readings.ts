/** Other ways to read the digits of a text whose plain reading is no number to call. */
import type { Segment } from '../../read-message.ts'
import { hitsOf, wordsOf } from '../segment-words.ts'
import type { DigitUnit } from './digit-units.ts'
import { withDrawn } from './phones-drawn.ts'

/** The "un" of "un seis", the "one more" of "one more five": an article where it does not come out even. */
const ARTICLE = /^(?:un|une|una|um|uma|yon|one|один|одна|одну|mot|एउटा|एक|一)$/

function withoutArticles(text: string, units: readonly DigitUnit[]): readonly DigitUnit[] {
  return units.filter((u, i) => {
    const next = units[i + 1]
    if (!next || !u.spoken || !ARTICLE.test(text.slice(u.start, u.end))) return true
    return !/^(?:\s|\s?(?:more|mas|so|con so|个|個|张|lot)\s?)?$/.test(text.slice(u.end, next.start))
  })
}

export function* otherReadings(
  segment: Segment,
  units: readonly DigitUnit[],
  all: readonly DigitUnit[],
  meant: readonly DigitUnit[],
): Generator<readonly DigitUnit[]> {
  const { text } = segment.folded
  const drawn = withDrawn(text, units, wordsOf(segment).tokens)
  if (drawn) yield drawn
  if (meant.length > 0) {
    // What is no riddle has noughts by other names at most.
    const riddle = hitsOf(segment, 'riddle').length > 0
    const told = riddle ? all : all.filter((u) => u.digits === '0' || !meant.includes(u))
    if (told.length > units.length) yield told
  }
  const bare = withoutArticles(text, units)
  if (bare.length < units.length) yield bare
}
