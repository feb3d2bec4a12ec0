import type { Token } from '#lib/text/types.ts'

/** Features are numbered below this; two that share a number share a weight. */
export const FEATURES = 1 << 16
const STEM = 5
const ARABIC = /^[\u0600-\u06ff]/
/** "And", "to", "the" written onto the word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|لل|كال|[بلك])|[وف])/
const DIGIT = /^[0-9]/

/** FNV-1a over UTF-16 units. */
function hashWord(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const mix = (a: number, b: number, salt: number) =>
  (Math.imul(Math.imul(a ^ (salt * 0x9e3779b1), 0x85ebca6b) ^ (b + salt), 0xc2b2ae35) >>> 7) % FEATURES

const CACHE_LIMIT = 20_000
const stems = new Map<string, number>()

/** The beginning of a word as a number; what is counted is not told apart. */
export function stemOf(word: string): number {
  const known = stems.get(word)
  if (known !== undefined) return known
  const bare = ARABIC.test(word) && word.length > 3 ? word.replace(ARABIC_PREFIX, '') : word
  const stem = hashWord(DIGIT.test(bare) ? '0' : bare.slice(0, STEM))
  if (stems.size < CACHE_LIMIT) stems.set(word, stem)
  return stem
}

/**
 * What a few words in a row look like to a model: beginnings of words alone, of neighbours, and of words with one
 * between them. `from` and `to` are indexes into the tokens, half open.
 */
export function readFeatures(tokens: readonly Token[], from: number, to: number): number[] {
  const out: number[] = []
  let before = 1
  let earlier = 2
  for (let i = from; i < to; i++) {
    const stem = stemOf((tokens[i] as Token).text)
    out.push(mix(stem, 0, 1), mix(before, stem, 2))
    if (i > from) out.push(mix(earlier, stem, 3))
    earlier = before
    before = stem
  }
  if (to > from) out.push(mix(before, 3, 2))
  return out
}
