/** What the words of a sentence say about whose a detail is, beside those of `owner.ts`. */
import { foldText } from '#lib/text/fold-text.ts'
import type { Span } from '#lib/text/types.ts'
import { type Segment, sentenceAt, spanIn } from '../../read-message.ts'
import { ALL_FAMILIES } from '../kin.ts'
import { hasWithin, hitsWithin } from '../segment-words.ts'

const folded = (list: string) =>
  list
    .split('|')
    .map((w) => foldText(w).text)
    .join('|')

const CALL_THEM = new RegExp(
  `(?:^|[^\\p{L}])(?:${folded(
    [
      "call him|call her|ring him|ring her|text him|text her|phone him|phone her|reach him|reach her|give him a call|give her a call|call them|ring them|phone them|text them|reach them|contact them|message them|give them a call|give them a ring|ask them at|talk to them|get hold of them|they're at|they are at",
      'llámelo|llámela|llamarlo|llamarla|márquele|llámele|escríbale|contáctelo|contáctela|llámelos|llámenlos|llamarlos|márqueles|marcarles|llamarles|llámeles|contáctelos|contactarlos|escríbales|escribirles|comuníquese con ellos|hable con ellos',
      'ligue para ele|ligue para ela|ligar para ele|ligar para ela|fale com ele|fale com ela|ligue para eles|liguem para eles|ligar para eles|ligar-lhes|ligue-lhes|contacte-os|contate-os|fale com eles|falem com eles|falar com eles|chame eles',
      'appelez-le|appelez-la|appelez le|appelez la|joignez-le|joignez-la|contactez-la|contactez-le|écrivez-lui|téléphonez-lui|appelez-les|appelez les|les appeler|les joindre|joignez-les|contactez-les|les contacter|écrivez-leur|textez-les|leur téléphoner|téléphonez-leur',
      'rele l|rele li|kontakte l|kontakte li|ekri l|jwenn li|rele yo|kontakte yo|ekri yo|jwenn yo|pale ak yo',
      'اتصلوا به|اتصلوا بها|اتصل به|اتصل بها|اتصلي به|اتصلي بها|كلموه|كلموها|كلميها|اتصلوا بهم|اتصل بهم|اتصلي بهم|الاتصال بهم|كلموهم|كلمهم|كلميهم|تواصلوا معهم|تواصل معهم|تواصلي معهم|راسلوهم',
      'उहाँलाई|उनलाई|uhalai|uhaalai|unlai|उनीहरूलाई|उहाँहरूलाई|uniharulai|unaharulai|uhaharulai',
      'gọi cho chị ấy|gọi cho anh ấy|gọi cho cô ấy|gọi chị ấy|gọi anh ấy|nhắn cho chị ấy|nhắn cho anh ấy|gọi cho họ|gọi họ|gọi điện cho họ|nhắn cho họ|liên hệ với họ|liên hệ họ|liên lạc với họ',
      'позвоните ему|позвоните ей|звоните ему|звоните ей|наберите его|наберите ее|напишите ей|напишите ему|позвоните им|звоните им|наберите их|напишите им|пишите им|свяжитесь с ними|им позвонить|связаться с ними',
    ].join('|'),
  )})(?![\\p{L}])|(?:打给|打給|联系|聯繫|致电|打电话给|给)(?:他们|[他她])`,
  'u',
)
const THEM_REACH = 60
const sentenceBefore = (segment: Segment, { start }: Span) =>
  start === 0 ? 0 : sentenceAt(segment, Math.max(0, start - 2)).start

/** "Family Castleberry has it. Call them: …": where those to be called are named, none of them a place of business. */
export function calledThem(segment: Segment, sentence: Span, start: number): Span | null {
  const { text } = segment.folded
  const from = Math.max(sentence.start, start - THEM_REACH)
  if (!CALL_THEM.test(text.slice(from, start))) return null
  const span = { start: sentenceBefore(segment, sentence), end: start }
  if (hasWithin(segment, 'business', span.start, span.end)) return null
  // "I know you work late: her father passes by": what is the writer's stands beside the kin or behind.
  const kin = hitsWithin(segment, 'kin', span.start, span.end).at(-1)
  const owned = kin ? Math.max(span.start, kin.start - 14) : span.start
  return hasWithin(segment, 'self-owns', owned, span.end) ? null : span
}

/** "The museum sells them. Call them: …": a place of business in the sentence before, or this one, and nobody's family. */
export function isCalledBusiness(segment: Segment, sentence: Span, start: number): boolean {
  const { text } = segment.folded
  if (!CALL_THEM.test(text.slice(Math.max(sentence.start, start - THEM_REACH), start))) return false
  const span = { start: sentenceBefore(segment, sentence), end: start }
  return (
    hasWithin(segment, 'business', span.start, span.end) &&
    !hasWithin(segment, 'self-owns', span.start, span.end) &&
    hitsWithin(segment, 'kin', span.start, span.end).every((k) =>
      ALL_FAMILIES.test(text.slice(k.start, k.end)),
    )
  )
}

/** "在卡斯伯里家": a household by its name. */
const HAN_HOUSE =
  /(?:在|是|到)\p{Script=Han}{2,5}(?<![大国國专專商厂廠店酒私管画畫作])家(?!\p{Script=Han}[店馆館具园園])/u
/** "With the Okafors", "the Okafors have it". */
const THE_HOUSE =
  /\b(?:with|from|at) the \p{Lu}\p{Ll}+s\b(?! \p{Lu})|\b[Tt]he \p{Lu}\p{Ll}+s (?:have|took|found|picked|grabbed|got)\b/u
const ANOTHER_HOUSE = /另(?:外)?一?[个個]?(?:家庭|家(?!\p{Script=Han}?[店馆館]))/u
export function namesHouse(segment: Segment, { start, end }: Span): boolean {
  const text = segment.folded.text.slice(start, end)
  const written = spanIn(segment, start, end)
  return (
    HAN_HOUSE.test(text) ||
    ANOTHER_HOUSE.test(text) ||
    THE_HOUSE.test(segment.original.slice(written.start, written.end))
  )
}

/** How far the nearest word of a kind stands from the detail, on either side; the "our" of "our records" is nobody's. */
export function nearest(
  segment: Segment,
  start: number,
  end: number,
  kind: 'self-owns' | 'kin' | 'recipient',
  span: Span,
): number {
  const files = kind === 'self-owns' ? hitsWithin(segment, 'recipient', span.start, span.end) : []
  const distances = hitsWithin(segment, kind, span.start, span.end)
    .filter((h) => !files.some((f) => f.start <= h.start && h.end <= f.end))
    .map((h) => (h.end <= start ? start - h.end : h.start - end))
  return Math.min(...distances, Number.POSITIVE_INFINITY)
}
