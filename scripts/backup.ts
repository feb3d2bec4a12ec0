// `npm run backup -- DIR`: the database, the pictures, the kept checkpoints and the generated secrets, verified. The
// school may go on working meanwhile. DIR must not exist yet, or be empty; it appears whole or not at all.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { appConnection } from '#lib/db/connection.ts'
import { dumpDatabase } from '#lib/db/dump/dump-database.ts'
import type { Manifest } from '#lib/db/dump/schema.ts'
import { now } from '#lib/runtime/clock.ts'
import { env } from '#lib/runtime/env.ts'
import { copyFiles, hashFile } from './start/copy-files.ts'
import { readBackup } from './start/read-backup.ts'
import { Refusal } from './start/refusal.ts'
import { withDatabase } from './start/with-database.ts'

const target = process.argv[2] === undefined ? null : resolve(process.argv[2])

await withDatabase(async () => {
  if (target === null) throw new Refusal('Say where to: npm run backup -- /path/to/backup-2026-11-22')
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Refusal(`${target} is not empty. Give each backup a folder of its own.`)
  const draft = `${target}.incomplete`
  rmSync(draft, { recursive: true, force: true })
  try {
    mkdirSync(draft, { recursive: true, mode: 0o700 })
    const startedAt = now()
    // The database first: a picture accepted meanwhile is a file too many, never one too few.
    const database = await dumpDatabase(appConnection(), join(draft, 'database'))
    const files = await copyFiles(env().dataFolder, join(draft, 'files'))
    const manifest: Manifest = {
      format: 'crosswalk-backup-1',
      createdAt: startedAt.toISOString(),
      ...database,
      files,
    }
    const list = join(draft, 'manifest.json')
    writeFileSync(list, `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600, flush: true })
    // What `sha256sum -c` reads; a changed row count or sequence would otherwise go unnoticed.
    writeFileSync(join(draft, 'manifest.sha256'), `${await hashFile(list)}  manifest.json\n`, {
      mode: 0o600,
      flush: true,
    })
    await readBackup(draft)
    rmSync(target, { recursive: true, force: true })
    renameSync(draft, target)
    const rows = database.tables.reduce((sum, table) => sum + table.rows, 0)
    console.log(
      `Backed up to ${target}: ${rows} rows in ${database.tables.length} tables, ${files.length} files, every one read again and verified.`,
    )
    console.log('It holds the school’s records and its secrets: keep it as safe as the school itself.')
  } catch (error) {
    rmSync(draft, { recursive: true, force: true })
    throw error
  }
})
