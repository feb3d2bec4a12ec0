import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import { log } from '#lib/runtime/log.ts'
import { appConnection, type Connection, poolConfig } from './connection.ts'
import { type Prisma, PrismaClient } from './generated/client.ts'

export type { Prisma, PrismaClient } from './generated/client.ts'

/** A business transaction. lib/audit/commit.ts alone hands one out. */
export type Tx = Prisma.TransactionClient

// Named statements are parsed once per connection. Shapes are static, so this stays small; past the bound
// (an IN list of every length, say) statements go unnamed rather than filling the server's memory.
const maximumStatements = 1_000
const statementNames = new Map<string, string>()

function nameStatement(query: { sql: string }): string {
  const known = statementNames.get(query.sql)
  if (known !== undefined) return known
  if (statementNames.size >= maximumStatements) return ''
  const name = `cw_${createHash('sha256').update(query.sql).digest('base64url').slice(0, 22)}`
  statementNames.set(query.sql, name)
  return name
}

const onError = (error: Error) => log.error('database-connection-lost', error)

/** A Prisma client of one's own, for tests and scripts; the application uses `db()`. Ends with `$disconnect()`. */
export function openClient(connection: Connection, { connections = 10 } = {}): PrismaClient {
  const adapter = new PrismaPg(
    { ...poolConfig(connection), max: connections },
    { statementNameGenerator: nameStatement, onPoolError: onError, onConnectionError: onError },
  )
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 10_000, timeout: 10_000 } })
}

// Next's development server evaluates modules again at every change; the pool must survive that.
const home = globalThis as typeof globalThis & { crosswalkDatabase?: PrismaClient | undefined }

/** The database as the application's role. Opened at first use. Throws NoDatabaseError. */
export function db(): PrismaClient {
  home.crosswalkDatabase ??= openClient(appConnection())
  return home.crosswalkDatabase
}

/** For tests and scripts: which client `db()` gives from now on; `null` opens the configured one again. */
export function setDatabase(client: PrismaClient | null): void {
  home.crosswalkDatabase = client ?? undefined
}

const beforeClosing = new WeakMap<PrismaClient, () => Promise<void>>()

/** What still asks a client from time to time (the job queue's sender) ends first when that client is closed. */
export function endBeforeClosing(client: PrismaClient, end: () => Promise<void>): void {
  beforeClosing.set(client, end)
}

/** Closes what `db()` opened, so that a script or worker can end. */
export async function closeDatabase(): Promise<void> {
  const client = home.crosswalkDatabase
  home.crosswalkDatabase = undefined
  if (client === undefined) return
  await beforeClosing.get(client)?.()
  await client.$disconnect()
}
