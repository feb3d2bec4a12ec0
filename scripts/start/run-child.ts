import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream, mkdirSync, renameSync, statSync, type WriteStream } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'

export type Child = {
  name: string
  /** Ends it: politely, after ten seconds by force. It is not started again. */
  stop(): Promise<void>
  /** Rejects when the child ends before `settled()` was called: it cannot even start. */
  failed: Promise<never>
  settled(): void
}

const shortestLifeMilliseconds = 5_000
const longestPauseMilliseconds = 30_000
const endWithParent = join(import.meta.dirname, 'end-with-parent.ts')

const largestLogBytes = 20_000_000
// What is written for the record; a person at the terminal sees warnings and errors.
const routine = /^\{"at":"[^"]*","level":"info"/

function openLog(folder: string, name: string): WriteStream {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `${name}.log`)
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes)
    renameSync(file, `${file}.old`)
  return createWriteStream(file, { flags: 'a', mode: 0o600 })
}

// The framework greets; what a person wants to read there is our own ready line.
const greeting =
  /^\s*(▲ Next\.js|- (Local|Network|Environments|Experiments)|[✓○] (Starting|Ready|Compiled|Compiling)|$)/

/**
 * Runs one process of Crosswalk in its own process group (Ctrl-C must not reach it before us) with a channel that
 * ends it when we are killed. One that dies later is started again, with growing pauses. With `logFolder` its lines
 * go to a file there; without, to the terminal.
 */
export function runChild(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  logFolder: string | null = null,
): Child {
  const output = logFolder === null ? null : openLog(logFolder, name)
  let child: ChildProcess
  let stopping = false
  let settled = false
  let pause = 500
  let reject: (error: Error) => void = () => {}
  const failed = new Promise<never>((_, no) => {
    reject = no
  })
  failed.catch(() => {})

  const forward = (stream: NodeJS.ReadableStream | null, terminal: NodeJS.WriteStream) => {
    let rest = ''
    stream?.on('data', (chunk: Buffer) => {
      const lines = (rest + chunk.toString()).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        if (greeting.test(line)) continue
        output?.write(`${line}\n`)
        if (output === null || !routine.test(line)) terminal.write(`${line}\n`)
      }
    })
  }

  const start = () => {
    const startedAt = now().getTime()
    child = spawn(process.execPath, ['--import', endWithParent, ...args], {
      cwd: join(import.meta.dirname, '..', '..'),
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    forward(child.stdout, process.stdout)
    forward(child.stderr, process.stderr)
    child.once('exit', async (code, signal) => {
      if (stopping) return
      if (!settled) {
        reject(new Error(`${name} ended while starting (${signal ?? `exit code ${code}`})`))
        return
      }
      log.warn('process-ended', { name, code, signal })
      pause =
        now().getTime() - startedAt > shortestLifeMilliseconds
          ? 500
          : Math.min(pause * 2, longestPauseMilliseconds)
      await wait(pause)
      if (!stopping) start()
    })
  }
  start()

  return {
    name,
    failed,
    settled: () => {
      settled = true
    },
    stop: async () => {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGTERM')
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await ended
      clearTimeout(impatience)
    },
  }
}
