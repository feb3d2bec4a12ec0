// Builds the web application when its sources changed since the last build (`--force`: always).
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { generateClient } from './generate.ts'

const root = join(import.meta.dirname, '..')
const stamp = join(root, '.next', 'crosswalk-build.json')
const sources = [
  'app/**/*',
  'components/**/*',
  'lib/**/*',
  'messages/**/*',
  'prisma/schema.prisma',
  'package-lock.json',
  '*.{mjs,ts,json}',
]
const otherwise =
  /(^|\/)(generated|\.DS_Store)(\/|$)|^(vitest|playwright|knip|biome|next-env)\b|\.tsbuildinfo$/

/** What a build depends on, as one hash. */
function hashSources(): string {
  const hash = createHash('sha256').update(process.version)
  const files = globSync(sources, { cwd: root }).filter((file) => !otherwise.test(file))
  for (const file of files.sort()) {
    if (!statSync(join(root, file)).isFile()) continue
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/** Whether the build in `.next` is of these sources. */
export function isBuildFresh(): boolean {
  if (!existsSync(stamp) || !existsSync(join(root, '.next', 'BUILD_ID'))) return false
  const kept = JSON.parse(readFileSync(stamp, 'utf8')) as { sources?: unknown }
  return kept.sources === hashSources()
}

/** Thrown when the framework refuses to build; carries what it said. */
export class BuildError extends Error {
  constructor(output: string) {
    super(`The web application does not build:\n${output.trim().split('\n').slice(-40).join('\n')}`)
    this.name = 'BuildError'
  }
}

/** Builds into `.next`. `onChild` gets the process, so that whoever is interrupted can end it. Throws BuildError. */
export async function buildApplication(onChild: (child: ChildProcess) => void = () => {}): Promise<void> {
  generateClient()
  const sourcesHash = hashSources()
  rmSync(stamp, { force: true })
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  onChild(child)
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new BuildError(output)
  mkdirSync(join(root, '.next'), { recursive: true })
  writeFileSync(stamp, JSON.stringify({ sources: sourcesHash }))
}

if (import.meta.main) {
  if (!process.argv.includes('--force') && isBuildFresh()) {
    console.log('The build is up to date.')
  } else {
    console.log('Building the web application …')
    try {
      await buildApplication()
      console.log('Built into .next.')
    } catch (error) {
      console.error((error as Error).message)
      process.exitCode = 1
    }
  }
}
