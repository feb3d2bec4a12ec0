import { join } from 'node:path'
import { env } from '#lib/runtime/env.ts'
import { storeOnDisk } from './store-on-disk.ts'
import type { MediaStore } from './types.ts'

/** The folder uploads are finished in before they are kept; on the same disk as the store. */
export function getMediaStore(): MediaStore & { incoming: string } {
  const folder = join(/* turbopackIgnore: true */ env().dataFolder, 'media')
  return { ...storeOnDisk(join(folder, 'kept')), incoming: join(folder, 'incoming') }
}
