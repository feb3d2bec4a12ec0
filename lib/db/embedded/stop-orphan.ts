import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Connection } from '../connection.ts'

/** Whether a process with this id exists, ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function readPidFile(cluster: string): { pid: number; port: number } | null {
  try {
    const [pid, , , port] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(pid) > 0 ? { pid: Number(pid), port: Number(port) } : null
  } catch {
    return null
  }
}

// A process id may have been given to somebody else since: only a server that knows our secret and names our
// folder is ours to stop.
async function isOurServer(cluster: string, superuser: Connection): Promise<boolean> {
  const client = new pg.Client({ ...superuser, ssl: false, connectionTimeoutMillis: 3_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    const answer = await client.query<{ data_directory: string }>('SHOW data_directory')
    return answer.rows[0]?.data_directory === cluster
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Stops a server that a killed supervisor left behind, cleanly. Does nothing when there is none, or when what
 * `postmaster.pid` names is not ours: then starting the server says why it cannot.
 */
export async function stopOrphan(cluster: string, superuser: Connection): Promise<boolean> {
  const found = readPidFile(cluster)
  if (found === null || !isAlive(found.pid)) return false
  const port = Number.isInteger(found.port) && found.port > 0 ? found.port : superuser.port
  if (!(await isOurServer(cluster, { ...superuser, port }))) return false
  process.kill(found.pid, 'SIGINT')
  for (let waited = 0; isAlive(found.pid); waited += 50) {
    if (waited === 20_000) process.kill(found.pid, 'SIGQUIT')
    if (waited > 40_000)
      throw new Error(`The database server of an earlier start (process ${found.pid}) does not stop.`)
    await wait(50)
  }
  return true
}
