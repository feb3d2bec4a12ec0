/**
 * The words of a segment, read through disguises: letters spaced out ("w h a t s a p p"), digits for letters
 * ("t3xt"), text written backwards where the message says so. Each word keeps its place in the folded text.
 */
import { firstFrom } from '#lib/text/first-from.ts'
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Span, Token } from '#lib/text/types.ts'
import type { Hit, Hits } from '../lexicons/compile-lexicon.ts'
import { type Category, categoryIndex, LEXICON } from '../lexicons/index.ts'
import { keepBySegment, type Segment } from '../read-message.ts'
import { inDevanagari, isEnding } from './romanised-nepali.ts'
import { spelledTogether, undisguise } from './undisguise.ts'

export interface SegmentWords {
  /** As written, for digits and names. */
  tokens: readonly Token[]
  /** Read through disguises, for what is said. */
  read: readonly Token[]
  /** By index of the category. */
  hits: Hits
}

const kept = keepBySegment<SegmentWords>()
/** The text read from its end, words back in place, beside what was read forwards. */
function addBackwards(text: string, hits: Hits): void {
  const mirrored = [...text].reverse().join('')
  if (mirrored.length !== text.length) return
  LEXICON.find(mirrored, undisguise(tokenizeText(mirrored), mirrored)).forEach((list, i) => {
    const turned = (list ?? [])
      .filter(
        (h) => h.end - h.start >= (IS_APP[i] && HAN.test(mirrored.charAt(h.start)) ? 2 : SHORTEST_TURNED),
      )
      .map((h) => ({ ...h, start: text.length - h.end, end: text.length - h.start, backwards: true }))
    hits[i] = [...(hits[i] ?? []), ...turned].sort((a, b) => a.start - b.start)
  })
}

/** What the same words say when their Latin letters are read as Nepali, beside what they say as they stand. */
function withRomanised(text: string, tokens: readonly Token[], plain: Hits): Hits {
  // An ending that stands apart is no word of its own, nor the French "ma".
  const hits = plain.map((list) => list?.filter((h) => h.tokens > 1 || !isEnding(text.slice(h.start, h.end))))
  // "Ganit ma f a i l bhayo"
  const joined = spelledTogether(tokens, text) ?? tokens
  LEXICON.find(text, inDevanagari(joined)).forEach((list, i) => {
    const known = hits[i] ?? []
    const added = (list ?? []).filter((h) => !known.some((k) => k.start === h.start && k.end === h.end))
    if (added.length > 0) hits[i] = [...known, ...added].sort((a, b) => a.start - b.start)
  })
  return hits
}

/** Endings of Nepali verbs in Latin letters. */
const NEPALI_VERB =
  /[a-z](?:nuhunchh?a|nuhunxa|nuhos|nuhola|nuhuncha|[aeiou]?nus|chhu|chhan|chhau|chhin|chha|daina|thiyo|iyo|yeko|eko|eki|idinu)(?![a-z])/g

/** Two different words that only Nepali has, or one and two verbs. */
function isRomanisedNepali(text: string, hits: Hits): boolean {
  const signs = hits[ROMANISED]
  if (!signs) return false
  const said = new Set(signs.map((h) => text.slice(h.start, h.end)))
  if (said.size >= 2) return true
  return (text.match(NEPALI_VERB) ?? []).length >= 1 && /\b(?:ko|le|ki|lai|ma)\b/.test(text)
}

const REVERSED = categoryIndex('reversed')
/** A short word is another one backwards: "en", "paz". */
const SHORTEST_TURNED = 4
/** Two characters are a whole name in Chinese. */
const HAN = /[\u3400-\u9fff]/
const IS_APP = LEXICON.categories.map((name) => name.startsWith('platform:'))
const ROMANISED = categoryIndex('romanised-nepali')

/** Most questions are about the segment of the question before. */
let latest: Segment | null = null
let latestWords: SegmentWords = { tokens: [], read: [], hits: [] }

export function wordsOf(segment: Segment): SegmentWords {
  if (segment === latest) return latestWords
  latestWords = kept.get(segment) ?? readWords(segment)
  latest = segment
  return latestWords
}

function readWords(segment: Segment): SegmentWords {
  const { text } = segment.folded
  const tokens = tokenizeText(text)
  const read = undisguise(tokens, text)
  let hits = LEXICON.find(text, read)
  if (isRomanisedNepali(text, hits)) hits = withRomanised(text, tokens, hits)
  if (hits[REVERSED] !== undefined) addBackwards(text, hits)
  const words = { tokens, read, hits }
  kept.set(segment, words)
  return words
}

const NONE: readonly Hit[] = []

export function hitsOf(
  segment: Segment,
  category: Category | `platform:${string}` | `maybe:${string}`,
): readonly Hit[] {
  return wordsOf(segment).hits[categoryIndex(category)] ?? NONE
}

/** Hits that lie within [start, end) of the folded text. */
export function hitsWithin(segment: Segment, category: Category, start: number, end: number): readonly Hit[] {
  const all = hitsOf(segment, category)
  if (all.length === 0) return all
  const out: Hit[] = []
  for (let i = firstFrom(all, start); i < all.length && (all[i] as Hit).start < end; i++) {
    if ((all[i] as Hit).end <= end) out.push(all[i] as Hit)
  }
  return out
}

export function hasWithin(segment: Segment, category: Category, start: number, end: number): boolean {
  return hasAmong(hitsOf(segment, category), start, end)
}

/** The same for hits that were looked up before. */
export function hasAmong(all: readonly Span[], start: number, end: number): boolean {
  if (all.length === 0) return false
  for (let i = firstFrom(all, start); i < all.length && (all[i] as Hit).start < end; i++) {
    if ((all[i] as Hit).end <= end) return true
  }
  return false
}

/** Index of the first token that starts at or after a folded offset. */
export const tokenFrom = (segment: Segment, offset: number): number =>
  firstFrom(wordsOf(segment).tokens, offset)
