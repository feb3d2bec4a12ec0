/** Words for kin that speak of somebody's people, not of those a message is written to. */
import type { Span } from '#lib/text/types.ts'
import type { Hit } from '../lexicons/compile-lexicon.ts'
import { type Segment, sentenceAt, spanIn } from '../read-message.ts'
import { hasWithin, hitsOf, hitsWithin } from './segment-words.ts'

/** Everybody's people at once, as a message begins. */
export const ALL_FAMILIES =
  /^(?:parents|famil\S*|guardians|padres|familias|pais|parents|paran|fanmi|أهل|اهل|أهالي|अभिभावक\S*|परिवार\S*|phu huynh|gia dinh|cac me|家长|家長|家人|родител\S*|семь\S*)$/

/** "Parents of the team, keep this number": told to keep it, so not theirs. */
const KEEP =
  /^[^.!?\d]{0,26}[\s,](?:keep|save|note|gardez|notez|enregistrez|prenez|kenbe|anrejistre|giu|luu|держите|запишите|сохраните|ловите|guarden|anoten|guardem|anotem)\s/

/** "A riddle for the family". */
const FOR_ALL =
  /(?:for|para|pra|pa|pour|pou|для|cho|给)\s(?:(?:the|our|all|la|las|les|a|as|os|los|nos|todas?|toutes)\s){0,2}$/

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
    // A doctor, a janitor, a driver.
    if (/^(?:bac|chu|co)$/.test(text.slice(k.start, k.end)) && OF_A_TRADE.test(text.slice(k.end, k.end + 9)))
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

const OF_A_TRADE = /^\s(?:si(?!\p{L})|bao ve|lao cong|tai xe|cap duong)/u

/** "Family pictures" are nobody's family. */
const PICTURED = /(?:photos? de|album de|fotos? de|foto|fotos|hinh|portrait de)\s$/

const THEIRS =
  /\b(?:her|his|their)\s(?:\S+\s)?(?:number|cell|phone|mobile|digits|line)\b|\b(?:numero|celular|telefone|telefono) (?:dele|dela|de ella|de el)\b|\bnimewo li\b|\bson (?:numero|portable|telephone|cellulaire|mobile|fixe)\b|\bso (?:cua )?(?:anh|chi|ba|ong|co) ay\b|(?:رقم|جوال|هاتف|موبايل)(?:ها|ه)(?!\p{L})|(?:उसको|उहाँको|उनको) (?:नम्बर|फोन)|[她他]的?(?:号码|电话|手机)|(?<!\p{L})(?:его|ее) (?:номер|телефон)/u
/** Every number of a sentence asks the same of it. */
let lastWords = ''
let lastTheirs = false

function saysTheirs(words: string): boolean {
  if (words !== lastWords) {
    lastTheirs = THEIRS.test(words)
    lastWords = words
  }
  return lastTheirs
}

const MOST_THEIRS = 20
const THEIRS_ANY = new RegExp(THEIRS.source, 'gu')
/** "Her number", where one child's people are named in the sentence or the one before. */
export function theirNumbers(segment: Segment): readonly Span[] {
  const { text } = segment.folded
  const kin = hitsOf(segment, 'kin').filter((k) => !ALL_FAMILIES.test(text.slice(k.start, k.end)))
  if (kin.length === 0 || (hitsOf(segment, 'number').length === 0 && hitsOf(segment, 'phone').length === 0))
    return []
  const out: Span[] = []
  for (const { index, 0: said } of text.matchAll(THEIRS_ANY)) {
    if (out.length >= MOST_THEIRS) break
    const { start } = sentenceAt(segment, index)
    const from = start === 0 ? 0 : sentenceAt(segment, Math.max(0, start - 2)).start
    if (kin.some((k) => k.start >= from && k.start < index))
      out.push({ start: index, end: index + said.length })
  }
  return out
}

const ONLY_SAYS = /^(?:i'?m|i am|m|je suis.*|toi la|minh la|em la|co la|я .*)$/

/** "I'm told not to hand out her number": the one who says so does not own it. */
export function isTheirs(segment: Segment, span: Span): boolean {
  const { text } = segment.folded
  return (
    saysTheirs(text.slice(span.start, span.end)) &&
    hitsWithin(segment, 'self-owns', span.start, span.end).every((h) =>
      ONLY_SAYS.test(text.slice(h.start, h.end)),
    )
  )
}

const SHORT_CLAIM = 70
const CLAIM_REACH = 140

/** "Le va a contestar la abuela": who answers there. */
const ANSWERS =
  /contest|answer|picks? up|atend|repond|decroch|reponn|pran telefon|(?<!\p{L})(?:س?[تي])(?:رد|جيب)|उठाउ|nghe may|bat may|接电话|接听|ответ|возьмет|подойдет/u

/** "Six, zip, three, … That's Hope's mom's phone." */
export function isTheirsAfter(segment: Segment, start: number, end: number): boolean {
  if (end >= segment.folded.text.length) return false
  const next = sentenceAt(segment, end)
  const has = (kind: 'kin' | 'phone' | 'number' | 'self-owns' | 'pronoun') =>
    hasWithin(segment, kind, next.start, next.end)
  const answers =
    ANSWERS.test(segment.folded.text.slice(next.start, next.end)) &&
    !hasWithin(segment, 'business', next.start, next.end)
  if (next.end - next.start > SHORT_CLAIM) return false
  // "… la abuela de Inês, dígale que va de mi parte": somebody else's grandmother all the same.
  const others = hitsWithin(segment, 'kin', next.start, next.end).some(
    (k) => !hasWithin(segment, 'self-owns', Math.max(next.start, k.start - 14), k.end),
  )
  if (has('self-owns') && !(answers && others)) return false
  if (!(has('phone') || has('number') || answers)) return false
  // "Luz's grandma has it. Count with me: … That is her cell."
  return has('kin') || (has('pronoun') && hasWithin(segment, 'kin', Math.max(0, start - CLAIM_REACH), start))
}

/** Something in the text is the writer's: not the Vietnamese "má" read as the French "ma". */
export const ownsWithin = (segment: Segment, span: Span, party: string): boolean =>
  hitsWithin(segment, 'self-owns', span.start, span.end).some((h) => {
    // "It is Mum" is said of oneself by a parent alone.
    if (party === 'staff' && /^это (?:мама|папа)$/.test(segment.folded.text.slice(h.start, h.end)))
      return false
    if (h.end - h.start !== 2 || segment.folded.text.slice(h.start, h.end) !== 'ma') return true
    const written = spanIn(segment, h.start, h.end)
    return /^ma$/i.test(segment.original.slice(written.start, written.end))
  })
