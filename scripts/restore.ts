// `npm run restore -- DIR`: a backup into an empty installation. Every file is checked before anything is changed;
// the database is loaded in one transaction. Crosswalk must be stopped.
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { ownerConnection } from '#lib/db/connection.ts'
import { LoadRefused, loadDump } from '#lib/db/dump/load-dump.ts'
import { env } from '#lib/runtime/env.ts'
import { checkDataFolder } from './start/check-surroundings.ts'
import { copyFiles, keptInBackup } from './start/copy-files.ts'
import { lockFolder } from './start/lock-folder.ts'
import { readBackup } from './start/read-backup.ts'
import { Refusal } from './start/refusal.ts'
import { withDatabase } from './start/with-database.ts'

function mustBeFree(dataFolder: string): void {
  for (const name of keptInBackup) {
    const path = join(dataFolder, name)
    const stat = statSync(path, { throwIfNoEntry: false })
    if (stat?.isFile() || (stat?.isDirectory() && existsSync(path) && readdirSync(path).length > 0))
      throw new Refusal(
        `${dataFolder} already has ${name}. Restore into an empty installation: set CROSSWALK_DATA to a new folder.`,
      )
  }
}

try {
  const folder = process.argv[2]
  if (folder === undefined) throw new Refusal('Say from where: npm run restore -- /path/to/backup-2026-11-22')
  const source = resolve(folder)
  console.log('Checking the backup …')
  const manifest = await readBackup(source)
  const { dataFolder } = env()
  checkDataFolder(dataFolder)
  // Throws while Crosswalk runs from this folder.
  lockFolder(dataFolder, 'a restore').release()
  mustBeFree(dataFolder)
  await withDatabase(async () => {
    console.log('Loading the database …')
    try {
      await loadDump(ownerConnection(), join(source, 'database'), manifest)
    } catch (error) {
      throw new Refusal(
        error instanceof LoadRefused
          ? error.message
          : `The backup could not be loaded, and nothing was changed: ${(error as Error).message}`,
      )
    }
    const files = await copyFiles(join(source, 'files'), dataFolder)
    const wanted = new Map(manifest.files.map((file) => [file.path, file.sha256]))
    const wrong = files.find((file) => wanted.get(file.path) !== file.sha256)
    if (wrong !== undefined || files.length !== wanted.size)
      throw new Refusal(
        `${wrong?.path ?? 'A file'} did not arrive as it was written. Check the disk and restore again into a new folder.`,
      )
    console.log(
      `Restored the backup of ${manifest.createdAt}: ${manifest.tables.length} tables, ${files.length} files.`,
    )
    console.log('Run `npm run audit:verify`, then `npm start`.')
  })
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}
