/**
 * What a sentence that names something (an app, a child) says of it. Whatever is named is read as one and the same word,
 * so that what was learnt of one app or child holds for all; and so are the words of one list, in whatever language.
 */
import { firstFrom } from '#lib/text/first-from.ts'
import type { Span, Token } from '#lib/text/types.ts'
import type { Hits } from '../lexicons/compile-lexicon.ts'
import { LEXICON } from '../lexicons/index.ts'
import { readWeights } from './open-model.ts'
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
  /** Words of the lists and what the detectors found, in order of their start. */
  known: readonly Known[]
}

/** Where words of a list stand, by the number of its name. */
export interface Known {
  start: number
  list: number
}

const LISTS = LEXICON.categories.map((name) => (name.includes(':') ? null : listOf(name)))

/** Words of apps and the like are named, or were not meant; all other lists count. */
export function knownIn(hits: Hits, found: readonly Known[]): Known[] {
  const out: Known[] = found.map(({ start, list }) => ({ start, list }))
  hits.forEach((list, i) => {
    const number = LISTS[i]
    if (typeof number === 'number') for (const { start } of list ?? []) out.push({ start, list: number })
  })
  return out.sort((a, b) => a.start - b.start)
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

/** These models are small: their features have fewer numbers, and all weights of one feature stand side by side. */
const NAMED_FEATURES = 1 << 18
const narrow = (feature: number) => feature & (NAMED_FEATURES - 1)

/** What a window looks like to a model. */
export interface WindowFeatures {
  /** Its words, as in any passage. */
  words: readonly number[]
  /** Which lists its words stand in, and what the detectors found. */
  lists: readonly number[]
}

const BEFORE = 1
const BEHIND = 2

export function namedFeatures(
  { tokens, known }: NamedText,
  [from, to]: readonly [number, number],
): WindowFeatures {
  const at = (tokens[Math.min(firstNamed(tokens, from, to), to - 1)] as Token).start
  const [start, end] = [(tokens[from] as Token).start, (tokens[to - 1] as Token).end]
  const sides = new Map<number, number>()
  for (let i = firstFrom(known, start); i < known.length; i++) {
    const one = known[i] as Known
    if (one.start >= end) break
    sides.set(one.list, (sides.get(one.list) ?? 0) | (one.start < at ? BEFORE : BEHIND))
  }
  const lists: number[] = []
  for (const [list, side] of sides) {
    lists.push(narrow(listed(list, 0)))
    if (side & BEFORE) lists.push(narrow(listed(list, 1)))
    if (side & BEHIND) lists.push(narrow(listed(list, 2)))
  }
  return { words: readFeatures(tokens, from, to).map(narrow), lists }
}

/** What a list says counts as it is; words share what they say. */
export const LIST_VALUE = 0.2

const together = new WeakMap<readonly StoredModel[], Int8Array>()

function openTogether(models: readonly StoredModel[]): Int8Array {
  const known = together.get(models)
  if (known) return known
  const all = new Int8Array(NAMED_FEATURES * models.length)
  models.forEach((model, m) => {
    const weights = readWeights(model, NAMED_FEATURES)
    for (let f = 0; f < NAMED_FEATURES; f++) all[f * models.length + m] = weights[f] as number
  })
  together.set(models, all)
  return all
}

/** `models` is the same array at every call: its weights are kept with it. */
export function judgeSentences(models: readonly StoredModel[], text: NamedText): Judged[] {
  const weights = openTogether(models)
  const many = models.length
  const said = new Float64Array(many)
  return readAround(text.tokens, text.sentences).map(({ start, end, windows }) => {
    const scores = models.map(() => Number.NEGATIVE_INFINITY)
    for (const window of windows) {
      const { words, lists } = namedFeatures(text, window)
      const share = 1 / Math.sqrt(words.length || 1)
      said.fill(0)
      for (const feature of words)
        for (let m = 0; m < many; m++)
          said[m] = (said[m] as number) + (weights[feature * many + m] as number) * share
      for (const feature of lists)
        for (let m = 0; m < many; m++)
          said[m] = (said[m] as number) + (weights[feature * many + m] as number) * LIST_VALUE
      models.forEach(({ scale, bias, threshold }, m) => {
        scores[m] = Math.max(scores[m] as number, bias + scale * (said[m] as number) - threshold)
      })
    }
    return { start, end, scores }
  })
}
