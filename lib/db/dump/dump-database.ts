import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { type Connection, poolConfig } from '../connection.ts'
import type { Manifest } from './schema.ts'

const identifier = pg.escapeIdentifier

// Parents before children, so that a restore meets every foreign key satisfied.
async function orderTables(client: pg.Client): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> '_prisma_migrations' ORDER BY 1`,
  )
  const keys = await client.query<{ child: string; parent: string }>(
    `SELECT c.relname AS child, p.relname AS parent FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid JOIN pg_class p ON p.oid = k.confrelid
      WHERE k.contype = 'f' AND k.connamespace = 'public'::regnamespace AND k.conrelid <> k.confrelid`,
  )
  const waiting = new Set(tables.rows.map((row) => row.name))
  const ordered: string[] = []
  while (waiting.size > 0) {
    const free = [...waiting].filter(
      (name) => !keys.rows.some((key) => key.child === name && waiting.has(key.parent)),
    )
    if (free.length === 0) throw new Error(`foreign keys form a ring among ${[...waiting].join(', ')}`)
    for (const name of free) {
      ordered.push(name)
      waiting.delete(name)
    }
  }
  return ordered
}

/**
 * Writes every table of the school into `folder`, one gzipped COPY file each, from one snapshot: the school may go on
 * working. The job queue is left out; what waits in it is found again by the worker's sweeps.
 */
export async function dumpDatabase(
  connection: Connection,
  folder: string,
): Promise<Pick<Manifest, 'migrations' | 'tables' | 'sequences'>> {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const client = new pg.Client(poolConfig(connection, 'crosswalk-backup'))
  // What is being asked when the connection breaks says so itself.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const migrations = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM _prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
    )
    const tables: Manifest['tables'] = []
    for (const name of await orderTables(client)) tables.push(await dumpTable(client, name, folder))
    const sequences: Manifest['sequences'] = []
    const named = await client.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'S' ORDER BY 1`,
    )
    for (const { name } of named.rows) {
      const state = await client.query<{ value: string; called: boolean }>(
        `SELECT last_value::text AS value, is_called AS called FROM public.${identifier(name)}`,
      )
      sequences.push({ name, ...state.rows[0]! })
    }
    await client.query('COMMIT')
    return { migrations: migrations.rows.map((row) => row.name), tables, sequences }
  } finally {
    await client.end()
  }
}

async function dumpTable(
  client: pg.Client,
  name: string,
  folder: string,
): Promise<Manifest['tables'][number]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [`public.${identifier(name)}`],
  )
  const columns = rows.map((row) => row.name)
  const file = `${name}.copy.gz`
  const hash = createHash('sha256')
  const hashing = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  const list = columns.map(identifier).join(', ')
  const source = client.query(copyTo(`COPY public.${identifier(name)} (${list}) TO STDOUT`))
  await pipeline(
    source,
    createGzip({ level: 6 }),
    hashing,
    createWriteStream(join(folder, file), { mode: 0o600, flush: true }),
  )
  // The data end before the command does, and only its end brings the count: a query waits for it.
  await client.query('')
  return { name, columns, rows: source.rowCount, file, sha256: hash.digest('hex') }
}
