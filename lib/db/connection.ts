import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { env } from '#lib/runtime/env.ts'

/** How to reach one database as one role. Host is a socket folder or a host name. */
export type Connection = {
  host: string
  port: number
  database: string
  user: string
  password: string
  ssl?: boolean | object
}

const schema = z.object({
  host: z.string(),
  port: z.number(),
  database: z.string(),
  user: z.string(),
  password: z.string(),
})

/** Thrown when nothing says how to reach the database; the message is a sentence for the person who started it. */
export class NoDatabaseError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'NoDatabaseError'
  }
}

/** Reads a `postgresql://` address the way node-postgres does, ssl options included. */
export function connectionFromUrl(url: string): Connection {
  const client = new pg.Client({ connectionString: url })
  return {
    host: client.host,
    port: client.port,
    database: client.database ?? '',
    user: client.user ?? '',
    password: client.password ?? '',
    ssl: client.ssl,
  }
}

export function connectionToUrl(connection: Connection): string {
  const { host, port, database, user, password } = connection
  const login = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`
  return host.startsWith('/')
    ? `postgresql://${login}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
    : `postgresql://${login}@${host}:${port}/${database}`
}

/** Where the embedded server writes how to reach it, one file per role (0600). */
export function connectionFile(dataFolder: string, role: 'app' | 'owner' | 'superuser'): string {
  return join(/* turbopackIgnore: true */ dataFolder, 'postgres', `${role}.json`)
}

function readConnectionFile(role: 'app' | 'owner'): Connection {
  const file = connectionFile(env().dataFolder, role)
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new NoDatabaseError(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? 'There is no database yet: DATABASE_URL is not set and the embedded database was never started. Run `npm start` first, or set DATABASE_URL.'
        : `The file ${file} cannot be read; it tells how to reach the embedded database. Stop Crosswalk and run \`npm start\` again.`,
    )
  }
}

/** As the application: owns nothing, no DDL. Throws NoDatabaseError. */
export function appConnection(): Connection {
  const { databaseUrl } = env()
  return databaseUrl === undefined ? readConnectionFile('app') : connectionFromUrl(databaseUrl)
}

/** As the owner, for migrations and reloads. Throws NoDatabaseError when an external database gave no owner address. */
export function ownerConnection(): Connection {
  const { databaseUrl, databaseOwnerUrl } = env()
  if (databaseOwnerUrl !== undefined) return connectionFromUrl(databaseOwnerUrl)
  if (databaseUrl !== undefined)
    throw new NoDatabaseError(
      'This needs DATABASE_OWNER_URL, the role that owns the tables; only DATABASE_URL is set. Set both and try again.',
    )
  return readConnectionFile('owner')
}

/**
 * Options for a node-postgres client or pool. The session is in UTC whatever the server's zone:
 * Prisma's adapter writes and reads timestamps as if it always were.
 */
export function poolConfig(connection: Connection, applicationName = 'crosswalk'): pg.PoolConfig {
  return {
    host: connection.host,
    port: connection.port,
    database: connection.database,
    user: connection.user,
    password: connection.password,
    ssl: connection.ssl as pg.PoolConfig['ssl'],
    application_name: applicationName,
    options: '-c TimeZone=UTC',
    connectionTimeoutMillis: 10_000,
  }
}
