/**
 * A private detail tied to an identifiable child: name and detail in one sentence, or detail in a heading above the
 * name, or in the sentence that goes on about "him" or "her".
 */
import type { Span } from '#lib/text/types.ts'
import type { PrivateKind } from '../lexicons/index.ts'
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { isDenied, isLesson } from './guards.ts'
import { type FoundName, namesIn } from './names.ts'
import { hasWithin, hitsWithin, tokenFrom, wordsOf } from './segment-words.ts'

export interface PrivateDetail {
  name: FoundName
  kind: string
  /** The telling words, folded offsets in the name's segment. */
  at: Span
}

const PLAIN_KINDS = ['special-education', 'health', 'discipline', 'family-matter', 'grade'] as const
const DIGIT = /[0-9]/
const AWARENESS =
  /awareness|month|fundrais|walk for|workshop|assembly|book about|story about|drive for|poster|mes de|semana de|journee|semaine/
const STRONG_ADDRESS =
  /\b(?:lives? (?:at|on)|home address|address is|s address|house is at|vive en|domicilio|mora n[ao]|morada|endereco|habite|abite|rete nan)\b|يسكن|تسكن|عنوان|ठेगाना|बस्छ|dia chi|song o|nha o|住址|住在|家住|地址|адрес|живет на|живет по|проживает/

function digitNear(text: string, start: number, end: number, reach: number): boolean {
  return DIGIT.test(text.slice(Math.max(0, start - reach), start)) || DIGIT.test(text.slice(end, end + reach))
}

function detailIn(segment: Segment, from: number, to: number): { kind: string; at: Span } | null {
  const text = segment.folded.text
  for (const kind of PLAIN_KINDS) {
    for (const hit of hitsWithin(segment, kind as PrivateKind, from, to)) {
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
  if (distinct.size >= 2 && DIGIT.test(text.slice(from, to))) return { kind: 'grade', at: marks[0] as Span }
  for (const hit of hitsWithin(segment, 'student-id', from, to)) {
    if (digitNear(text, hit.start, hit.end, 24)) return { kind: 'student-id', at: hit }
  }
  for (const hit of hitsWithin(segment, 'address', from, to)) {
    const words = text.slice(Math.max(from, hit.start - 12), Math.min(to, hit.end + 4))
    const numbered = /\d{1,5}\s+(?:[\p{L}.'-]+\s+){0,3}$/u.test(
      text.slice(Math.max(from, hit.start - 40), hit.start),
    )
    const after = /^\s*(?:[\p{L}.'-]+\s+){0,4}(?:no\.?\s*)?\d{1,5}\b/u.test(
      text.slice(hit.end, Math.min(to, hit.end + 40)),
    )
    const street = /^(?:rue|calle|avenida|avenue|rua|ri|lari|улиц|ул|проспект|شارع|duong)/.test(
      text.slice(hit.start, hit.end),
    )
    if (
      STRONG_ADDRESS.test(words) ||
      (numbered && !street) ||
      (street && (after || numbered)) ||
      (/街|路/.test(text.slice(hit.start, hit.end)) && numbered)
    ) {
      return { kind: 'address', at: hit }
    }
  }
  return null
}

/** For a name that is also a word: written as a name and said to be or do something. */
const PREDICATE =
  /^(?:was|has|is|had|got|gets|s|failed|needs|takes|will|threw|bit|punched|lives|missed|and|fue|tiene|esta|saco|reprobo|foi|tem|tirou|a|est)$/

function actsLikePerson(segment: Segment, name: FoundName): boolean {
  const { tokens } = wordsOf(segment)
  const next = tokens[tokenFrom(segment, name.end)]
  return next !== undefined && next.start - name.end <= 3 && PREDICATE.test(next.text)
}

function contextOfName(segment: Segment, name: FoundName): Span[] {
  const sentence = sentenceAt(segment, name.start)
  const spans: Span[] = [sentence]
  const text = segment.folded.text
  if (sentence.start > 0) {
    const before = sentenceAt(segment, sentence.start - 1)
    if (/:\s*$/.test(text.slice(before.start, sentence.start))) spans.push(before)
  }
  if (sentence.end < text.length) {
    const after = sentenceAt(segment, sentence.end)
    if (hitsWithin(segment, 'pronoun', after.start, Math.min(after.end, after.start + 16)).length > 0)
      spans.push(after)
  }
  return spans
}

/** A table of marks: the name, then a number, under a heading about grades. */
function markBeside(reading: Reading, segment: Segment, name: FoundName): boolean {
  if (segment.role !== 'text') return false
  const after = segment.folded.text.slice(name.end, name.end + 16)
  if (!/^[\s,;:|\t-]{1,6}(?:\d{1,3}(?:\s?%|\b)|[a-df][+-]?(?:\s|$|;|,))/.test(after)) return false
  const about = (s: Segment) =>
    hasWithin(s, 'grade-weak', 0, s.folded.text.length) || hasWithin(s, 'grade', 0, s.folded.text.length)
  return reading.segments.some(
    (s) => (s.attachment === segment.attachment || s.role === 'body' || s.role === 'subject') && about(s),
  )
}

export function privateDetailsOf(reading: Reading): readonly PrivateDetail[] {
  return reading.once('private-details', () => {
    const out: PrivateDetail[] = []
    for (const segment of reading.segments) {
      for (const name of namesIn(reading, segment)) {
        if (out.length >= 500) return out
        let found: { kind: string; at: Span } | null = null
        for (const span of contextOfName(segment, name)) {
          if (segment.role === 'filename' || span.end - span.start <= 1500)
            found = detailIn(segment, span.start, span.end)
          else
            found = detailIn(
              segment,
              Math.max(span.start, name.start - 200),
              Math.min(span.end, name.end + 200),
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
        if (name.kind === 'first' && isLesson(segment, name.start)) continue
        if (name.kind === 'first' && isDenied(segment, found.at.start, found.at.end)) continue
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
