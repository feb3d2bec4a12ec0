/** Cutting remarks and hints at going on elsewhere: passages of any text. */
import { extraAmong } from '#lib/policy/model/find-passages.ts'
import { bestScore, type Model, quantile, type Row, trainModel, writeModel } from './linear-model.ts'
import { readCorpus, readTraining, type Sample } from './read-samples.ts'
import { say, validate } from './validate.ts'

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

/** The best passage, less what is asked of one among so many. */
const scoreOf = (model: Model, { passages }: Sample): number =>
  bestScore(
    model,
    passages.map((words) => ({ words, lists: [] })),
  ) - extraAmong(passages.length)

export function trainPassageModels(): void {
  const samples = [...readTraining(), ...readCorpus()]
  console.log(`${samples.length} lines`)
  for (const [name, { positive, kept, share }] of Object.entries(MODELS)) {
    const train = (seen: readonly Sample[]) => trainModel(toRows(seen, positive), kept)
    const scores = validate(samples, train, scoreOf)
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
    say(`${name}: above ${threshold.toFixed(3)} in validation`, scores, {
      label: (one) => one.label,
      wanted: (one) => positive.some((label) => label === one.label),
      found: (_, score) => score > threshold,
    })
    writeModel(name, train(samples), threshold)
  }
}
