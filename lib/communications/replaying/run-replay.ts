import { spawn } from 'node:child_process'
import { availableParallelism, constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { mergeCounts, mergeResults } from './merge-results.ts'
import { noChanges } from './tally-changes.ts'
import type { ReplayCounts, ReplayEvent, ReplayResult, ReplayTask } from './types.ts'

/** Below this, starting a second process costs more than it saves. */
const WORTH_SHARING = 2_000

/** Browsers hear of progress at most this often. */
const PROGRESS_MILLISECONDS = 250

type Line = { type: 'counts'; counts: ReplayCounts } | { type: 'result'; result: ReplayResult }

/**
 * Replays a period in processes of their own, at a lower priority than whoever serves pages: half of the work each on
 * two cores where there is much, memory bounded. Ends with `done` or `failed`; when `signal` aborts, or the caller stops listening, the
 * processes are killed and their transactions end with their connections.
 */
export async function* runReplay(
  task: Omit<ReplayTask, 'share' | 'shares'>,
  total: number,
  signal: AbortSignal,
  shares = total < WORTH_SHARING ? 1 : Math.min(2, availableParallelism()),
): AsyncGenerator<ReplayEvent> {
  const began = now().getTime()
  if (total === 0) {
    yield { type: 'done', total, milliseconds: 0, result: mergeResults([noChanges()]) }
    return
  }
  const counts = Array.from({ length: shares }, () => noChanges().counts)
  const results: (ReplayResult | undefined)[] = Array.from({ length: shares })
  let failed = false
  let ended = 0
  let wake: () => void = () => {}
  const children = counts.map((_, share) =>
    startShare({ ...task, share, shares }, (line) => {
      if (line === null) {
        ended += 1
        if (results[share] === undefined) failed = true
        wake()
      } else if (line.type === 'counts') counts[share] = line.counts
      else if (line.type === 'result') results[share] = line.result
    }),
  )
  const kill = () => {
    for (const child of children) child.kill('SIGKILL')
  }
  const stop = () => {
    kill()
    wake()
  }
  signal.addEventListener('abort', stop)
  try {
    yield { type: 'progress', total, counts: mergeCounts(counts) }
    let told = 0
    while (ended < shares && !failed && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, PROGRESS_MILLISECONDS)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
      const merged = mergeCounts(counts)
      if (merged.done === told) continue
      told = merged.done
      yield { type: 'progress', total, counts: merged }
    }
    if (signal.aborted) return
    const all = results.filter((result) => result !== undefined)
    if (failed || all.length < shares) {
      log.error('replay-failed', new Error('a replay process ended without its result'))
      yield { type: 'failed' }
      return
    }
    yield { type: 'done', total, milliseconds: now().getTime() - began, result: mergeResults(all) }
  } finally {
    signal.removeEventListener('abort', stop)
    kill()
  }
}

/** `hear` gets every line, then null once when the process has ended. */
function startShare(task: ReplayTask, hear: (line: Line | null) => void) {
  const root = process.cwd()
  const script = join(/* turbopackIgnore: true */ root, 'lib/communications/replaying/main.ts')
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--max-old-space-size=512', script],
    { cwd: root, env: {} as NodeJS.ProcessEnv, stdio: ['pipe', 'pipe', 'inherit'] },
  )
  let ended = false
  const end = () => {
    if (ended) return
    ended = true
    hear(null)
  }
  child.on('error', end)
  child.on('close', end)
  child.stdin.on('error', () => {})
  if (child.pid !== undefined) {
    try {
      setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // Gone already, or a system without priorities.
    }
  }
  createInterface({ input: child.stdout }).on('line', (text) => {
    const line = parseLine(text)
    if (line !== null) hear(line)
  })
  // The line stays open: when this process ends, so does the child.
  child.stdin.write(`${JSON.stringify(task)}\n`)
  return child
}

/** Null for what is not the child's own line: a warning of its runtime, say. */
function parseLine(text: string): Line | null {
  try {
    return JSON.parse(text) as Line
  } catch {
    return null
  }
}
