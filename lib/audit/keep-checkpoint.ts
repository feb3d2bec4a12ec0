import { linkSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { env } from '#lib/runtime/env.ts'
import { newId } from '#lib/runtime/random.ts'
import type { KeptCheckpoint } from './types.ts'

/** Where checkpoints are kept outside the database: one file each, by month, named by tree size. */
export function checkpointFolder(): string {
  return join(/* turbopackIgnore: true */ env().dataFolder, 'checkpoints')
}

/**
 * Writes a checkpoint beside the database, flushed to disk, never over an existing file.
 * Throws what the file system says.
 */
export function keepCheckpoint(folder: string, treeSize: number, at: Date, note: string): void {
  const name = `${String(treeSize).padStart(12, '0')}.txt`
  keepFile(join(/* turbopackIgnore: true */ folder, at.toISOString().slice(0, 7), name), note)
}

/** Writes the key anybody needs to verify what is kept here, once. */
export function keepVerifierKey(folder: string, key: string): void {
  keepFile(join(/* turbopackIgnore: true */ folder, 'verifier-key.txt'), `${key}\n`)
}

function keepFile(file: string, content: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const draft = `${file}.${newId()}`
  writeFileSync(draft, content, { mode: 0o600, flush: true })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Everything kept in the folder, oldest first; empty where there is no folder. */
export function readKeptCheckpoints(folder: string): KeptCheckpoint[] {
  return listKept(folder).map((where) => ({ where, note: readFileSync(where, 'utf8') }))
}

/** The kept checkpoint of the largest tree, or null. */
export function findNewestKept(folder: string): KeptCheckpoint | null {
  const where = listKept(folder).at(-1)
  return where === undefined ? null : { where, note: readFileSync(where, 'utf8') }
}

function listKept(folder: string): string[] {
  const months = listFolder(folder).filter((name) => /^\d{4}-\d{2}$/.test(name))
  const files = months.flatMap((month) =>
    listFolder(join(/* turbopackIgnore: true */ folder, month))
      .filter((name) => /^\d{12,}\.txt$/.test(name))
      .map((name) => ({ name, path: join(/* turbopackIgnore: true */ folder, month, name) })),
  )
  // By size, not by month: a clock may have been set back.
  return files
    .sort((a, b) => Number.parseInt(a.name, 10) - Number.parseInt(b.name, 10))
    .map(({ path }) => path)
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(/* turbopackIgnore: true */ folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
