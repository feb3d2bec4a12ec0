import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { type Connection, poolConfig } from '../connection.ts'
import type { Manifest } from './schema.ts'

const identifier = pg.escapeIdentifier

/** The database already holds a school, or is of another version than the backup: nothing was changed. */
export class LoadRefused extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'LoadRefused'
  }
}

// The gate judges what happens now; what a backup holds was judged when it happened. The owner switches the guards off
// for this one transaction, and they stand again, as they were, before it commits.
async function switchGuards(client: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ table: string; name: string; mode: string }>(
    `SELECT tgrelid::regclass::text AS table, tgname AS name, tgenabled::text AS mode FROM pg_trigger t
       JOIN pg_class c ON c.oid = t.tgrelid
      WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  )
  const each = async (statement: (row: (typeof rows)[number]) => string) => {
    for (const row of rows) await client.query(statement(row))
  }
  await each((row) => `ALTER TABLE ${row.table} DISABLE TRIGGER ${identifier(row.name)}`)
  return () =>
    each(
      (row) =>
        `ALTER TABLE ${row.table} ${row.mode === 'D' ? 'DISABLE' : row.mode === 'A' ? 'ENABLE ALWAYS' : 'ENABLE'} TRIGGER ${identifier(row.name)}`,
    )
}

/**
 * Loads the tables of a backup, as the owner, in one transaction, into a migrated database that holds no school.
 * Throws LoadRefused, or what the database says; either way nothing is left half done.
 */
export async function loadDump(owner: Connection, folder: string, manifest: Manifest): Promise<void> {
  const client = new pg.Client(poolConfig(owner, 'crosswalk-restore'))
  // What is being asked when the connection breaks says so itself.
  client.on('error', () => {})
  await client.connect()
  try {
    await client.query('BEGIN')
    const held = await client.query('SELECT 1 FROM public.org LIMIT 1')
    if (held.rows.length > 0)
      throw new LoadRefused(
        'This database already holds a school. Restore into an empty one: set CROSSWALK_DATA to a new folder.',
      )
    const applied = await client.query<{ name: string }>(
      `SELECT migration_name AS name FROM public._prisma_migrations
        WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`,
    )
    const here = applied.rows.map((row) => row.name)
    if (here.join() !== [...manifest.migrations].sort().join())
      throw new LoadRefused(
        `The backup is of another version of Crosswalk (its last migration is ${manifest.migrations.at(-1)}, this one’s is ${here.at(-1)}). Restore it with the version that made it, then upgrade.`,
      )
    const restoreGuards = await switchGuards(client)
    for (const table of manifest.tables) {
      const list = table.columns.map(identifier).join(', ')
      const target = client.query(copyFrom(`COPY public.${identifier(table.name)} (${list}) FROM STDIN`))
      await pipeline(createReadStream(join(folder, table.file)), createGunzip(), target)
      if (target.rowCount !== table.rows)
        throw new Error(`${table.name}: ${target.rowCount} rows were loaded, ${table.rows} were written`)
    }
    for (const { name, value, called } of manifest.sequences)
      await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
        `public.${identifier(name)}`,
        value,
        called,
      ])
    await restoreGuards()
    await client.query('COMMIT')
  } finally {
    await client.end()
  }
}
