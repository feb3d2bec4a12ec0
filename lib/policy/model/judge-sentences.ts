/**
 * What a sentence that names something (an app, a child) says of it. Whatever is named is read as one and the same word,
 * so that what was learnt of one app or child holds for all; and so are the words of one list, in whatever language.
 */
import type { Span, Token } from '#lib/text/types.ts'
import type { Hits } from '../lexicons/compile-lexicon.ts'
import { LEXICON } from '../lexicons/index.ts'
import { openModel } from './open-model.ts'
import { listed, listOf, readFeatures } from './read-features.ts'
import type { StoredModel } from './types.ts'

/** Stands for what is named. */
export const NAMED = 'zqnamed'

const MOST_WORDS = 60
/** A shorter sentence is read with the next as well. */
const ENOUGH_WORDS = 12
const FEWEST_WORDS = 3

export interface Judged {
  /** The sentence, folded offsets. */
  start: number
  end: number
  /** One a model: how far above its threshold. */
  scores: readonly number[]
}

/** A text as it is read here. */
export interface NamedText {
  /** Each thing named as one word. */
  tokens: readonly Token[]
  /** Folded offsets where sentences begin. */
  sentences: readonly number[]
  /** Words of the lists. */
  hits: Hits
  /** What the detectors found by themselves, each by the number of its name. */
  found: readonly Found[]
}

export interface Found extends Span {
  list: number
}

/** The words of a text, each thing named as one word. Both lists in order of their start. */
export function withNamed(tokens: readonly Token[], named: readonly Span[]): Token[] {
  const out: Token[] = []
  let at = 0
  for (const token of tokens) {
    while (at < named.length && (named[at] as Span).end <= token.start) at++
    const one = named[at]
    if (!one || one.start >= token.end) out.push(token)
    else if ((out.at(-1)?.text ?? '') !== NAMED || (out.at(-1) as Token).end <= one.start)
      out.push({ start: token.start, end: Math.max(token.end, one.end), text: NAMED })
  }
  return out
}

/** One sentence, and what to read of it: it alone, with the next where it is short, with the one before. Indexes of words. */
interface Around {
  start: number
  end: number
  windows: readonly [number, number][]
}

export function readAround(tokens: readonly Token[], sentences: readonly number[]): Around[] {
  const bounds = boundsOf(tokens, sentences)
  const out: Around[] = []
  for (let s = 0; s < bounds.length; s++) {
    const [from, to] = bounds[s] as [number, number]
    const first = firstNamed(tokens, from, to)
    if (first === to) continue
    const near = (a: number, b: number): [number, number] =>
      b - a <= MOST_WORDS
        ? [a, b]
        : [Math.max(a, first - MOST_WORDS / 2), Math.min(b, first + MOST_WORDS / 2)]
    const windows = [near(from, to)]
    const next = bounds[s + 1]
    if (next && to - from < ENOUGH_WORDS) windows.push(near(from, next[1]))
    const before = bounds[s - 1]
    if (before) windows.push(near(before[0], to))
    const read = windows.filter(([a, b]) => b - a >= FEWEST_WORDS)
    const [start, end] = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end]
    if (read.length > 0) out.push({ start, end, windows: read })
  }
  return out
}

function firstNamed(tokens: readonly Token[], from: number, to: number): number {
  let i = from
  while (i < to && (tokens[i] as Token).text !== NAMED) i++
  return i
}

function boundsOf(tokens: readonly Token[], sentences: readonly number[]): [number, number][] {
  const out: [number, number][] = []
  let at = 0
  for (let s = 0; s < sentences.length; s++) {
    const end = sentences[s + 1] ?? Number.POSITIVE_INFINITY
    const from = at
    while (at < tokens.length && (tokens[at] as Token).start < end) at++
    if (at > from) out.push([from, at])
  }
  return out
}

const LISTS = LEXICON.categories.map((name) => (name.includes(':') ? null : listOf(name)))

/** What a window looks like to a model. */
export interface WindowFeatures {
  /** Its words, as in any passage. */
  words: readonly number[]
  /** Which lists its words stand in, and what the detectors found. */
  lists: readonly number[]
}

export function namedFeatures(
  { tokens, hits, found }: NamedText,
  [from, to]: readonly [number, number],
): WindowFeatures {
  const lists: number[] = []
  const at = (tokens[Math.min(firstNamed(tokens, from, to), to - 1)] as Token).start
  const [start, end] = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end]
  LISTS.forEach((list, i) => {
    if (list === null) return
    let [before, behind] = [false, false]
    for (const hit of hits[i] ?? []) {
      if (hit.start >= end) break
      if (hit.end <= start) continue
      if (hit.start < at) before = true
      else behind = true
    }
    if (before || behind) lists.push(listed(list, 0))
    if (before) lists.push(listed(list, 1))
    if (behind) lists.push(listed(list, 2))
  })
  for (const one of found) if (one.start < end && one.end > start) lists.push(listed(one.list, 0))
  return { words: readFeatures(tokens, from, to), lists }
}

/** What a list says counts as it is; words share what they say. */
export const LIST_VALUE = 0.2

export function scoreWindow(
  weights: { readonly [feature: number]: number },
  { scale, bias }: { scale: number; bias: number },
  { words, lists }: WindowFeatures,
): number {
  let said = 0
  for (const feature of words) said += weights[feature] as number
  let known = 0
  for (const feature of lists) known += weights[feature] as number
  return bias + scale * (said / Math.sqrt(words.length || 1) + known * LIST_VALUE)
}

export function judgeSentences(models: readonly StoredModel[], text: NamedText): Judged[] {
  const all = models.map((model) => ({ ...model, weights: openModel(model) }))
  return readAround(text.tokens, text.sentences).map(({ start, end, windows }) => {
    const read = windows.map((window) => namedFeatures(text, window))
    const scores = all.map(
      (model) => Math.max(...read.map((one) => scoreWindow(model.weights, model, one))) - model.threshold,
    )
    return { start, end, scores }
  })
}
