/**
 * Whose a contact detail is. The owner, with sender and audience, decides the effect; so the cue must stand in the
 * same sentence, or in the one before when the sentence only says "her", "their" ….
 */
import type { Span, Token } from '#lib/text/types.ts'
import { type Reading, type Segment, sentenceAt } from '../read-message.ts'
import { namesIn } from './names.ts'
import { hasWithin, hitsWithin, tokenFrom, wordsOf } from './segment-words.ts'

export type Owner = 'self' | 'colleague' | 'family' | 'recipient' | 'business' | 'unknown'

/** The sentence, and what a pronoun in it leans on. */
export function contextOf(segment: Segment, start: number, end: number): Span {
  const at = sentenceAt(segment, start)
  const last = sentenceAt(segment, Math.max(start, end - 1))
  return { start: at.start, end: Math.max(at.end, last.end) }
}

function leansBack(segment: Segment, sentence: Span): Span {
  if (sentence.start === 0) return sentence
  const joined = segment.folded.text.slice(Math.max(0, sentence.start - 2), sentence.start).includes(';')
  const head = hitsWithin(segment, 'pronoun', sentence.start, Math.min(sentence.end, sentence.start + 24))
  if (head.length === 0 && !joined) return sentence
  return { start: sentenceAt(segment, Math.max(0, sentence.start - 2)).start, end: sentence.end }
}

function hasStaffName(reading: Reading, segment: Segment, span: Span): boolean {
  const { staffSurnames } = reading.facts.public.registers
  const { tokens } = wordsOf(segment)
  for (let i = tokenFrom(segment, span.start); i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.end > span.end) return false
    if (staffSurnames.has(token.text)) return true
  }
  return false
}

const TITLE =
  /(?:\b(?:mr|mrs|ms|miss|sra|sr|senora|senor|madame|mme|monsieur|madan|dona|frau)\.?|السيدة|السيد|श्रीमती|श्री|госпожа|г-жа)\s$/

/** "Mrs. Mutasa", "Castleberry 603-…": an enrolled surname behind a title or right before the detail. */
function hasTitledSurname(reading: Reading, segment: Segment, span: Span, detail = -1): boolean {
  const roster = reading.facts.actor?.roster
  if (!roster) return false
  const { tokens } = wordsOf(segment)
  const { staffSurnames } = reading.facts.public.registers
  for (let i = tokenFrom(segment, span.start); i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.end > span.end) return false
    if (!roster.surnames.has(token.text) || staffSurnames.has(token.text)) continue
    if (TITLE.test(segment.folded.text.slice(Math.max(0, token.start - 12), token.start))) return true
    if (detail >= token.end && detail - token.end <= 3) return true
  }
  return false
}

/** A child's family is meant: a kin word, with a name or without, or an enrolled surname behind a title. */
function speaksOfFamily(reading: Reading, segment: Segment, span: Span): boolean {
  if (hasWithin(segment, 'kin', span.start, span.end) || hasTitledSurname(reading, segment, span)) return true
  return namesIn(reading, segment).some(
    (n) => n.start >= span.start && n.end <= span.end && n.kind === 'full',
  )
}

export function ownerOf(reading: Reading, segment: Segment, start: number, end: number): Owner {
  const sentence = contextOf(segment, start, end)
  const wide = leansBack(segment, sentence)
  const has = (category: 'self' | 'self-owns' | 'recipient' | 'business') =>
    hasWithin(segment, category, sentence.start, sentence.end)
  const toOneFamily = reading.audience === 'direct' && reading.party !== 'family'
  if (
    toOneFamily &&
    has('recipient') &&
    !has('self-owns') &&
    !hasWithin(segment, 'kin', wide.start, wide.end) &&
    !hasStaffName(reading, segment, sentence)
  ) {
    return 'recipient'
  }
  const owns = has('self-owns')
  if (owns && !speaksOfOtherKin(segment, sentence)) return 'self'
  if (owns && reading.party === 'family') return 'self'
  const family = speaksOfFamily(reading, segment, wide)
  if (owns && !family) return 'self'
  if (!owns && hasTitledSurname(reading, segment, sentence, start)) return 'family'
  if (hasStaffName(reading, segment, wide)) return 'colleague'
  if (owns && closer(segment, start, 'self-owns', 'kin', sentence)) return 'self'
  if (family) return 'family'
  if (asksForSelf(segment, sentence)) return 'self'
  if (hasWithin(segment, 'business', wide.start, wide.end)) return 'business'
  if (has('self')) return 'self'
  return 'unknown'
}

/** "My husband and I" are the writer's own people; any other kin is a child's. */
function speaksOfOtherKin(segment: Segment, span: Span): boolean {
  return hitsWithin(segment, 'kin', span.start, span.end).some(
    (k) =>
      !hitsWithin(segment, 'self-owns', Math.max(span.start, k.start - 12), k.start).some(
        (s) => k.start - s.end <= 1,
      ),
  )
}

/** "I'll be at the museum, call me at …": the writer asks for themselves, whatever place is named. */
function asksForSelf(segment: Segment, span: Span): boolean {
  const asks = (['personal-phone', 'ask-text', 'ask-me'] as const).flatMap((c) =>
    hitsWithin(segment, c, span.start, span.end),
  )
  return asks.some((h) => hasWithin(segment, 'me', h.start, h.end))
}

function closer(segment: Segment, at: number, a: 'self-owns', b: 'kin', span: Span): boolean {
  const distance = (category: 'self-owns' | 'kin') =>
    Math.min(...hitsWithin(segment, category, span.start, span.end).map((h) => Math.abs(at - h.end)))
  return distance(a) <= distance(b)
}
