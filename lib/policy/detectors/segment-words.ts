/**
 * The words of a segment, read through disguises: letters spaced out ("w h a t s a p p"), digits for letters
 * ("t3xt"), text written backwards where the message says so. Each word keeps its place in the folded text.
 */
import { tokenizeText } from '#lib/text/tokenize-text.ts'
import type { Token } from '#lib/text/types.ts'
import type { Hit, Hits } from '../lexicons/compile-lexicon.ts'
import { type Category, categoryIndex, LEXICON } from '../lexicons/index.ts'
import type { Segment } from '../read-message.ts'
import { inDevanagari, isEnding } from './romanised-nepali.ts'

export interface SegmentWords {
  /** As written, for digits and names. */
  tokens: readonly Token[]
  /** By index of the category. */
  hits: Hits
}

const kept = new WeakMap<Segment, SegmentWords>()
const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const MIXED = /^(?=.*[a-z])(?=.*[0-9])[a-z0-9]{3,20}$/

/** "z4p": the word whose letters the figures stand for. */
export function plainWord(text: string): string | null {
  let out = ''
  for (const c of text) out += LEET[c] ?? c
  if (LEXICON.has(out)) return out
  const other = text.includes('1') ? [...text].map((c) => (c === '1' ? 'l' : (LEET[c] ?? c))).join('') : ''
  return other !== '' && LEXICON.has(other) ? other : null
}

/** Where "spaced" letters end: the run [i, end) of one-letter words. */
function spacedRun(tokens: readonly Token[], i: number): number {
  let end = i
  while (end < tokens.length) {
    const t = tokens[end] as Token
    if (t.text.length !== 1 || t.text > '\u2fff') break
    if (t.text >= '0' && t.text <= '9' && (end === i || !LEET[t.text])) break
    if (end > i && t.start - (tokens[end - 1] as Token).end > 3) break
    end++
  }
  return end
}

const countLetters = (tokens: readonly Token[], from: number, to: number) =>
  tokens.slice(from, to).filter(({ text }) => text < '0' || text > '9').length

const MAX_JOINED = 60

/** "m e  o n": where the spaces between letters differ, the wider ones stand between words. */
function atWiderGaps(letters: readonly Token[]): Token[][] {
  const gap = (i: number) => (letters[i] as Token).start - (letters[i - 1] as Token).end
  let narrow = 9
  for (let i = 1; i < letters.length; i++) narrow = Math.min(narrow, gap(i))
  const words: Token[][] = [[]]
  letters.forEach((letter, i) => {
    if (i > 0 && gap(i) > narrow) words.push([])
    ;(words[words.length - 1] as Token[]).push(letter)
  })
  return words
}

/** Cuts joined letters into known words, longest first from the left, skipping letters that fit nowhere. */
function cutJoined(letters: readonly Token[]): Token[] {
  const out: Token[] = []
  const text = letters.map((t) => (t.text >= '0' && t.text <= '9' ? LEET[t.text] : t.text)).join('')
  for (let i = 0; i < letters.length; ) {
    let size = 0
    for (let n = Math.min(14, letters.length - i); n >= 2; n--) {
      if (LEXICON.knows(text.slice(i, i + n))) {
        size = n
        break
      }
    }
    const taken = Math.max(1, size)
    const first = letters[i] as Token
    out.push({
      start: first.start,
      end: (letters[i + taken - 1] as Token).end,
      text: text.slice(i, i + taken),
    })
    i += taken
  }
  return out
}

/** Nothing is spelled out, and no figure or sign could be a letter. */
function isPlain(tokens: readonly Token[], text: string): boolean {
  if (/[0-9$@!*]/.test(text)) return false
  let lone = 0
  for (let i = 0; i < tokens.length; i++) {
    const { text: word } = tokens[i] as Token
    lone = word.length === 1 && word <= '\u2fff' ? lone + 1 : 0
    if (lone >= 4) return false
  }
  return true
}

function undisguise(tokens: readonly Token[], text: string): readonly Token[] {
  if (isPlain(tokens, text)) return tokens
  let changed = false
  const out: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const end = token.text.length === 1 ? spacedRun(tokens, i) : i
    if (end - i >= 4 && countLetters(tokens, i, end) >= 3) {
      for (let k = i; k < end; k += MAX_JOINED)
        for (const word of atWiderGaps(tokens.slice(k, Math.min(end, k + MAX_JOINED))))
          out.push(...cutJoined(word))
      i = end - 1
      changed = true
      continue
    }
    const next = tokens[i + 1]
    const sign = text.charAt(token.end)
    if (
      next &&
      next.start === token.end + 1 &&
      (sign === '$' || sign === '@' || sign === '!' || sign === '*')
    ) {
      const word = plainWord(`${token.text}${sign === '*' ? 'a' : sign}${next.text}`)
      if (word && !LEXICON.has(token.text)) {
        out.push({ start: token.start, end: next.end, text: word })
        i++
        changed = true
        continue
      }
    }
    if (next && sign === '$' && next.start === token.end + 2 && text.charAt(token.end + 1) === '$') {
      const word = plainWord(`${token.text}$$${next.text}`)
      if (word) {
        out.push({ start: token.start, end: next.end, text: word })
        i++
        changed = true
        continue
      }
    }
    const word = MIXED.test(token.text) && !LEXICON.has(token.text) ? plainWord(token.text) : null
    if (word) {
      out.push({ ...token, text: word })
      changed = true
    } else {
      out.push(token)
    }
  }
  return changed ? out : tokens
}

/** The text read from its end, words back in place, beside what was read forwards. */
function addBackwards(text: string, hits: Hits): void {
  const mirrored = [...text].reverse().join('')
  if (mirrored.length !== text.length) return
  LEXICON.find(mirrored, tokenizeText(mirrored)).forEach((list, i) => {
    const turned = (list ?? []).map((h) => ({
      ...h,
      start: text.length - h.end,
      end: text.length - h.start,
      backwards: true,
    }))
    hits[i] = [...(hits[i] ?? []), ...turned].sort((a, b) => a.start - b.start)
  })
}

/** What the same words say when their Latin letters are read as Nepali, beside what they say as they stand. */
function withRomanised(text: string, tokens: readonly Token[], plain: Hits): Hits {
  // An ending that stands apart is no word of its own, nor the French "ma".
  const hits = plain.map((list) => list?.filter((h) => h.tokens > 1 || !isEnding(text.slice(h.start, h.end))))
  LEXICON.find(text, inDevanagari(tokens)).forEach((list, i) => {
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
const ROMANISED = categoryIndex('romanised-nepali')

/** Most questions are about the segment of the question before. */
let latest: Segment | null = null
let latestWords: SegmentWords = { tokens: [], hits: [] }

export function wordsOf(segment: Segment): SegmentWords {
  if (segment === latest) return latestWords
  latestWords = kept.get(segment) ?? readWords(segment)
  latest = segment
  return latestWords
}

function readWords(segment: Segment): SegmentWords {
  const { text } = segment.folded
  const tokens = tokenizeText(text)
  let hits = LEXICON.find(text, undisguise(tokens, text))
  if (isRomanisedNepali(text, hits)) hits = withRomanised(text, tokens, hits)
  if (hits[REVERSED] !== undefined) addBackwards(text, hits)
  const words = { tokens, hits }
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

/** Index of the first hit that starts at or after `from`; hits are in order of their start. */
function firstFrom(hits: readonly Hit[], from: number): number {
  let low = 0
  let high = hits.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((hits[middle] as Hit).start < from) low = middle + 1
    else high = middle
  }
  return low
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
export function hasAmong(all: readonly Hit[], start: number, end: number): boolean {
  if (all.length === 0) return false
  for (let i = firstFrom(all, start); i < all.length && (all[i] as Hit).start < end; i++) {
    if ((all[i] as Hit).end <= end) return true
  }
  return false
}

/** Index of the first token that starts at or after a folded offset. */
export function tokenFrom(segment: Segment, offset: number): number {
  const { tokens } = wordsOf(segment)
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).start < offset) low = middle + 1
    else high = middle
  }
  return low
}
