// `npm run soak [-- worker|database|audit|fuzz] [--kills N] [--recipients N] [--minutes N] [--rounds N] [--requests N]
// [--seed N] [--url http://localhost:PORT]`: DESIGN 5, bounded, with figures. Exit 1 when a promise was not kept.
import { parseArgs } from 'node:util'
import { captureLog } from '#lib/runtime/log.ts'
import { readable } from './bench/measure.ts'
import { openWorkbench } from './bench/workbench.ts'
import { soakAudit } from './soak/audit.ts'
import { soakDatabase } from './soak/database.ts'
import { soakFuzz } from './soak/fuzz.ts'
import type { SoakReport } from './soak/report.ts'
import { startSchool } from './soak/start-school.ts'
import { soakWorker } from './soak/worker.ts'

const usage =
  'usage: soak [worker|database|audit|fuzz …] [--kills N] [--recipients N] [--minutes N] [--rounds N] [--requests N] [--seed N] [--url ADDRESS]'
const number = { type: 'string' } as const
let given: ReturnType<typeof read>
function read() {
  return parseArgs({
    allowPositionals: true,
    options: {
      kills: number,
      recipients: number,
      minutes: number,
      rounds: number,
      requests: number,
      seed: number,
      url: number,
    },
  })
}
try {
  given = read()
} catch (error) {
  console.error(`${(error as Error).message}\n${usage}`)
  process.exit(1)
}
const { values, positionals } = given

function amount(
  name: 'kills' | 'recipients' | 'minutes' | 'rounds' | 'requests' | 'seed',
  usual: number,
): number {
  const value = values[name] === undefined ? usual : Number(values[name])
  if (Number.isFinite(value) && value > 0) return value
  console.error(`--${name} must be a number above 0.\n${usage}`)
  process.exit(1)
}

const seed = amount('seed', 1 + Math.floor(Math.random() * 1_000_000_000))
const say = (line: string) => console.log(`  … ${line}`)

const runs: Record<string, () => Promise<SoakReport>> = {
  worker: async () => {
    const bench = await openWorkbench()
    try {
      return await soakWorker({
        app: bench.app,
        owner: bench.owner,
        connection: bench.server.connections.app,
        dataFolder: bench.folder,
        kills: amount('kills', 20),
        recipients: amount('recipients', 10_000),
        say,
      })
    } finally {
      await bench.close()
    }
  },
  database: async () => {
    const bench = await openWorkbench()
    try {
      return await soakDatabase(bench, {
        kills: amount('kills', 50),
        minutes: amount('minutes', 10),
        seed,
        say,
      })
    } finally {
      await bench.close()
    }
  },
  audit: async () => {
    const bench = await openWorkbench()
    try {
      return await soakAudit(bench.owner, { rounds: amount('rounds', 500), seed, folder: bench.folder, say })
    } finally {
      await bench.close()
    }
  },
  fuzz: async () => {
    const school = values.url === undefined ? await startSchool(say) : null
    try {
      return await soakFuzz({
        url: values.url ?? school!.url,
        requests: amount('requests', 100_000),
        seed,
        say,
      })
    } finally {
      await school?.stop()
    }
  },
}

const unknown = positionals.filter((name) => runs[name] === undefined)
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}.\n${usage}`)
  process.exit(1)
}
// What is killed complains; what counts is what it left behind.
captureLog(() => {})
let broken = 0
for (const [name, run] of Object.entries(runs)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue
  console.log(`${name} (seed ${seed})`)
  const from = performance.now()
  try {
    const report = await run()
    for (const line of report.figures) console.log(`  ${line}`)
    for (const line of report.broken.slice(0, 30)) console.log(`  ✗ ${line}`)
    broken += report.broken.length
    console.log(
      `  ${report.broken.length === 0 ? '✓ kept' : `✗ ${report.broken.length} not kept`}, ${readable(performance.now() - from)}`,
    )
  } catch (error) {
    broken += 1
    console.log(`  ✗ ${(error as Error).message}`)
  }
}
process.exitCode = broken === 0 ? 0 : 1
