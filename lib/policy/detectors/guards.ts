/**
 * What turns a sentence around. Denial must stand before what it denies and in the same clause (in Nepali it may
 * follow); quotations, lessons and policy reminders cover the sentence.
 */
import type { Span } from '#lib/text/types.ts'
import { keepBySegment, type Segment, sentenceAt } from '../read-message.ts'
import { isNoDenial } from './not-denials.ts'
import { hasWithin, hitsWithin } from './segment-words.ts'

const REACH = 48
export const NEW_CLAUSE =
  /[;:—]|\b(?:but|so(?! (?:rieng|dien|may|cua|nha|ca nhan|di dong|phone|sdt))|please|just|then|instead|pero|asi que|mejor|mais|mas|porem|donc|alors|men|because|porque|parce que|paske|puisque)\b|لان|потому|لكن|لذلك|बरु|तर|nhung|,\s?(?:ann|bora|vamos|viens|venez|passons|let'?s|hop|go)\b|,\s?(?:даваи|го\s|咱|我|就|来|用|加|上|去|改|换|直接|还是)|但|所以|请|而是|но|поэтому|лучше|(?:\b(?:here|aqui|ici|isit(?: la)?|o day|yaha)|这(?:里|儿)|здесь|тут|هنا|यहाँ)\s?[,;،，](?!\s?(?:on|or|nor|en|no|sur|ni|ou|nem|sou|tren|hay|в|или|ни|на|على|او|ولا|ma|wa)(?:\s|$))(?!\s?[也或在])/
/** In Nepali, whatever its letters. */
export const NEPALI_NO =
  /[\u0900-\u097f]|^(?:[a-z]+(?:d(?:ai|i)na[nu]?|d(?:ai|i)nan|i(?:nn|n)a|ch?h?aina|xaina)|hoina|hunna|na[a-z]{2,}(?:nus|nuhos|nu|nuhola|os))$/

const kept = keepBySegment<Map<number, readonly Span[]>>()
/** What denies something in the sentence; every word of it asks the same. */
export function denialsIn(segment: Segment, sentence: Span): readonly Span[] {
  const bySentence = kept.get(segment) ?? new Map<number, readonly Span[]>()
  kept.set(segment, bySentence)
  const found = bySentence.get(sentence.start) ?? findDenials(segment, sentence)
  bySentence.set(sentence.start, found)
  return found
}

/** "If you have none, …", "no need to have one": what else invites, denies here. */
const STILL_NO =
  /^(?:si no (?:tien\w+|usan?)|se nao (?:tem|tiver\w*|usam?)|если нет|no hace falta (?:que )?(?:ten\w+|usa\w*|abr\w+|cre\w+|baj\w+|instal\w+|descarg\w+|entr\w+)|no need to (?:have|use|open|make|join|get|install|download|create|sign))(?!\p{L})/u
const isStillNo = ({ folded: { text } }: Segment, { start }: Span): boolean =>
  STILL_NO.test(text.slice(start, start + 34))

function findDenials(segment: Segment, sentence: Span): readonly Span[] {
  const denials = hitsWithin(segment, 'negation', sentence.start, sentence.end)
  if (denials.length === 0) return denials
  const invites = hitsWithin(segment, 'not-denial', sentence.start, sentence.end)
  return denials.filter(
    (n) =>
      !invites.some((i) => i.start < n.end && n.start < i.end && !isStillNo(segment, i)) &&
      !isNoDenial(segment, n) &&
      !isSpanishPara(segment, n.start, n.end),
  )
}

export function isDenied(segment: Segment, start: number, end: number): boolean {
  const { text } = segment.folded
  for (const denial of denialsIn(segment, sentenceAt(segment, start))) {
    if (denial.end <= start && start - denial.end <= REACH && !NEW_CLAUSE.test(text.slice(denial.end, start)))
      return true
    if (denial.start < end && denial.end > start) return true
    if (denial.start >= end && NEPALI_NO.test(text.slice(denial.start, denial.end))) return true
  }
  return false
}

const SPANISH =
  /\b(?:los|las|una|que|mis|del|con|por|chicos|ustedes|usted|tarea|aca|aqui|manana|vean|miren|busquen|suban|hagan|metan(?:se)?|entren|graben|clase|como)\b/

/** "Pa' la tarea" is "para" to a Mexican, "not" to a Haitian. */
function isSpanishPara(segment: Segment, start: number, end: number): boolean {
  const { text } = segment.folded
  if (text.slice(start, end) !== 'pa') return false
  if (text.charAt(end) === "'") return true
  if (
    !/^\s(?:la|el|los|las|que|q|ke|mi|tu|su|lo|este|esta|ver|manan|hoy|tod|mart|mierc|juev|viern|lunes|clase)/.test(
      text.slice(end, end + 7),
    )
  )
    return false
  const sentence = sentenceAt(segment, start)
  return SPANISH.test(text.slice(sentence.start, sentence.end))
}

/** Inside quotation marks that opened in this sentence. */
export function isQuoted(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const before = segment.folded.text.slice(Math.max(sentence.start - 80, 0), start)
  let open = 0
  for (let i = before.indexOf('"'); i >= 0; i = before.indexOf('"', i + 1)) open++
  if (segment.folded.text.indexOf('》', start) >= 0 && before.lastIndexOf('《') > before.lastIndexOf('》'))
    return true
  return open % 2 === 1 && segment.folded.text.indexOf('"', start) >= 0
}

/** A lesson on words, told before. */
export function looksAtWords(segment: Segment, start: number): boolean {
  const from = Math.max(0, sentenceAt(segment, start).start - 60)
  const { text } = segment.folded
  return hitsWithin(segment, 'word-study', from, start).some(
    (h) =>
      !(
        text.slice(h.start, h.end) === 'poster' && TO_POST.test(text.slice(Math.max(0, h.start - 8), h.start))
      ),
  )
}
/** In French "poster" is to post. */
const TO_POST = /\b(?:de|a|pour|va|vas|vont|vais|allez|peut|peuvent|doit|doivent|faut|veut)\s$/

/** Words looked at as words (what they are is said first), or nobody goes online. */
export function isWordStudy(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const from = Math.max(0, sentence.start - 60)
  return looksAtWords(segment, start) || hasWithin(segment, 'unplugged', from, sentence.end)
}

export function isLesson(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const { text } = segment.folded
  return hitsWithin(segment, 'lesson', Math.max(0, sentence.start - 60), sentence.end).some(
    (h) => !NO_LESSON.test(text.slice(Math.max(0, h.start - 22), h.end)),
  )
}
/** "Le cuento": I tell you; "when she finishes the chapter": a time. */
const NO_LESSON =
  /\b(?:(?:le|les|te|se lo) cuento|(?:finish\w*|acab\w+|termin\w+|fini\w*) (?:(?:the|this|her|his|el|o|le|este) )?(?:chapter|capitulo|chapitre|chapit))$/

const TAKEN_UP =
  /\b(?:accepted|i'?ll accept|gladly|of course|happily|sure|con gusto|claro que si|ya la acepte|acepte|com prazer|aceitei|avec plaisir|j'ai accepte|m aksepte|dong y)\b|قبلت|स्वीकार गरे|通过了|同意了|принял|с радостью/

/** "Thanks for offering to connect on Facebook, but we keep to the portal": the other's offer, not taken up. */
export function isDeclined(segment: Segment, start: number): boolean {
  const { length } = segment.folded.text
  const sentence = sentenceAt(segment, start)
  if (!hasWithin(segment, 'offered', sentence.start, sentence.end)) return false
  const next = sentence.end < length ? sentenceAt(segment, sentence.end) : sentence
  const until = next.end < length ? sentenceAt(segment, next.end).end : next.end
  if (TAKEN_UP.test(segment.folded.text.slice(sentence.start, until))) return false
  return (['declines', 'negation', 'portal', 'here-only'] as const).some((kind) =>
    hasWithin(segment, kind, sentence.start, until),
  )
}

/** Platforms spoken about, not used: on paper, in a debate, as advice to parents. */
export function isUnplugged(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  const from = Math.max(0, sentence.start - 60)
  return (
    hasWithin(segment, 'unplugged', from, Math.min(segment.folded.text.length, sentence.end + 60)) ||
    hasWithin(segment, 'parenting', sentence.start, sentence.end) ||
    // "Check phones for it; they are too young."
    (segment.folded.text.slice(sentence.end - 2, sentence.end + 1).includes(';') &&
      hasWithin(segment, 'parenting', sentence.end, Math.min(segment.folded.text.length, sentence.end + 70)))
  )
}

export function isPolicyTalk(segment: Segment, start: number): boolean {
  const sentence = sentenceAt(segment, start)
  return hasWithin(segment, 'policy', sentence.start, sentence.end)
}
