/**
 * Trains the two small linear models of lib/policy/model: cutting remarks and hints at going on elsewhere. Anybody words
 * those anew, so lists of phrases find few; the models learn from tests/policy/training, one file per language, and from
 * the innocent lines of the corpus. Same text, same weights: the order is fixed and nothing is random.
 *
 * `npm run policy:train` says what five-fold validation gives and writes lib/policy/model/*-weights.ts.
 */
import { writeFileSync } from 'node:fs'
import { extraAmong } from '#lib/policy/model/find-passages.ts'
import { FEATURES } from '#lib/policy/model/read-features.ts'
import { FOLDS, readOthers, readTraining, type Sample } from './policy-train/read-samples.ts'

/**
 * `kept`: so many features are stored; more would find two lines in a hundred more, and weigh as much again in the browser.
 * `share`: of ordinary innocent lines, how many may be troubled. Near misses on purpose are allowed ten times that.
 */
const MODELS = {
  tone: { positive: ['snide', 'insult'], kept: 260_000, share: 0.009 },
  hint: { positive: ['hint'], kept: 140_000, share: 0.002 },
} as const
const EPOCHS = 16
const RATE = 0.5
const DECAY = 2e-3
/** Weights are stored as -7 … 7; the heaviest one in a thousand count as the lightest of them. */
const HEAVIEST = 7
const CLIPPED = 0.001

interface Model {
  /** By feature. */
  weights: Int8Array
  scale: number
  bias: number
}

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x))

/** Logistic regression by Adagrad; all positives together weigh a quarter of all negatives. */
function train(samples: readonly Sample[], positive: readonly string[], kept: number): Model {
  const weights = new Float64Array(FEATURES + 1)
  const seen = new Float64Array(FEATURES + 1).fill(1e-2)
  // A negative is innocent in every part: its passages are negatives too.
  const rows = samples.flatMap(({ label, whole, passages }) => {
    const target = positive.includes(label) ? 1 : 0
    const parts = target === 1 || passages.length < 4 ? [] : passages
    return [whole, ...parts].map((features) => ({ target, features }))
  })
  const positives = rows.filter((row) => row.target === 1).length
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
      const { features, target } = rows[i] as (typeof rows)[number]
      const scale = 1 / Math.sqrt(features.length || 1)
      let sum = weights[FEATURES] as number
      for (const f of features) sum += (weights[f] as number) * scale
      const error = (sigmoid(sum) - target) * (target ? boost : 1)
      for (const f of features) step(f, error * scale + DECAY * (weights[f] as number))
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

/** The best passage of a line, as the engine would score it, less what is asked of one among so many. */
function score({ weights, scale, bias }: Model, { passages }: Sample): number {
  let best = Number.NEGATIVE_INFINITY
  for (const passage of passages) {
    let sum = 0
    for (const f of passage) sum += weights[f] as number
    best = Math.max(best, bias + (sum * scale) / Math.sqrt(passage.length || 1))
  }
  return best - extraAmong(passages.length)
}

const quantile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => b - a)[Math.floor(values.length * share)] ?? 0

function validate(
  samples: readonly Sample[],
  positive: readonly string[],
  kept: number,
): Map<Sample, number> {
  const scores = new Map<Sample, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(
      samples.filter((one) => one.fold !== fold),
      positive,
      kept,
    )
    for (const one of samples) if (one.fold === fold) scores.set(one, score(weights, one))
  }
  return scores
}

function say(
  name: string,
  scores: Map<Sample, number>,
  positive: readonly string[],
  threshold: number,
): void {
  const counts = new Map<string, [number, number]>()
  for (const [{ label, lang }, value] of scores)
    for (const key of positive.includes(label) ? [label, `${label} ${lang}`] : [label]) {
      const [found, all] = counts.get(key) ?? [0, 0]
      counts.set(key, [found + (value > threshold ? 1 : 0), all + 1])
    }
  console.log(`${name}: above ${threshold.toFixed(3)} in validation`)
  for (const [key, [found, all]] of [...counts].sort())
    console.log(`  ${key.padEnd(12)} ${found}/${all} ${((100 * found) / all).toFixed(1)} %`)
}

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

function write(name: string, { weights, scale, bias }: Model, threshold: number): void {
  writeFileSync(
    new URL(`../lib/policy/model/${name}-weights.ts`, import.meta.url),
    [
      "import type { StoredModel } from './types.ts'",
      '',
      '/** Written by scripts/policy-train.ts from tests/policy/training; not by hand. */',
      `export const ${name.toUpperCase()}_WEIGHTS: StoredModel = {`,
      `  scale: ${scale},`,
      `  bias: ${bias},`,
      `  threshold: ${threshold},`,
      `  bytes:\n    '${toBytes(weights).toString('base64')}',`,
      '}',
      '',
    ].join('\n'),
  )
}

const samples = [...readTraining(), ...readOthers()]
console.log(`${samples.length} lines`)
for (const [name, { positive, kept, share }] of Object.entries(MODELS)) {
  const scores = validate(samples, positive, kept)
  const of = (wanted: (label: string) => boolean) =>
    [...scores].filter(([one]) => wanted(one.label)).map(([, value]) => value)
  const ordinary = ['innocent', 'ordinary']
  const apart = [...positive, 'other'] as readonly string[]
  const threshold = Math.max(
    quantile(
      of((label) => ordinary.includes(label)),
      share,
    ),
    quantile(
      of((label) => !ordinary.includes(label) && !apart.includes(label)),
      share * 10,
    ),
  )
  say(name, scores, positive, threshold)
  write(name, train(samples, positive, kept), threshold)
}
