/** What is said of an app or a child that a sentence names. */
import { bestScore, quantile, type Row, trainModel, writeModel } from './linear-model.ts'
import { type Named, type NamedSample, readNamed, readNamedInCorpus } from './read-named.ts'
import { FOLDS } from './read-samples.ts'

/** `share`: of innocent near misses, how many may be troubled. `kept`: so many features are stored. */
const MODELS: Readonly<Record<string, { of: Named; positive: string; kept: number; share: number }>> = {
  'app-chat': { of: 'app', positive: 'chat', kept: 70_000, share: 0.03 },
  'app-group': { of: 'app', positive: 'group', kept: 70_000, share: 0.03 },
  'app-page': { of: 'app', positive: 'page', kept: 70_000, share: 0.03 },
  'app-class': { of: 'app', positive: 'class', kept: 70_000, share: 0.03 },
  'app-child': { of: 'app', positive: 'child', kept: 70_000, share: 0.03 },
  'child-detail': { of: 'child', positive: 'detail', kept: 80_000, share: 0.03 },
}
const INNOCENT: readonly string[] = ['none', 'ok-detail', 'innocent']

function toRows(samples: readonly NamedSample[], wanted: string): Row[] {
  return samples.flatMap(({ labels, meant, windows }) => {
    const positive = labels.includes(wanted)
    return (positive ? meant : windows).map((features) => ({ positive, ...features }))
  })
}

function validate(samples: readonly NamedSample[], wanted: string, kept: number): Map<NamedSample, number> {
  const scores = new Map<NamedSample, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const seen = samples.filter((one) => one.fold !== fold)
    const model = trainModel(toRows(seen, wanted), kept)
    for (const one of samples) if (one.fold === fold) scores.set(one, bestScore(model, one.windows))
  }
  return scores
}

function say(name: string, scores: Map<NamedSample, number>, wanted: string, threshold: number): void {
  const counts = new Map<string, [number, number]>()
  for (const [{ labels, lang }, value] of scores) {
    const label = labels.join('+')
    for (const key of labels.includes(wanted) ? [label, `${label} ${lang}`] : [label]) {
      const [found, all] = counts.get(key) ?? [0, 0]
      counts.set(key, [found + (value > threshold ? 1 : 0), all + 1])
    }
  }
  console.log(`${name}: above ${threshold.toFixed(3)} in validation`)
  for (const [key, [found, all]] of [...counts].sort())
    console.log(`  ${key.padEnd(14)} ${found}/${all} ${((100 * found) / all).toFixed(1)} %`)
}

const HOME = new URL('../../tests/policy/training/named/', import.meta.url)

export function trainNamedModels(folder: URL = HOME): void {
  const lines = { app: readNamed('app', folder), child: readNamed('child', folder) }
  for (const [of, { samples, unknown }] of Object.entries(lines))
    console.log(`${of}: ${samples.length} lines, and ${unknown.length} where the engine knows none named`)
  for (const [name, { of, positive, kept, share }] of Object.entries(MODELS)) {
    const samples = [...lines[of].samples, ...readNamedInCorpus(of)]
    const scores = validate(samples, positive, kept)
    const innocent = [...scores].filter(([one]) => one.labels.some((label) => INNOCENT.includes(label)))
    const threshold = quantile(
      innocent.map(([, value]) => value),
      share,
    )
    say(name, scores, positive, threshold)
    writeModel(name, trainModel(toRows(samples, positive), kept), threshold)
  }
}
