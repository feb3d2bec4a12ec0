/** Five-fold validation, and what it says. */
import type { Model } from './linear-model.ts'
import { FOLDS } from './read-samples.ts'

interface Validated {
  lang: string
  /** Lines of one number say much the same: they are held out together. */
  fold: number
}

/** Every sample's score by a model that has not seen its fold. */
export function validate<S extends Validated>(
  samples: readonly S[],
  train: (seen: readonly S[]) => Model,
  score: (model: Model, one: S) => number,
): ReadonlyMap<S, number> {
  const scores = new Map<S, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const model = train(samples.filter((one) => one.fold !== fold))
    for (const one of samples) if (one.fold === fold) scores.set(one, score(model, one))
  }
  return scores
}

export interface Said<S> {
  /** As what a sample is counted. */
  label: (one: S) => string
  /** Counted by language as well. */
  wanted: (one: S) => boolean
  found: (one: S, score: number) => boolean
}

/** How many of each label are found, a line each. */
export function say<S extends Validated>(
  title: string,
  scores: ReadonlyMap<S, number>,
  { label, wanted, found }: Said<S>,
): void {
  const counts = new Map<string, [number, number]>()
  for (const [one, score] of scores)
    for (const key of wanted(one) ? [label(one), `${label(one)} ${one.lang}`] : [label(one)]) {
      const [hits, all] = counts.get(key) ?? [0, 0]
      counts.set(key, [hits + (found(one, score) ? 1 : 0), all + 1])
    }
  console.log(title)
  for (const [key, [hits, all]] of [...counts].sort())
    console.log(`  ${key.padEnd(14)} ${hits}/${all} ${((100 * hits) / all).toFixed(1)} %`)
}
