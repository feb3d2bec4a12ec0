// `npm run bench [-- engine release worker feed audit replay] [--large]`: DESIGN 4 as ratios of what ran side by side, medians
// of at least five interleaved runs, on a PostgreSQL of its own that is durable and thrown away afterwards.
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os'
import { captureLog } from '#lib/runtime/log.ts'
import { benchAudit } from './bench/audit.ts'
import { benchEngine } from './bench/engine.ts'
import { benchFeed } from './bench/feed.ts'
import { type Row, readable, time } from './bench/measure.ts'
import { benchRelease } from './bench/release.ts'
import { benchReplay } from './bench/replay.ts'
import { benchWorker } from './bench/worker.ts'

const groups: Record<string, (large: boolean) => Promise<Row[]>> = {
  engine: benchEngine,
  release: benchRelease,
  worker: benchWorker,
  feed: benchFeed,
  audit: benchAudit,
  replay: benchReplay,
}

const wanted = process.argv.slice(2).filter((word) => word !== '--large')
const large = process.argv.includes('--large')
const unknown = wanted.filter((name) => groups[name] === undefined)
if (unknown.length > 0) {
  console.error(`There is no group ${unknown.join(', ')}; there are ${Object.keys(groups).join(', ')}.`)
  process.exit(1)
}

const load = () =>
  loadavg()
    .map((value) => value.toFixed(1))
    .join(' ')
console.log(
  `${cpus()[0]?.model ?? 'unknown processor'}, ${availableParallelism()} cores, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${process.platform}, Node ${process.versions.node}; load before ${load()}`,
)

const busy = loadavg()[0]! > availableParallelism() / 2

const errors: string[] = []
captureLog((line, level) => {
  // 57P01: the bench's own server was stopped while a connection said goodbye.
  if (level === 'error' && !line.includes('57P01')) errors.push(line)
})
let missed = 0
for (const [name, group] of Object.entries(groups)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  let rows: Row[] = []
  const milliseconds = await time(async () => {
    rows = await group(large)
  })
  console.log(`\n${name} (${readable(milliseconds)})`)
  for (const { what, against, ratio, goal, figures } of rows) {
    const met = 'atMost' in goal ? ratio <= goal.atMost : ratio >= goal.atLeast
    if (!met) missed += 1
    const wish = 'atMost' in goal ? `≤ ${goal.atMost}` : `≥ ${goal.atLeast}`
    console.log(`  ${met ? '✓ met   ' : '✗ missed'} ${ratio.toFixed(2).padStart(6)} (goal ${wish})  ${what}`)
    console.log(`      against ${against}; ${figures}`)
  }
}
for (const line of errors) console.log(`  logged meanwhile: ${line}`)
console.log(`\nload after ${load()}. ${missed === 0 ? 'Every goal met.' : `${missed} missed.`}`)
if (busy) console.log('The machine was already busy with other work: times are too long, ratios less exact.')
console.log('Not measured here: the feed page over HTTP, and the JavaScript a family loads.')
