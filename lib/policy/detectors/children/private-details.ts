/**
 * A private detail tied to an identifiable child: name and detail in one sentence, or detail in a heading above the
 * name, or in the sentence that goes on about "him" or "her".
 */
import type { Span } from '#lib/text/types.ts'
import type { PrivateKind } from '../../lexicons/index.ts'
import { type Reading, type Segment, sentenceAt } from '../../read-message.ts'
import { isDenied, isLesson } from '../guards.ts'
import { hasWithin, hitsOf, hitsWithin } from '../segment-words.ts'
import { isSpelledSo } from '../spelled-so.ts'
import { bareMark, isOfAGame } from './bare-mark.ts'
import { isMarkListed } from './marks-in-words.ts'
import { actsLikePerson, isPet, isSaidOwn } from './name-usage.ts'
import { type FoundName, namesIn } from './names.ts'

export interface PrivateDetail {
  name: FoundName
  kind: string
  /** The telling words, folded offsets in the name's segment. */
  at: Span
}

const PLAIN_KINDS = ['special-education', 'health', 'discipline', 'family-matter', 'grade'] as const
const DIGIT = /[0-9]/
const AWARENESS =
  /awareness|history month|health month|month of|fundrais|walk for|workshop|assembly|book about|story about|drive for|poster|mes de la|semana de la|journee (?:de|du|mondiale|nationale)|semaine (?:de la|du|nationale)/
const STRONG_ADDRESS =
  /\b(?:lives? (?:at|on)|home address|address is|s address|house is at|vive en|domicilio|mora n[ao]|morada|endereco|habite|abite|rete nan)\b|يسكن|تسكن|عنوان|ठेगाना|बस्छ|को घर|dia chi|song o|nha o|住址|住在|家住|地址|адрес|живет на|живет по|проживает/

/** A home told by its street or number; "she lives near you, in town" tells none. */
const PLACE =
  /(?<![\d-])\d{1,5}(?![\d-])|\b(?:street|st|avenue|ave|lane|ln|drive|road|rd|court|ct|apartment|apt|unit|building|motel|farm|trailer|calle|avenida|edificio|apartamento|departamento|colonia|rua|predio|bairro|bloco|rue|residence|batiment|immeuble|quartier|impasse|ri|lari|kafou|avni|duong|hem|ngo|chung cu|toa nha)\b|شارع|(?<!\u0644)حي |بنايه|عماره|شقه|सडक|मार्ग|टोल|घर नम्बर|街|路|巷|号|小区|公寓|栋|улиц|\bул\b|дом |кварти|проспект|переул/
const PLACE_REACH = 60

/** "An essay about asthma" says nothing of its writer. */
const ABOUT_REACH = 40
/** What follows is said of somebody else than what went before: "no nuts, because of …", "he isn't playing: …". */
const CAUSE =
  /[:;—]|\b(?:because|due to|since|cos|cuz|pues|ya que|pois|ja que|puisque|piske|porque|por causa|a causa|car|parce qu|a cause d|paske|poutet|akoz|vi)\b|لان|فهي|فهو|فان|بسبب|कारण|因为|由于|из-за|из за|потому|пока не/
/** "41 out of 100", "41 sur 100", "41%", and nothing counted after it. */
const MARK =
  /(?:^|[^\d.,:/])\d{1,3}(?:[.,]\d)?\s?(?:(?:\/|out of|of|de|sur|sou|em|из|من|tren)\s?(?:10|20|50|100)|out of\s?\d{2,3}|%)(?=\s*(?:$|[.,;!?)،。，؛]|(?:on|in|and|but|en|y|e|et|nan|dans|na|no|para|pero|mas|so|по|на|за|а|и|و|في)(?:\s|$)|و[\u0621-\u064a]{3}))/
/** Stickers are got, and goals, out of as many. */
const ANYTHING_GOT =
  /^(?:got|out of|scraped|received a|saco|obtuvo|puntos de|de (?:10|20|100)|tirou|obteve|em (?:20|100)|a obtenu|a eu|sur (?:20|100)|fe|te fe|jwenn|sou (?:10|20|100)|duoc|tren (?:10|100)|نال|نالت|اخذ|اخذت|جاب|جابت|طلع|طلعت|حصل|حصلت|حصل على|حصلت على|من (?:20|100)|ल्यायो|ल्याइन्|ल्याए|ल्याएको|पायो|पाइन्|得了|拿了|得|才|只|получил[аи]?|набрал[аи]?|из (?:20|100))$/
/** "Of 100 only 22": languages that name the whole first. */
const MARK_OF =
  /(?:^|\D)(?:10|20|50|100)\s?(?:ma(?=\s)|मा|पूर्णाङ्कमा|अङ्कमा|分里|分中|分才|分的卷子?)\s?(?:(?:जम्मा|केवल|मात्र|jamma|matra|kewal)?\s|只|才|就|拿了|得了|考了|得){0,3}\d{1,3}(?!\d)/

/** "The student number of Priya Venkatramanan is 27036": a whole name between; a year or a price is none. */
const LONG_FIGURE = /(?<![\d$€.,:/-])(?!(?:19|20)\d\d(?!\d))\d{4,10}(?![\d:/]|[-.,]\d)/
const ID_REACH = 64
const BIRTH =
  /birth|born|dob|naci|nasc|naiss|nee? le|ميلاد|مواليد|जन्म|sinh|出生|生日|рожд|родил|nesans|fet le/
const A_DATE = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/

function digitNear(text: string, start: number, end: number, reach: number): boolean {
  return DIGIT.test(text.slice(Math.max(0, start - reach), start)) || DIGIT.test(text.slice(end, end + reach))
}

export function detailIn(
  segment: Segment,
  from: number,
  to: number,
  /** One denied detail does not hide the next. */
  mayBeDenied: boolean,
): { kind: string; at: Span } | null {
  const text = segment.folded.text
  const about = hitsWithin(segment, 'work-about', from, to)
  const idioms = hitsWithin(segment, 'harmless-detail', from, to)
  for (const kind of PLAIN_KINDS) {
    for (const hit of hitsWithin(segment, kind as PrivateKind, from, to)) {
      if (idioms.some((i) => i.start < hit.end && hit.start < i.end)) continue
      const isSubject = (a: Span) =>
        (a.start <= hit.start && a.end >= hit.end) ||
        (a.end <= hit.start + 1 &&
          hit.start - a.end <= ABOUT_REACH &&
          !CAUSE.test(text.slice(a.end, hit.start)))
      if (about.some(isSubject) || /बारे$|विषय/.test(text.slice(hit.start, hit.end))) continue
      if (!isSpelledSo(segment, hit) || (mayBeDenied && isRuledOut(segment, hit))) continue
      if (
        kind === 'special-education' &&
        text.slice(hit.start, hit.end) === '504' &&
        /\d/.test(text.charAt(hit.end + 1))
      )
        continue
      return { kind, at: hit }
    }
  }
  const marks = hitsWithin(segment, 'grade-weak', from, to)
  const distinct = new Set(marks.map((m) => text.slice(m.start, m.end)))
  if (
    distinct.size >= 2 &&
    [...distinct].some(
      (m) => !ANYTHING_GOT.test(m) && !(m === '分' && /队|赢|比赛|进球/.test(text.slice(from, to))),
    ) &&
    DIGIT.test(text.slice(from, to))
  )
    return { kind: 'grade', at: marks[0] as Span }
  const mark = MARK.exec(text.slice(from, to)) ?? MARK_OF.exec(text.slice(from, to))
  if (mark && marks.length > 0 && !hasWithin(segment, 'harmless-detail', from, to)) {
    return { kind: 'grade', at: { start: from + mark.index, end: from + mark.index + mark[0].length } }
  }
  for (const hit of hitsWithin(segment, 'student-id', from, to)) {
    const isBirth = BIRTH.test(text.slice(hit.start, hit.end))
    if (
      (isBirth && A_DATE.test(text.slice(hit.end, Math.min(to, hit.end + ID_REACH)))) ||
      digitNear(text, hit.start, hit.end, 24) ||
      LONG_FIGURE.test(text.slice(hit.end, Math.min(to, hit.end + ID_REACH)))
    )
      return { kind: 'student-id', at: hit }
  }
  for (const hit of hitsWithin(segment, 'address', from, to)) {
    const words = text.slice(Math.max(from, hit.start - 12), Math.min(to, hit.end + 4))
    const numbered =
      /\d{1,5}\s+(?:(?!(?:on|at|in|to|of|from|stops?|for|via|by|near|runs?)\s)[\p{L}.'-]+\s+){0,3}$/u.test(
        text.slice(Math.max(from, hit.start - 40), hit.start),
      )
    const after = /^\s*(?:[\p{L}.'-]+\s+){0,4}(?:no\.?\s*)?\d{1,5}\b/u.test(
      text.slice(hit.end, Math.min(to, hit.end + 40)),
    )
    const street = /^(?:rue|calle|avenida|avenue|rua|ri|lari|улиц|ул|проспект|شارع|duong)/.test(
      text.slice(hit.start, hit.end),
    )
    const around = text.slice(Math.max(from, hit.start - PLACE_REACH), hit.start)
    const beyond = text.slice(hit.end, Math.min(to, hit.end + PLACE_REACH))
    if (
      (STRONG_ADDRESS.test(words) && (PLACE.test(around) || PLACE.test(beyond))) ||
      (numbered && !street) ||
      (street && (after || numbered)) ||
      (/街|路/.test(text.slice(hit.start, hit.end)) && numbered)
    ) {
      return { kind: 'address', at: hit }
    }
  }
  return null
}

export function contextOfName(segment: Segment, name: FoundName): Span[] {
  const text = segment.folded.text
  // "J. Mutasa", "Leah W.": the stop of an initial ends no sentence.
  const first = sentenceAt(segment, name.start)
  const initial = /^\s[a-z]\.\s/.exec(text.slice(name.end, name.end + 4))
  const last = sentenceAt(segment, initial ? name.end + 4 : Math.max(name.start, name.end - 1))
  const sentence = { start: first.start, end: last.end }
  const spans: Span[] = [sentence]
  if (sentence.start > 0) {
    const before = sentenceAt(segment, sentence.start - 1)
    const asked = text.slice(before.start, sentence.start)
    if (/:\s*$/.test(asked) || isAnswer(asked, text.slice(sentence.start, sentence.end))) spans.push(before)
  }
  if (sentence.end < text.length) {
    const after = sentenceAt(segment, sentence.end)
    const told = (kind: 'pronoun' | 'student-id', reach: number) =>
      hitsWithin(segment, kind, after.start, Math.min(after.end, after.start + reach)).length > 0
    const why = WHY.test(text.slice(sentence.start, sentence.end)) && after.end - after.start <= SHORT_ANSWER
    if (why || told('pronoun', 16) || told('student-id', 20)) spans.push(after)
  }
  return spans
}

/** "Why is … absent? Hospital." */
const WHY =
  /(?:(?<!\p{L})(?:why|por ?que|pourquoi|poukisa|pouki|tai sao|vi sao|sao|почему|отчего|لماذا|ليش|ليه)(?!\p{L})|किन|为什么|为啥|怎么)[^?？؟]*[?？؟]\s*$/u

/** "Who was suspended? Dean Hollowell, again." */
const WHO =
  /(?<!\p{L})(?:who|whose|quien(?:es)?|quem|qui|ki moun|кто|кого|кому|кем|чей|ai|whom)(?!\p{L})|谁|(?:^|\s)من\s|(?:^|\s)(?:को|कसले|कसलाई|कसको)\s/u
const ANSWER = 60
const SHORT_ANSWER = 34
const isAnswer = (asked: string, answer: string) =>
  answer.length <= ANSWER &&
  /\?\s*"?\s*$/.test(asked) &&
  WHO.test(asked) &&
  !AWARENESS.test(asked) &&
  !ASKS_ABOUT.test(asked)
/** "Who has questions about the asthma walk?" */
const ASKS_ABOUT =
  /question|pregunta|pergunta|kesyon|سؤال|اسئله|प्रश्न|cau hoi|问题|вопрос|\bwalk\b|volunt|ayud|ajud|aide|help|captain|раздел|помо/

/** "Marks: Tessa Brightwell, 3,8, and …": a mark with its decimals, closed off, where marks are spoken of. */
const DECIMAL_MARK =
  /^\s?[,:(–-]?\s?(?:1?\d|20)[.,]\d{1,2}(?=\s*(?:$|\n|[;)،、，。])|[.,](?:\s|$)|\s(?:and|but|y|e|et|pero|mas|mais|ak|va|и|а|र)\s|\sو)/

function markTold(segment: Segment, name: FoundName): boolean {
  if (isMarkListed(segment, name) && !isOfAGame(segment, name)) return true
  if (name.kind === 'first') return false
  if (bareMark(segment, name)) return true
  const { text } = segment.folded
  if (!DECIMAL_MARK.test(text.slice(name.end, name.end + 16))) return false
  const { start, end } = sentenceAt(segment, name.start)
  return (
    (hasWithin(segment, 'grade', start, end) || hasWithin(segment, 'grade-weak', start, end)) &&
    !hasWithin(segment, 'harmless-detail', start, end)
  )
}

/** A table of marks: the name, then a number, under a heading about grades. */
function markBeside(reading: Reading, segment: Segment, name: FoundName): boolean {
  if (segment.role === 'body' || segment.role === 'subject') return markTold(segment, name)
  if (segment.role !== 'text') return false
  const after = segment.folded.text.slice(name.end, name.end + 16)
  if (!/^[\s,;:|\t-]{1,6}(?:\d{1,3}(?:\s?%|\b)|[a-df][+-]?(?:\s|$|;|,))/.test(after)) return false
  const about = (s: Segment) =>
    hasWithin(s, 'grade-weak', 0, s.folded.text.length) || hasWithin(s, 'grade', 0, s.folded.text.length)
  return reading.segments.some(
    (s) => (s.attachment === segment.attachment || s.role === 'body' || s.role === 'subject') && about(s),
  )
}

/** "… is not on the team, because of his grades": the reason stands. */
const GIVES_REASON =
  /^(?:por|because|due|with|for|debido|a cause|vu|com|con|poutet|akoz|paske|pou|vi|do|بسبب|لان|因为|из|за)(?![\p{L}\p{M}])|^因为|(?:ले|एर)$/u

/** "Owen has no asthma"; but "cannot read yet" is the detail itself, and "no nuts because of him" denies the nuts. */
export function isRuledOut(segment: Segment, at: Span): boolean {
  const { text } = segment.folded
  if (hasWithin(segment, 'negation', at.start, at.end)) return false
  if (GIVES_REASON.test(text.slice(at.start, at.end))) return false
  if (text.slice(Math.max(0, at.start - 24), at.start).includes(',')) return false
  const cause = CAUSE.exec(text.slice(Math.max(0, at.start - 48), at.start))
  if (cause && !hasWithin(segment, 'negation', Math.max(0, at.start - 48) + cause.index, at.start))
    return false
  return isDenied(segment, at.start, at.end)
}

/** What is told in a story is made up; who failed spelling, or the test of unit 4, did so. */
const isMadeUp = (segment: Segment, at: number, kind: string): boolean => {
  if (!isLesson(segment, at)) return false
  if (kind !== 'grade') return true
  const { start, end } = sentenceAt(segment, at)
  return hasWithin(segment, 'fiction', Math.max(0, start - 60), end)
}

const TOLD_IN = new Set(['body', 'subject', 'text'])

/** "The new boy from Haiti in room 12": nobody is named, and everybody knows. */
function describedChildren(segment: Segment): PrivateDetail[] {
  if (!TOLD_IN.has(segment.role)) return []
  return hitsOf(segment, 'one-child').flatMap((hit) => {
    const sentence = sentenceAt(segment, hit.start)
    const found = detailIn(segment, sentence.start, sentence.end, true)
    if (!found || isLesson(segment, hit.start) || isRuledOut(segment, found.at)) return []
    const { start, end } = hit
    return [{ name: { segment, start, end, kind: 'described', ordinary: false, studentIds: [] }, ...found }]
  })
}

export function privateDetailsOf(reading: Reading): readonly PrivateDetail[] {
  return reading.once('private-details', () => {
    const out: PrivateDetail[] = []
    for (const segment of reading.segments) {
      out.push(...describedChildren(segment))
      for (const name of namesIn(reading, segment)) {
        if (out.length >= 500) return out
        let found: { kind: string; at: Span } | null = null
        for (const span of contextOfName(segment, name)) {
          if (segment.role === 'filename' || span.end - span.start <= 1500)
            found = detailIn(segment, span.start, span.end, name.kind === 'first')
          else
            found = detailIn(
              segment,
              Math.max(span.start, name.start - 200),
              Math.min(span.end, name.end + 200),
              name.kind === 'first',
            )
          if (found) break
        }
        if (!found && markBeside(reading, segment, name))
          found = { kind: 'grade', at: { start: name.end, end: name.end } }
        if (!found) continue
        if (name.ordinary && (!actsLikePerson(segment, name) || Math.abs(found.at.start - name.end) > 60))
          continue
        const sentence = sentenceAt(segment, name.start)
        if (AWARENESS.test(segment.folded.text.slice(sentence.start, sentence.end)) && name.kind === 'first')
          continue
        if (name.kind === 'first' && isMadeUp(segment, name.start, found.kind)) continue
        if (name.kind === 'first' && (isPet(segment, name) || isSaidOwn(reading, segment, name))) continue
        if (name.kind === 'first' && isRuledOut(segment, found.at)) continue
        out.push({ name, ...found })
      }
    }
    return out
  })
}

/** Everyone the name can mean is among the children of those written to (or, for a family, its own). */
export function isOwnChild(reading: Reading, studentIds: readonly string[]): boolean {
  const { recipientStudents } = reading.message
  if (recipientStudents.length === 0 || studentIds.length === 0) return false
  if (reading.party !== 'family' && reading.audience !== 'direct') return false
  return studentIds.some((id) => recipientStudents.includes(id))
}
