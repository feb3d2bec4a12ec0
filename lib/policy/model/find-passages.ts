import type { Token } from '#lib/text/types.ts'
import { openModel } from './open-model.ts'
import { alone, apart, entire, first, last, pair, stemOf, wordOf } from './read-features.ts'
import type { StoredModel } from './types.ts'

export interface Passage {
  /** Offsets in the folded text, half open. */
  start: number
  end: number
  score: number
}

const MOST_WORDS = 60
/** A passage goes on over its sentence until it says this much: of a word or two nothing can be told. */
const ENOUGH_WORDS = 12
const FEWEST_WORDS = 6

/** From every sentence on, as much as can be judged, and that with one sentence more: indexes of words, half open. */
export function readPassages(tokens: readonly Token[], sentences: readonly number[]): [number, number][] {
  const ends: number[] = []
  let at = 0
  for (let s = 0; s < sentences.length; s++) {
    const end = sentences[s + 1] ?? Number.POSITIVE_INFINITY
    while (at < tokens.length && (tokens[at] as Token).start < end) at++
    if (at > (ends.at(-1) ?? 0)) ends.push(at)
  }
  const out: [number, number][] = []
  for (let s = 0; s < ends.length; s++) {
    const from = ends[s - 1] ?? 0
    let e = s
    while (e + 1 < ends.length && (ends[e] as number) - from < ENOUGH_WORDS) e++
    const to = Math.min(ends[e] as number, from + MOST_WORDS)
    if (to - from >= FEWEST_WORDS) out.push([from, to])
    const more = ends[e + 1]
    if (more !== undefined && more - from <= MOST_WORDS) out.push([from, more])
    // What follows is part of this already.
    if (e + 1 >= ends.length && e > s) break
  }
  return out
}

/** What a word says by itself, whatever the text. */
interface Word {
  stem: number
  alone: number
  entire: number
}

const CACHE_LIMIT = 20_000
const words = new Map<string, Word>()

function readWord(text: string): Word {
  const known = words.get(text)
  if (known) return known
  const stem = stemOf(text) | 0
  const word = { stem, alone: alone(stem), entire: entire(wordOf(text) | 0) }
  if (words.size < CACHE_LIMIT) words.set(text, word)
  return word
}

/** What every model reads of one text: the stems of its words and the numbers of their features. */
interface Read {
  stems: Int32Array
  alones: Uint32Array
  entires: Uint32Array
  pairs: Uint32Array
  aparts: Uint32Array
  passages: readonly [number, number][]
}

/** Room for one text, used again for the next. */
let room = 0
let stems = new Int32Array(0)
let alones = new Uint32Array(0)
let entires = new Uint32Array(0)
let pairs = new Uint32Array(0)
let aparts = new Uint32Array(0)
let aloneSums = new Int32Array(1)
let pairSums = new Int32Array(1)
let apartSums = new Int32Array(1)
let passages: readonly [number, number][] = []
/** Whose features stand there: the models read one text after the other. */
let readTokens: readonly Token[] | null = null
let readSentences: readonly number[] | null = null

function makeRoom(words: number): void {
  if (words <= room) return
  room = words + 256
  stems = new Int32Array(room)
  alones = new Uint32Array(room)
  entires = new Uint32Array(room)
  pairs = new Uint32Array(room)
  aparts = new Uint32Array(room)
  aloneSums = new Int32Array(room + 1)
  pairSums = new Int32Array(room + 1)
  apartSums = new Int32Array(room + 1)
}

function readText(tokens: readonly Token[], sentences: readonly number[]): Read {
  if (readTokens !== tokens || readSentences !== sentences) {
    makeRoom(tokens.length)
    const [toStems, toAlones, toEntires, toPairs, toAparts] = [stems, alones, entires, pairs, aparts]
    let before = 0
    let second = 0
    for (let i = 0; i < tokens.length; i++) {
      const { stem, alone, entire } = readWord((tokens[i] as Token).text)
      toStems[i] = stem
      toAlones[i] = alone
      toEntires[i] = entire
      toPairs[i] = pair(before, stem)
      toAparts[i] = apart(second, stem)
      second = before
      before = stem
    }
    passages = readPassages(tokens, sentences)
    readTokens = tokens
    readSentences = sentences
  }
  return { stems, alones, entires, pairs, aparts, passages }
}

/** Who looks in many places finds something by chance: what a passage must score above the threshold among so many. */
export const extraAmong = (passages: number): number => 0.3 * Math.log(Math.max(1, passages))

/**
 * The passages of a folded text that score above a model's threshold, best first, none overlapping another. Every word is
 * weighed once, whatever the number of passages it stands in: a passage is the difference of two sums.
 */
export function findPassages(
  model: StoredModel,
  tokens: readonly Token[],
  sentences: readonly number[],
): Passage[] {
  if (tokens.length < FEWEST_WORDS) return []
  const weights = openModel(model)
  const { stems, alones, entires, pairs, aparts, passages } = readText(tokens, sentences)
  const [ofAlones, ofPairs, ofAparts] = [aloneSums, pairSums, apartSums]
  let [aloneSum, pairSum, apartSum] = [0, 0, 0]
  for (let i = 0; i < tokens.length; i++) {
    aloneSum += (weights[alones[i] as number] as number) + (weights[entires[i] as number] as number)
    if (i > 0) pairSum += weights[pairs[i] as number] as number
    if (i > 1) apartSum += weights[aparts[i] as number] as number
    ofAlones[i + 1] = aloneSum
    ofPairs[i + 1] = pairSum
    ofAparts[i + 1] = apartSum
  }
  const between = (sums: Int32Array, from: number, to: number) =>
    to > from ? (sums[to] as number) - (sums[from] as number) : 0
  const threshold = model.threshold + extraAmong(passages.length)
  const found: Passage[] = []
  for (const [from, to] of passages) {
    const sum =
      between(ofAlones, from, to) +
      between(ofPairs, from + 1, to) +
      between(ofAparts, from + 2, to) +
      (weights[first(stems[from] as number)] as number) +
      (weights[last(stems[to - 1] as number)] as number)
    const score = model.bias + (sum * model.scale) / Math.sqrt(countFeatures(to - from))
    if (score > threshold)
      found.push({ start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end, score })
  }
  found.sort((a, b) => b.score - a.score || a.end - a.start - (b.end - b.start))
  return found.filter(
    (one, i) => !found.slice(0, i).some((better) => one.start < better.end && better.start < one.end),
  )
}

/** How many features `readFeatures` reads in so many words. */
const countFeatures = (words: number) => 2 * words + Math.max(0, words - 1) + Math.max(0, words - 2) + 2
