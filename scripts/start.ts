// `npm start`: one command from a clone to a running school. `--dev`: the same with Next's development server.
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { EmbeddedServer } from '#lib/db/embedded/start-server.ts'
import { type Env, EnvironmentError, env } from '#lib/runtime/env.ts'
import { secrets } from '#lib/runtime/secrets.ts'
import { BuildError, buildApplication, isBuildFresh } from './build.ts'
import { generateClient } from './generate.ts'
import { checkDataFolder, checkNode, checkPort } from './start/check-surroundings.ts'
import { demoPassword, demoSignIns } from './start/demo-sign-ins.ts'
import { lockFolder } from './start/lock-folder.ts'
import { openDatabase } from './start/open-database.ts'
import { Refusal } from './start/refusal.ts'
import { type Child, runChild } from './start/run-child.ts'
import { waitForWeb } from './start/wait-for-web.ts'

const development = process.argv.includes('--dev')
const root = join(import.meta.dirname, '..')
const say = (line: string) => console.log(line)

// What has been started, in order; ended in the opposite order.
const undo: (() => Promise<void> | void)[] = []
let ending: Promise<void> | null = null

function end(code: number): Promise<void> {
  ending ??= (async () => {
    for (const step of undo.reverse())
      try {
        await step()
      } catch (error) {
        console.error(`While stopping: ${(error as Error).message}`)
      }
    process.exit(code)
  })()
  return ending
}

const interrupted = () => {
  if (ending === null) say('\nStopping …')
  void end(0)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, interrupted)

function childEnvironment(settings: Env): NodeJS.ProcessEnv {
  // The owner's address stays here: nothing that serves needs it.
  const { DATABASE_OWNER_URL: _owner, ...rest } = process.env
  return {
    ...rest,
    NODE_ENV: development ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(settings.port),
    CROSSWALK_DATA: settings.dataFolder,
    CROSSWALK_URL: settings.publicUrl,
    AUTH_SECRET: secrets().authSecret,
    AUTH_URL: settings.publicUrl,
    AUTH_TRUST_HOST: 'true',
  }
}

async function run(): Promise<void> {
  checkNode()
  const settings = env()
  checkDataFolder(settings.dataFolder)
  const lock = lockFolder(settings.dataFolder, settings.publicUrl)
  undo.push(lock.release)
  const patience = lock.abandoned ? 12_000 : 0
  await checkPort(settings.port, settings.host ?? '127.0.0.1', patience)

  if (generateClient()) say('Generated the database client.')
  if (!development && !isBuildFresh()) {
    say('Building the web application (about half a minute; only after changes) …')
    await buildApplication((child) => undo.push(() => void child.kill('SIGTERM')))
  }

  const { server } = await openDatabase(settings, say)
  if (server !== null) undo.push(stopServer(server))
  // Not before the client is generated: on a fresh clone there is none when this file is loaded.
  const { loadDemo } = await import('./start/load-demo.ts')
  const school = await loadDemo(settings, say)
  const { renewPolicy } = await import('./start/renew-policy.ts')
  await renewPolicy()

  const host = settings.host ?? (school === 'school' ? '0.0.0.0' : '127.0.0.1')
  const environment = childEnvironment(settings)
  const logs = development ? null : join(settings.dataFolder, 'logs')
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next')
  say('Starting web and worker …')
  const web = runChild(
    'web',
    [next, development ? 'dev' : 'start', '-p', String(settings.port), '-H', host],
    environment,
    logs,
  )
  undo.push(web.stop)
  const children: Child[] = [web]
  if (existsSync(join(root, 'scripts', 'worker.ts'))) {
    const worker = runChild('worker', ['scripts/worker.ts'], environment, logs)
    undo.push(worker.stop)
    children.push(worker)
  }
  await Promise.race([waitForWeb(settings.port, host), ...children.map((child) => child.failed)])
  for (const child of children) child.settled()
  if (ending !== null) return
  announce(settings, school)
}

function stopServer(server: EmbeddedServer): () => Promise<void> {
  return () => server.stop()
}

function announce(settings: Env, school: 'demo' | 'school' | 'empty'): void {
  say('')
  say(`Crosswalk is ready at ${settings.publicUrl}`)
  if (school === 'demo') {
    say(`Demo school. Sign in with the password ${demoPassword} as`)
    for (const [email, who] of demoSignIns) say(`  ${email.padEnd(36)} ${who}`)
  }
  if (school === 'empty') say('There is no school yet: run `npm run school:init` in another terminal.')
  if (!development) say(`Logs are in ${join(settings.dataFolder, 'logs')}.`)
  say('Ctrl-C stops everything.')
}

try {
  await run()
} catch (error) {
  if (ending === null) {
    if (error instanceof EnvironmentError) for (const sentence of error.sentences) console.error(sentence)
    else if (error instanceof Refusal || error instanceof BuildError) console.error(error.message)
    else console.error(error)
    await end(1)
  }
}
