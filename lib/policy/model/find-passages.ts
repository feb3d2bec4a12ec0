import type { Token } from '#lib/text/types.ts'
import { alone, apart, FEATURES, first, last, pair, stemOf } from './read-features.ts'
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
const opened = new WeakMap<StoredModel, Int8Array>()

function open(model: StoredModel): Int8Array {
  const known = opened.get(model)
  if (known) return known
  const bytes = atob(model.bytes)
  const weights = new Int8Array(FEATURES)
  for (let i = 0; i < weights.length; i++) weights[i] = bytes.charCodeAt(i)
  opened.set(model, weights)
  return weights
}

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
  const weights = open(model)
  const stems = tokens.map((token) => stemOf(token.text))
  const alones = new Int32Array(tokens.length + 1)
  const pairs = new Int32Array(tokens.length + 1)
  const aparts = new Int32Array(tokens.length + 1)
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] as number
    alones[i + 1] = (alones[i] as number) + (weights[alone(stem)] as number)
    pairs[i + 1] =
      (pairs[i] as number) + (i > 0 ? (weights[pair(stems[i - 1] as number, stem)] as number) : 0)
    aparts[i + 1] =
      (aparts[i] as number) + (i > 1 ? (weights[apart(stems[i - 2] as number, stem)] as number) : 0)
  }
  const between = (sums: Int32Array, from: number, to: number) =>
    to > from ? (sums[to] as number) - (sums[from] as number) : 0
  const found: Passage[] = []
  for (const [from, to] of readPassages(tokens, sentences)) {
    const sum =
      between(alones, from, to) +
      between(pairs, from + 1, to) +
      between(aparts, from + 2, to) +
      (weights[first(stems[from] as number)] as number) +
      (weights[last(stems[to - 1] as number)] as number)
    const score = model.bias + (sum * model.scale) / Math.sqrt(countFeatures(to - from))
    if (score > model.threshold)
      found.push({ start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end, score })
  }
  found.sort((a, b) => b.score - a.score || a.end - a.start - (b.end - b.start))
  return found.filter(
    (one, i) => !found.slice(0, i).some((better) => one.start < better.end && better.start < one.end),
  )
}

/** How many features `readFeatures` reads in so many words. */
const countFeatures = (words: number) => words + Math.max(0, words - 1) + Math.max(0, words - 2) + 2
