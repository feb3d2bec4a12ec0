import { splitSentences } from '#lib/text/split-sentences.ts'
import type { Token } from '#lib/text/types.ts'
import { FEATURES, readFeatures } from './read-features.ts'
import type { StoredModel } from './types.ts'

export interface Passage {
  /** Offsets in the folded text, half open. */
  start: number
  end: number
  score: number
}

export type Score = (features: readonly number[]) => number

const MOST_WORDS = 60
/** A passage goes on over its sentence until it says this much: of a word or two nothing can be told. */
const ENOUGH_WORDS = 12
const FEWEST_WORDS = 6
const opened = new WeakMap<StoredModel, Score>()

/** A feature counts once; long passages weigh no more than short ones. */
export function openModel(model: StoredModel): Score {
  const known = opened.get(model)
  if (known) return known
  const bytes = atob(model.bytes)
  const weights = new Int8Array(FEATURES)
  for (let i = 0; i < weights.length; i++) weights[i] = bytes.charCodeAt(i)
  // Which passage counted a feature last: no set to fill, none to empty.
  const counted = new Uint32Array(FEATURES)
  let passage = 0
  const score: Score = (features) => {
    passage = passage === 0xffffffff ? 1 : passage + 1
    let sum = 0
    let different = 0
    for (let i = 0; i < features.length; i++) {
      const feature = features[i] as number
      if (counted[feature] === passage) continue
      counted[feature] = passage
      sum += weights[feature] as number
      different++
    }
    return model.bias + (sum * model.scale) / Math.sqrt(different || 1)
  }
  opened.set(model, score)
  return score
}

/** From every sentence on, as much as can be judged, and that with one sentence more: indexes of words, half open. */
export function readPassages(tokens: readonly Token[], sentences: readonly number[]): [number, number][] {
  const ends: number[] = []
  let last = 0
  for (let s = 0; s < sentences.length; s++) {
    const end = sentences[s + 1] ?? Number.POSITIVE_INFINITY
    while (last < tokens.length && (tokens[last] as Token).start < end) last++
    if (last > (ends.at(-1) ?? 0)) ends.push(last)
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

/** The passages of a folded text that score above a model's threshold, best first, none overlapping another. */
export function findPassages(
  model: StoredModel,
  text: string,
  tokens: readonly Token[],
  sentences: readonly number[] = splitSentences(text),
): Passage[] {
  const score = openModel(model)
  const found: Passage[] = []
  for (const [from, to] of readPassages(tokens, sentences)) {
    const value = score(readFeatures(tokens, from, to))
    if (value > model.threshold)
      found.push({ start: (tokens[from] as Token).start, end: (tokens[to - 1] as Token).end, score: value })
  }
  found.sort((a, b) => b.score - a.score || a.end - a.start - (b.end - b.start))
  return found.filter(
    (one, i) => !found.slice(0, i).some((better) => one.start < better.end && better.start < one.end),
  )
}
