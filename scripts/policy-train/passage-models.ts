/** Cutting remarks and hints at going on elsewhere: passages of any text. */
import { extraAmong } from '#lib/policy/model/find-passages.ts'
import { bestScore, quantile, type Row, trainModel, writeModel } from './linear-model.ts'
import { FOLDS, readCorpus, readTraining, type Sample } from './read-samples.ts'

/**
 * `kept`: so many features are stored; more would find two lines in a hundred more, and weigh as much again in the browser.
 * `share`: of ordinary innocent lines, how many may be troubled. Near misses on purpose are allowed ten times that.
 */
const MODELS = {
  tone: { positive: ['snide', 'insult'], kept: 260_000, share: 0.012 },
  hint: { positive: ['hint'], kept: 140_000, share: 0.002 },
} as const

const ORDINARY: readonly string[] = ['innocent', 'ordinary']

/** A negative is innocent in every part: its passages are negatives too. */
function toRows(samples: readonly Sample[], wanted: readonly string[]): Row[] {
  return samples.flatMap(({ label, whole, passages }) => {
    const positive = wanted.includes(label)
    const parts = positive || passages.length < 4 ? [] : passages
    return [whole, ...parts].map((words) => ({ positive, words }))
  })
}

function validate(samples: readonly Sample[], wanted: readonly string[], kept: number): Map<Sample, number> {
  const scores = new Map<Sample, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = samples.filter((one) => one.fold !== fold)
    const model = trainModel(toRows(seen, wanted), kept)
    // Less what is asked of one passage among so many.
    for (const one of samples)
      if (one.fold === fold)
        scores.set(
          one,
          bestScore(
            model,
            one.passages.map((words) => ({ words, lists: [] })),
          ) - extraAmong(one.passages.length),
        )
  }
  return scores
}

function say(name: string, scores: Map<Sample, number>, wanted: readonly string[], threshold: number): void {
  const counts = new Map<string, [number, number]>()
  for (const [{ label, lang }, value] of scores)
    for (const key of wanted.includes(label) ? [label, `${label} ${lang}`] : [label]) {
      const [found, all] = counts.get(key) ?? [0, 0]
      counts.set(key, [found + (value > threshold ? 1 : 0), all + 1])
    }
  console.log(`${name}: above ${threshold.toFixed(3)} in validation`)
  for (const [key, [found, all]] of [...counts].sort())
    console.log(`  ${key.padEnd(12)} ${found}/${all} ${((100 * found) / all).toFixed(1)} %`)
}

export function trainPassageModels(): void {
  const samples = [...readTraining(), ...readCorpus()]
  console.log(`${samples.length} lines`)
  for (const [name, { positive, kept, share }] of Object.entries(MODELS)) {
    const scores = validate(samples, positive, kept)
    const of = (wanted: (label: string) => boolean) =>
      [...scores].filter(([one]) => wanted(one.label)).map(([, value]) => value)
    const apart = [...ORDINARY, ...positive, 'other'] as readonly string[]
    const threshold = Math.max(
      quantile(
        of((label) => ORDINARY.includes(label)),
        share,
      ),
      quantile(
        of((label) => !apart.includes(label)),
        share * 10,
      ),
    )
    say(name, scores, positive, threshold)
    writeModel(name, trainModel(toRows(samples, positive), kept), threshold)
  }
}
