/** What is said of an app or a child that a sentence names. */
import { bestScore, quantile, type Row, trainModel, writeModel } from './linear-model.ts'
import { type Named, type NamedSample, readNamed, readNamedInCorpus } from './read-named.ts'
import { say, validate } from './validate.ts'

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

const HOME = new URL('../../tests/policy/training/named/', import.meta.url)

export function trainNamedModels(folder: URL = HOME): void {
  const lines = { app: readNamed('app', folder), child: readNamed('child', folder) }
  for (const [of, { samples, unknown }] of Object.entries(lines))
    console.log(`${of}: ${samples.length} lines, and ${unknown.length} where the engine knows none named`)
  for (const [name, { of, positive, kept, share }] of Object.entries(MODELS)) {
    const samples = [...lines[of].samples, ...readNamedInCorpus(of)]
    const train = (seen: readonly NamedSample[]) => trainModel(toRows(seen, positive), kept)
    const scores = validate(samples, train, (model, one) => bestScore(model, one.windows))
    const innocent = [...scores].filter(([one]) => one.labels.some((label) => INNOCENT.includes(label)))
    const threshold = quantile(
      innocent.map(([, value]) => value),
      share,
    )
    const reads = (_: NamedSample, score: number) => score > threshold
    const lists = ({ found }: NamedSample) => found.includes(positive)
    const label = ({ labels }: NamedSample) => labels.join('+')
    const wanted = ({ labels }: NamedSample) => labels.includes(positive)
    say(`${name}: above ${threshold.toFixed(3)} in validation`, scores, { label, wanted, found: reads })
    const kind = (one: NamedSample) => (wanted(one) ? positive : 'others')
    const never = () => false
    say(`${name}: by lists alone`, scores, { label: kind, wanted: never, found: lists })
    say(`${name}: by either`, scores, {
      label: kind,
      wanted: never,
      found: (one, score) => lists(one) || reads(one, score),
    })
    writeModel(name, train(samples), threshold)
  }
}
