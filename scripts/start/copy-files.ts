import { createHash } from 'node:crypto'
import { copyFileSync, createReadStream, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Manifest } from '#lib/db/dump/schema.ts'

/** Of the data folder, what a backup holds besides the database. */
export const keptInBackup = ['media', 'checkpoints', 'secrets.json']

export async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

function filesBelow(path: string): string[] {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return []
  if (stat.isFile()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)))
}

/** Copies the kept files of one folder into another and hashes what arrived. */
export async function copyFiles(from: string, to: string): Promise<Manifest['files']> {
  const copied: Manifest['files'] = []
  for (const file of keptInBackup.flatMap((name) => filesBelow(join(from, name)))) {
    const path = relative(from, file)
    const target = join(to, path)
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
    copyFileSync(file, target)
    copied.push({ path, bytes: statSync(target).size, sha256: await hashFile(target) })
  }
  return copied
}
