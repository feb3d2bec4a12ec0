/** A linear model over numbered features: how it is trained, cut down to what is stored, and written. */
import { writeFileSync } from 'node:fs'
import { LIST_VALUE, type WindowFeatures } from '#lib/policy/model/judge-sentences.ts'
import { FEATURES } from '#lib/policy/model/read-features.ts'

const EPOCHS = 16
const RATE = 0.5
const DECAY = 2e-3
/** Weights are stored as -7 … 7; the heaviest one in a thousand count as the lightest of them. */
const HEAVIEST = 7
const CLIPPED = 0.001

export interface Row {
  positive: boolean
  /** Words, that share what they say. */
  words: readonly number[]
  /** Lists, each of which counts as it is. */
  lists?: readonly number[]
}

export interface Model {
  /** By feature. */
  weights: Int8Array
  scale: number
  bias: number
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Logistic regression by Adagrad; all positives together weigh a quarter of all negatives. `kept`: features stored. */
export function trainModel(rows: readonly Row[], kept: number): Model {
  const weights = new Float64Array(FEATURES + 1)
  const seen = new Float64Array(FEATURES + 1).fill(1e-2)
  const positives = rows.filter((row) => row.positive).length
  const boost = (rows.length - positives) / (4 * positives)
  // A fixed order that mixes languages and labels.
  const order = rows.map((_, i) => i).sort((a, b) => ((a * 7919) % rows.length) - ((b * 7919) % rows.length))
  const step = (f: number, gradient: number) => {
    const sum = (seen[f] as number) + gradient * gradient
    seen[f] = sum
    weights[f] = (weights[f] as number) - (RATE * gradient) / Math.sqrt(sum)
  }
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const i of order) {
      const { words, lists = [], positive } = rows[i] as Row
      const scale = 1 / Math.sqrt(words.length || 1)
      let sum = weights[FEATURES] as number
      for (const f of words) sum += (weights[f] as number) * scale
      for (const f of lists) sum += (weights[f] as number) * LIST_VALUE
      const error = (sigmoid(sum) - (positive ? 1 : 0)) * (positive ? boost : 1)
      for (const f of words) step(f, error * scale + DECAY * (weights[f] as number))
      for (const f of lists) step(f, error * LIST_VALUE + DECAY * (weights[f] as number))
      step(FEATURES, error)
    }
  }
  return prune(weights.subarray(0, FEATURES), weights[FEATURES] as number, kept)
}

/** As it will be stored: the heaviest weights, in fifteen steps. */
function prune(weights: Float64Array, bias: number, kept: number): Model {
  const sizes = weights
    .filter((weight) => weight !== 0)
    .map(Math.abs)
    .sort()
  const scale = (sizes.at(-1 - Math.floor(sizes.length * CLIPPED)) ?? 1) / HEAVIEST
  const least = sizes.at(-kept) ?? 0
  const round = (one: number) => Math.max(-HEAVIEST, Math.min(HEAVIEST, Math.round(one / scale)))
  return { weights: Int8Array.from(weights, (one) => (Math.abs(one) < least ? 0 : round(one))), scale, bias }
}

/** The best of some passages, as the engine would score it. */
export function bestScore({ weights, scale, bias }: Model, passages: readonly WindowFeatures[]): number {
  let best = Number.NEGATIVE_INFINITY
  for (const { words, lists } of passages) {
    let sum = 0
    for (const f of words) sum += (weights[f] as number) / Math.sqrt(words.length || 1)
    for (const f of lists) sum += (weights[f] as number) * LIST_VALUE
    best = Math.max(best, bias + scale * sum)
  }
  return best
}

/** What so large a share of the values lies above. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => b - a)[Math.floor(values.length * share)] ?? 0

/** As StoredModel says. */
function toBytes(weights: Int8Array): Buffer {
  const halves: number[] = []
  let before = 0
  weights.forEach((weight, feature) => {
    if (weight === 0) return
    let gap = feature - before
    for (; gap > 7; gap >>= 3) halves.push((gap & 7) | 8)
    halves.push(gap, weight + 8)
    before = feature
  })
  if (halves.length % 2 === 1) halves.push(0)
  return Buffer.from(
    halves.flatMap((half, i) => (i % 2 === 0 ? [(half << 4) | (halves[i + 1] as number)] : [])),
  )
}

export function writeModel(name: string, { weights, scale, bias }: Model, threshold: number): void {
  writeFileSync(
    new URL(`../../lib/policy/model/${name}-weights.ts`, import.meta.url),
    [
      "import type { StoredModel } from './types.ts'",
      '',
      '/** Written by scripts/policy-train.ts from tests/policy/training; not by hand. */',
      `export const ${name.replaceAll('-', '_').toUpperCase()}_WEIGHTS: StoredModel = {`,
      `  scale: ${scale},`,
      `  bias: ${bias},`,
      `  threshold: ${threshold},`,
      `  bytes:\n    '${toBytes(weights).toString('base64')}',`,
      '}',
      '',
    ].join('\n'),
  )
}
