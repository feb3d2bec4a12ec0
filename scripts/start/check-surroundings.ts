import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Refusal } from './refusal.ts'

const neededMajor = 24

/** Throws Refusal unless this is the Node that the project brings itself. */
export function checkNode(): void {
  if (Number(process.versions.node.split('.')[0]) === neededMajor) return
  throw new Refusal(
    `This is Node ${process.versions.node}; Crosswalk runs on Node ${neededMajor}, which it brings itself. Start it with \`npm start\`, or run \`npm ci\` if that does not help.`,
  )
}

// One level at a time: Node's recursive mkdir never ends where the system answers "no such folder" (below /proc).
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  if (dirname(folder) !== folder) makeFolder(dirname(folder))
  mkdirSync(folder, { mode: 0o700 })
}

/** Makes the data folder if it is missing. Throws Refusal when it cannot be written. */
export function checkDataFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK)
    if (!statSync(folder).isDirectory()) throw new Error('not a folder')
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why =
      code === 'EACCES' || code === 'EPERM'
        ? 'you may not write there'
        : code === 'EROFS'
          ? 'the disk is read-only'
          : code === 'ENOSPC'
            ? 'the disk is full'
            : code === 'EEXIST' || code === 'ENOTDIR'
              ? 'a file of that name is in the way'
              : (error as Error).message
    throw new Refusal(
      `The data folder ${folder} cannot be used: ${why}. Make it writable, or set CROSSWALK_DATA to another one.`,
    )
  }
}

function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'))
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)))
  })
}

/** Throws Refusal when the port cannot be had; waits `patience` ms for one that a killed predecessor still holds. */
export async function checkPort(port: number, host: string, patience: number): Promise<void> {
  for (let waited = 0; ; waited += 100) {
    const code = await tryPort(port, host)
    if (code === null) return
    if (code === 'EADDRINUSE' && waited < patience) {
      await wait(100)
      continue
    }
    if (code === 'EADDRINUSE')
      throw new Refusal(
        `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
      )
    if (code === 'EACCES')
      throw new Refusal(
        `Port ${port} may only be used by the administrator. Choose one above 1023: PORT=3000 npm start`,
      )
    throw new Refusal(
      `Crosswalk cannot listen on ${host}:${port} (${code}). HOST must be an address of this machine.`,
    )
  }
}
