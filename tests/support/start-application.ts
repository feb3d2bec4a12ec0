import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')

/**
 * Playwright's global set-up: the whole application as `npm start` runs it, with the demo school, on its own port and
 * data folder (E2E_PORT, chosen in playwright.config.ts; E2E_DATA has the folder, with the outbox in it).
 */
export default async function startApplication(): Promise<() => Promise<void>> {
  const data = mkdtempSync(join(tmpdir(), 'crosswalk-e2e-'))
  process.env.E2E_DATA = data
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, CROSSWALK_URL: _public, ...rest } = process.env
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: root,
    env: {
      ...rest,
      PORT: process.env.E2E_PORT,
      CROSSWALK_DATA: data,
      TZ: 'Pacific/Chatham',
      NODE_ENV: 'production',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const ended = new Promise<number | null>((done) => child.once('exit', done))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(data, { recursive: true, force: true })
  }
  await new Promise<void>((ready, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Crosswalk is ready at')) ready()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then((code) =>
      fail(new Error(`The application did not start (exit code ${code}):\n${output}`)),
    )
  }).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return stop
}
