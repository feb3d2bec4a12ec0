import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { MediaStore } from './types.ts'

/** Files in a folder, by key (`ab/abcd…/original`). `keep` needs the file on the same disk: it is moved, then synced. */
export function storeOnDisk(folder: string): MediaStore {
  const place = (key: string) => {
    if (!/^[0-9a-z]+(?:[/.-][0-9a-z]+)*$/.test(key)) throw new Error('storeOnDisk: not a key of ours')
    return join(/* turbopackIgnore: true */ folder, key)
  }
  return {
    async keep(key, file) {
      const target = place(key)
      await mkdir(dirname(target), { recursive: true, mode: 0o700 })
      const handle = await open(file, 'r')
      try {
        await handle.sync()
      } finally {
        await handle.close()
      }
      // Same content under the same key: whoever comes second has nothing to add.
      if (await exists(target)) await rm(file, { force: true })
      else await rename(file, target)
    },
    async open(key) {
      const target = place(key)
      try {
        const { size } = await stat(target)
        return { stream: createReadStream(target), byteSize: size }
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
