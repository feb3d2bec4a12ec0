import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { type Reencoded, reencodedSchema } from './schema.ts'

export interface ReencodingLimits {
  timeoutMilliseconds: number
  /** How many decoders run at once in this process; the others wait. */
  atOnce: number
  /** How many may wait; more are told to come back. */
  waiting: number
}

const LIMITS: ReencodingLimits = { timeoutMilliseconds: 30_000, atOnce: 2, waiting: 20 }

let running = 0
const queue: (() => void)[] = []

/**
 * Decodes an upload in a process of its own: no environment, no right to start others or to read anything but the code and the
 * one file, its memory and time bounded, killed when it overruns. `took-too-long` also where it ran out of memory or crashed.
 */
export async function runReencoding(
  input: string,
  folder: string,
  limits: ReencodingLimits = LIMITS,
): Promise<Reencoded | { ok: false; code: 'took-too-long' | 'busy'; detected: null }> {
  if (running >= limits.atOnce) {
    if (queue.length >= limits.waiting) return { ok: false, code: 'busy', detected: null }
    await new Promise<void>((turn) => queue.push(turn))
  }
  running += 1
  try {
    return await reencode(input, folder, limits.timeoutMilliseconds)
  } finally {
    running -= 1
    queue.shift()?.()
  }
}

function reencode(
  input: string,
  folder: string,
  timeout: number,
): Promise<Reencoded | { ok: false; code: 'took-too-long'; detected: null }> {
  const root = process.cwd()
  const script = join(/* turbopackIgnore: true */ root, 'lib/media/reencode/main.ts')
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      '--permission',
      '--allow-addons',
      `--allow-fs-read=${join(root, 'lib')}/*`,
      `--allow-fs-read=${join(root, 'node_modules')}/*`,
      `--allow-fs-read=${join(root, 'package.json')}`,
      `--allow-fs-read=${input}`,
      `--allow-fs-read=${folder}/*`,
      `--allow-fs-write=${folder}/*`,
      '--max-old-space-size=256',
      script,
      input,
      folder,
    ],
    {
      cwd: root,
      env: {} as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout,
      killSignal: 'SIGKILL',
    },
  )
  return new Promise((resolve) => {
    let answer = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (part: string) => {
      if (answer.length < 10_000) answer += part
    })
    const overrun = { ok: false, code: 'took-too-long', detected: null } as const
    child.on('error', () => resolve(overrun))
    child.on('close', (code) => {
      if (code !== 0) return resolve(overrun)
      resolve(parseAnswer(answer) ?? overrun)
    })
  })
}

function parseAnswer(answer: string): Reencoded | null {
  try {
    return reencodedSchema.parse(JSON.parse(answer))
  } catch {
    return null
  }
}
