import type { Token } from '#lib/text/types.ts'

/**
 * Features are numbered below this; two that share a number share a weight, so there are many more numbers than features:
 * in 2^16 ten languages stood in each other's way, and half of what was learnt was lost.
 */
export const FEATURES = 1 << 21
const STEM = 5
const ARABIC = /^[\u0600-\u06ff]/
/** "And", "to", "the" written onto the word. */
const ARABIC_PREFIX = /^(?:[وف]?(?:ال|بال|لل|كال|[بلك])|[وف])/
const DIGIT = /^[0-9]/
/** Stand where a passage begins and where it ends. */
const BEGIN = 1
const END = 3

/** FNV-1a over UTF-16 units. */
function hashWord(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

const CACHE_LIMIT = 20_000
const stems = new Map<string, number>()

/** The whole word as a number; what is counted is not told apart. */
export const wordOf = (word: string): number => hashWord(DIGIT.test(word) ? '0' : word)

/** The beginning of a word as a number. */
export function stemOf(word: string): number {
  const known = stems.get(word)
  if (known !== undefined) return known
  const bare = ARABIC.test(word) && word.length > 3 ? word.replace(ARABIC_PREFIX, '') : word
  const stem = hashWord(DIGIT.test(bare) ? '0' : bare.slice(0, STEM))
  if (stems.size < CACHE_LIMIT) stems.set(word, stem)
  return stem
}

const mix = (a: number, b: number, salt: number) =>
  (Math.imul(Math.imul(a ^ Math.imul(salt, 0x9e3779b1), 0x85ebca6b) ^ (b + salt), 0xc2b2ae35) >>> 5) %
  FEATURES

export const alone = (stem: number) => mix(stem, 0, 1)
export const entire = (word: number) => mix(word, 0, 4)
/** Two neighbours. */
export const pair = (first: number, second: number) => mix(first, second, 2)
/** Two with one word between them. */
export const apart = (first: number, second: number) => mix(first, second, 3)
/** Words of a list stand there: anywhere, before what is named, or behind it. */
export const listed = (list: number, side: 0 | 1 | 2) => mix(list, side, 5)
/** The number of a list, whatever its place among the others. */
export const listOf = (name: string) => hashWord(name) | 0
export const first = (stem: number) => pair(BEGIN, stem)
export const last = (stem: number) => pair(stem, END)

/** What a passage looks like to a model: words and their beginnings, in twos, with one between, at its edges. Half open. */
export function readFeatures(tokens: readonly Token[], from: number, to: number): number[] {
  const out: number[] = []
  for (let i = from; i < to; i++) {
    const { text } = tokens[i] as Token
    const stem = stemOf(text)
    out.push(alone(stem), entire(wordOf(text)))
    if (i > from) out.push(pair(stemOf((tokens[i - 1] as Token).text), stem))
    if (i > from + 1) out.push(apart(stemOf((tokens[i - 2] as Token).text), stem))
    if (i === from) out.push(first(stem))
    if (i === to - 1) out.push(last(stem))
  }
  return out
}
