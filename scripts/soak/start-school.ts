import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildApplication, isBuildFresh } from '../build.ts'

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as { port: number }
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** The whole application with the demo school, as `npm start` runs it, on a port and in a folder of its own. */
export async function startSchool(
  say: (line: string) => void,
): Promise<{ url: string; stop: () => Promise<void> }> {
  if (!isBuildFresh()) {
    say('building the application …')
    await buildApplication()
  }
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-soak-'))
  chmodSync(folder, 0o711)
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    cwd: join(import.meta.dirname, '..', '..'),
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), CROSSWALK_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  let output = ''
  try {
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes('Crosswalk is ready at')) resolve()
      }
      child.stdout.on('data', listen)
      child.stderr.on('data', listen)
      void ended.then(() => reject(new Error(`The application did not start:\n${output.trim()}`)))
    })
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `http://localhost:${port}`, stop }
}
