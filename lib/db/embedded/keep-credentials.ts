import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { randomToken } from '#lib/runtime/random.ts'
import { type Connection, connectionFile } from '../connection.ts'

export const roleNames = { superuser: 'postgres', owner: 'crosswalk_owner', app: 'crosswalk_app' } as const
export type EmbeddedRole = keyof typeof roleNames

function readPassword(dataFolder: string, role: EmbeddedRole): string | null {
  try {
    const kept = JSON.parse(readFileSync(connectionFile(dataFolder, role), 'utf8')) as { password?: unknown }
    return typeof kept.password === 'string' && kept.password.length > 0 ? kept.password : null
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/**
 * Writes how each role reaches the server (0600) and returns it. Passwords are made once and kept; host and port
 * follow the server. A rename replaces the file whole: a reader never meets half of one.
 */
export function keepCredentials(
  dataFolder: string,
  address: { host: string; port: number },
): Record<EmbeddedRole, Connection> {
  const keep = (role: EmbeddedRole): Connection => {
    const connection: Connection = {
      ...address,
      database: role === 'superuser' ? 'postgres' : 'crosswalk',
      user: roleNames[role],
      password: readPassword(dataFolder, role) ?? randomToken(24),
    }
    const file = connectionFile(dataFolder, role)
    writeFileSync(`${file}.new`, `${JSON.stringify(connection, null, 2)}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
    return connection
  }
  return { superuser: keep('superuser'), owner: keep('owner'), app: keep('app') }
}
