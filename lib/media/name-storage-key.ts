import type { ThumbnailSide } from './schema.ts'

/** Where a picture's bytes are kept: by the hash of the re-encoded original, its copies beside it. */
export function nameStorageKey(sha256: string, copy: 'original' | ThumbnailSide): string {
  return `${sha256.slice(0, 2)}/${sha256}/${copy === 'original' ? 'original' : `${copy}.webp`}`
}
