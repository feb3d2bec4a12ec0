// `npm test`: everything, with progress, and one plain line at the end. `npm test -- types unit` runs those alone.
import { spawn } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { now } from '#lib/runtime/clock.ts'
import { buildApplication, isBuildFresh } from './build.ts'
import { generateClient } from './generate.ts'

const root = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'crosswalk-reports-'))
process.on('exit', () => rmSync(reports, { recursive: true, force: true }))

type Counts = { passed: number; failed: number; skipped: number }
type Outcome = Counts & { output: string }
type Step = { name: string; what: string; run: () => Promise<Outcome> }

const bin = (name: string) => join(root, 'node_modules', '.bin', name)

function execute(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: {
        ...process.env,
        NEXT_TELEMETRY_DISABLED: '1',
        NO_COLOR: '1',
        FORCE_COLOR: undefined,
        // Dozens of workers and replays are started: each needs the engine, compiled once.
        NODE_COMPILE_CACHE: join(reports, 'compiled'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/** A static check is one test. */
function check(name: string, what: string, command: string, args: string[]): Step {
  return { name, what, run: () => runCheck(command, args) }
}

async function runCheck(command: string, args: string[]): Promise<Outcome> {
  const { code, output } = await execute(command, args)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output }
}

async function guarded(work: () => Promise<void> | void): Promise<Outcome> {
  try {
    await work()
    return { passed: 1, failed: 0, skipped: 0, output: '' }
  } catch (error) {
    return { passed: 0, failed: 1, skipped: 0, output: (error as Error).message }
  }
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: { status: string }[] }[]
}

async function runVitest(): Promise<Outcome> {
  const report = join(reports, 'vitest.json')
  const { code, output } = await execute(bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, output }
  const counts = JSON.parse(readFileSync(report, 'utf8')) as VitestReport
  // A file that cannot even be loaded holds no test that could fail.
  const broken = counts.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  ).length
  const failed = counts.numFailedTests + broken
  return {
    passed: counts.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: counts.numPendingTests + counts.numTodoTests,
    output,
  }
}

type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: { message?: string }[]
}

async function runPlaywright(): Promise<Outcome> {
  if (globSync('tests/e2e/**/*.spec.ts', { cwd: root }).length === 0)
    return { passed: 0, failed: 1, skipped: 0, output: 'tests/e2e holds no *.spec.ts' }
  const report = join(reports, 'playwright.json')
  const { code, output } = await execute(bin('playwright'), ['test'], { E2E_REPORT: report })
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0, output }
  const { stats, errors } = JSON.parse(readFileSync(report, 'utf8')) as PlaywrightReport
  const failed = stats.unexpected
  if (stats.flaky > 0) console.log(`  ${stats.flaky} passed only when tried again`)
  return {
    passed: stats.expected + stats.flaky,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: stats.skipped,
    output: [output, ...errors.map((error) => error.message ?? '')].join('\n'),
  }
}

const steps: Step[] = [
  { name: 'generate', what: 'database client', run: () => guarded(() => void generateClient()) },
  {
    name: 'typegen',
    what: 'route types',
    run: async () => {
      // What a development server left may name pages that are gone.
      rmSync(join(root, '.next', 'dev', 'types'), { recursive: true, force: true })
      return runCheck(bin('next'), ['typegen'])
    },
  },
  check('types', 'TypeScript', bin('tsc'), ['--noEmit', '-p', '.']),
  check('lint', 'Biome', bin('biome'), ['check', '.']),
  check('unused', 'knip', bin('knip'), ['--no-progress', '--no-config-hints']),
  check('boundaries', 'dependency-cruiser', bin('depcruise'), [
    '--config',
    '.dependency-cruiser.cjs',
    ...['lib', 'app', 'components', 'messages', 'scripts', 'proxy.ts'].filter((path) =>
      existsSync(join(root, path)),
    ),
  ]),
  { name: 'unit', what: 'unit and database tests', run: runVitest },
  {
    name: 'build',
    what: 'production build',
    run: () => guarded(async () => (isBuildFresh() ? undefined : await buildApplication())),
  },
  { name: 'e2e', what: 'end-to-end tests in a browser', run: runPlaywright },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no step ${unknown.join(', ')}; there are ${steps.map((step) => step.name).join(', ')}.`,
  )
  process.exit(1)
}
const total: Counts = { passed: 0, failed: 0, skipped: 0 }
async function carryOut(step: Step): Promise<void> {
  console.log(`… ${step.name}: ${step.what}`)
  const startedAt = now().getTime()
  const outcome = await step.run()
  const seconds = ((now().getTime() - startedAt) / 1000).toFixed(1)
  total.passed += outcome.passed
  total.failed += outcome.failed
  total.skipped += outcome.skipped
  const counts = outcome.passed + outcome.failed + outcome.skipped > 1 ? `, ${outcome.passed} passed` : ''
  if (outcome.failed > 0) console.log(outcome.output.trim())
  console.log(
    `${outcome.failed === 0 ? '✓' : '✗'} ${step.name} (${seconds} s${counts}${outcome.failed > 0 ? `, ${outcome.failed} failed` : ''})`,
  )
}

const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
// What only reads runs side by side; everything else has the machine to itself.
const READING = ['types', 'lint', 'unused', 'boundaries']
while (chosen.length > 0) {
  const [first] = chosen.splice(0, 1) as [Step]
  const beside = READING.includes(first.name) ? chosen.filter(({ name }) => READING.includes(name)) : []
  chosen.splice(0, beside.length)
  await Promise.all([first, ...beside].map(carryOut))
}
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed === 0 ? 0 : 1
