import { existsSync, readFileSync, statSync } from 'node:fs'
import { join, normalize, sep } from 'node:path'
import { type Manifest, manifestSchema } from '#lib/db/dump/schema.ts'
import { hashFile, keptInBackup } from './copy-files.ts'
import { Refusal } from './refusal.ts'

function mustStayInside(path: string): void {
  const clean = normalize(path)
  if (clean !== path || !keptInBackup.includes(clean.split(sep)[0]!))
    throw new Refusal(`The backup names a file outside its place (${path}). It is not one of ours.`)
}

/** Reads a backup and checks every file against its hash. Throws Refusal naming the first that does not fit. */
export async function readBackup(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json')
  if (!existsSync(file)) throw new Refusal(`${folder} holds no backup: there is no manifest.json in it.`)
  const seal = join(folder, 'manifest.sha256')
  if (!existsSync(seal) || readFileSync(seal, 'utf8').split(' ')[0] !== (await hashFile(file)))
    throw new Refusal(`${file} is damaged: it is not what was written. Use another backup.`)
  let manifest: Manifest
  try {
    manifest = manifestSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Refusal(`${file} is damaged, or of another format. Use another backup.`)
  }
  const parts = [
    ...manifest.tables.map((table) => ({ path: join('database', table.file), sha256: table.sha256 })),
    ...manifest.files.map((kept) => {
      mustStayInside(kept.path)
      return { path: join('files', kept.path), sha256: kept.sha256 }
    }),
  ]
  for (const part of parts) {
    const at = join(folder, part.path)
    if (!statSync(at, { throwIfNoEntry: false })?.isFile())
      throw new Refusal(`The backup lacks ${part.path}. Use another backup.`)
    if ((await hashFile(at)) !== part.sha256)
      throw new Refusal(
        `${part.path} of the backup is damaged: it is not what was written. Use another backup.`,
      )
  }
  return manifest
}
