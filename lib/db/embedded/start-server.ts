import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { now } from '#lib/runtime/clock.ts'
import { log } from '#lib/runtime/log.ts'
import { type Connection, poolConfig } from '../connection.ts'
import { createCluster, serverEnvironment } from './create-cluster.ts'
import { createRoles } from './create-roles.ts'
import { type Binaries, findBinaries } from './find-binaries.ts'
import { type EmbeddedRole, keepCredentials } from './keep-credentials.ts'
import { type Place, placeCluster } from './place-cluster.ts'
import { stopOrphan } from './stop-orphan.ts'

export type EmbeddedServer = {
  /** How each role reaches the server; the same is in `DATA/postgres/<role>.json`. */
  connections: Record<EmbeddedRole, Connection>
  /** Where the cluster lives. */
  cluster: string
  /** The server's process, while it runs. */
  pid(): number | undefined
  /** Ends it cleanly (open transactions are rolled back) and ends the supervision. */
  stop(): Promise<void>
}

export type ServerOptions = {
  /** Extra settings, `name: value`. Tests switch fsync off here. */
  settings?: Record<string, string>
  /** Called when the server went away by itself and came back. */
  onRestart?: () => void
}

const longestSocketPath = 100
const firstPauseMilliseconds = 200
const longestPauseMilliseconds = 10_000
const startAttempts = 8

async function chooseAddress(place: Place): Promise<{ host: string; port: number }> {
  if (join(place.sockets, '.s.PGSQL.5432').length <= longestSocketPath)
    return { host: place.sockets, port: 5432 }
  const probe = createServer()
  await new Promise<void>((resolve, reject) => probe.once('error', reject).listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no free port on the loopback address')
  return { host: '127.0.0.1', port: address.port }
}

/**
 * Starts the embedded PostgreSQL in `dataFolder` and keeps it running: readiness is a query answered, a server that
 * dies is started again with growing pauses, one left by a killed supervisor is stopped first.
 * Throws with a sentence when it cannot start.
 */
export async function startServer(dataFolder: string, options: ServerOptions = {}): Promise<EmbeddedServer> {
  const place = placeCluster(dataFolder)
  const binaries = findBinaries(place.user, place.home)
  const address = await chooseAddress(place)
  const connections = keepCredentials(dataFolder, address)
  await stopOrphan(place.cluster, connections.superuser)
  createCluster(place, binaries, connections.superuser.password)

  let child: ChildProcess | undefined
  let stopping = false

  const startOnce = async () => {
    child = spawnServer(place, binaries, address, options.settings ?? {})
    await becomeReady(child, connections.superuser)
  }

  const startPatiently = async () => {
    let pause = firstPauseMilliseconds
    for (let attempt = 1; ; attempt += 1) {
      try {
        await startOnce()
        return
      } catch (error) {
        // After SIGKILL the old postmaster.pid stands for a moment; deleting it could let two servers at one cluster.
        if (attempt === startAttempts || stopping)
          throw new Error(
            `The embedded database does not start; its log ends:\n${readLogEnd(place)}\nThe whole log is ${logFile(place)}.`,
            { cause: error },
          )
        await wait(pause)
        pause = Math.min(pause * 2, longestPauseMilliseconds)
      }
    }
  }

  const supervise = () => {
    const startedAt = now().getTime()
    child?.once('exit', async (code, signal) => {
      if (stopping) return
      log.warn('database-server-ended', { code, signal })
      if (now().getTime() - startedAt < 1_000) await wait(1_000)
      while (!stopping) {
        try {
          await startPatiently()
          log.info('database-server-back')
          supervise()
          options.onRestart?.()
          return
        } catch (error) {
          log.error('database-server-does-not-start', error)
          await wait(longestPauseMilliseconds)
        }
      }
    })
  }

  await startPatiently()
  try {
    await createRoles(connections)
  } catch (error) {
    stopping = true
    if (child !== undefined) await stopChild(child)
    throw error
  }
  supervise()

  return {
    connections,
    cluster: place.cluster,
    pid: () => child?.pid,
    stop: async () => {
      stopping = true
      if (child !== undefined) await stopChild(child)
    },
  }
}

const logFile = (place: Place) => join(place.folder, 'server.log')
const largestLogBytes = 10_000_000

function readLogEnd(place: Place): string {
  return readFileSync(logFile(place), 'utf8').trimEnd().split('\n').slice(-6).join('\n')
}

function spawnServer(
  place: Place,
  binaries: Binaries,
  address: { host: string; port: number },
  extra: Record<string, string>,
): ChildProcess {
  const bySocket = address.host.startsWith('/')
  const settings: Record<string, string> = {
    listen_addresses: bySocket ? '' : address.host,
    unix_socket_directories: bySocket ? address.host : '',
    unix_socket_permissions: '0700',
    port: String(address.port),
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // What people wrote must not reach the log by way of a failing statement.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    ...extra,
  }
  if ((statSync(logFile(place), { throwIfNoEntry: false })?.size ?? 0) > largestLogBytes)
    renameSync(logFile(place), `${logFile(place)}.old`)
  const output = openSync(logFile(place), 'a', 0o600)
  const child = spawn(
    join(binaries.folder, 'bin', 'postgres'),
    ['-D', place.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own process group: Ctrl-C must reach web and worker first, the database last.
    {
      ...place.user,
      cwd: place.home,
      env: serverEnvironment,
      stdio: ['ignore', output, output],
      detached: true,
    },
  )
  closeSync(output)
  return child
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined
}

async function becomeReady(child: ChildProcess, superuser: Connection): Promise<void> {
  child.once('error', () => {})
  for (;;) {
    if (hasEnded(child)) throw new Error('the server ended while starting')
    const client = new pg.Client({ ...poolConfig(superuser), connectionTimeoutMillis: 2_000 })
    client.on('error', () => {})
    try {
      await client.connect()
      await client.query('SELECT 1')
      return
    } catch (error) {
      // A wrong password will not get better by waiting: the cluster and our credentials have parted ways.
      if ((error as { code?: string }).code === '28P01') {
        await stopChild(child)
        throw error
      }
      await wait(30)
    } finally {
      await client.end().catch(() => {})
    }
  }
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGINT')
  const impatience = setTimeout(() => child.kill('SIGQUIT'), 20_000)
  await ended
  clearTimeout(impatience)
}
