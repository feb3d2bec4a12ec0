/** Words for kin that speak of somebody's people, not of those a message is written to. */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../lexicons/compile-lexicon.ts'
import { type Segment, sentenceAt } from '../read-message.ts'
import { hitsWithin } from './segment-words.ts'

/** Everybody's people at once, as a message begins. */
export const ALL_FAMILIES =
  /^(?:parents|famil\S*|guardians|padres|familias|pais|parents|paran|fanmi|أهل|اهل|أهالي|अभिभावक\S*|परिवार\S*|phu huynh|gia dinh|cac me|家长|家長|家人|родител\S*|семь\S*)$/

/** "Parents of the team, keep this number": told to keep it, so not theirs. */
const KEEP =
  /^[^.!?\d]{0,26}[\s,](?:keep|save|note|gardez|notez|enregistrez|prenez|kenbe|anrejistre|giu|luu|держите|запишите|сохраните|ловите|guarden|anoten|guardem|anotem)\s/

/** "A riddle for the family". */
const FOR_ALL =
  /(?:for|para|pa|pour|pou|для|cho|给)\s(?:(?:the|our|all|la|las|les|a|as|os|los|nos|todas?|toutes)\s){0,2}$/

/** Kin spoken of: not the one a sentence is addressed to ("Mãe, …"), nothing that is part of the detail itself. */
export function kinOf(segment: Segment, span: Span, detail?: Span): readonly Hit[] {
  const { text } = segment.folded
  return hitsWithin(segment, 'kin', span.start, span.end).filter((k) => {
    if (detail && k.start < detail.end && detail.start < k.end) return false
    // "Các bác" are those written to; "at home" is nobody's home.
    if (
      /^(?:bac|البيت)$/.test(text.slice(k.start, k.end)) &&
      /(?:cac|moi|quy|في)\s$/.test(text.slice(Math.max(0, k.start - 5), k.start))
    )
      return false
    if (PICTURED.test(text.slice(Math.max(span.start, k.start - 12), k.start))) return false
    const head = text.slice(Math.max(sentenceAt(segment, k.start).start, k.start - 30), k.start)
    if (FOR_ALL.test(head) && ALL_FAMILIES.test(text.slice(k.start, k.end))) return false
    return (
      !(/^[,،!，]/.test(text.charAt(k.end)) && /^[^\p{L}]*(?:\p{L}{2,9}[\s,]+){0,2}$/u.test(head)) &&
      !(/^[^\p{L}]*(?:\p{L}{2,12}\s)?$/u.test(head) && KEEP.test(text.slice(k.end, k.end + 40)))
    )
  })
}

/** "Family pictures" are nobody's family. */
const PICTURED = /(?:photos? de|album de|fotos? de|foto|fotos|hinh|portrait de)\s$/
