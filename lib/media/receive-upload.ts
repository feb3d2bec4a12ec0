import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { MAX_UPLOAD_BYTES } from './schema.ts'

class TooLarge extends Error {}

/**
 * Writes an upload to a file as it comes in, counted and hashed on the way: a declared length or hash is the sender's own word, and
 * is compared with what arrived. `incomplete` also where the connection broke off.
 */
export async function receiveUpload(
  body: Readable,
  file: string,
  declared: { byteSize: number | null; sha256: string | null },
): Promise<Result<{ byteSize: number }, 'too-large' | 'incomplete' | 'empty'>> {
  if (declared.byteSize !== null && declared.byteSize > MAX_UPLOAD_BYTES) {
    body.destroy()
    return fail('too-large')
  }
  const hash = createHash('sha256')
  let byteSize = 0
  try {
    await pipeline(
      body,
      async function* (parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          byteSize += part.byteLength
          if (byteSize > MAX_UPLOAD_BYTES) throw new TooLarge()
          hash.update(part)
          yield part
        }
      },
      createWriteStream(file, { mode: 0o600, flags: 'wx' }),
    )
  } catch (error) {
    if (error instanceof TooLarge) return fail('too-large')
    if (isDiskError(error)) throw error
    return fail('incomplete')
  }
  if (byteSize === 0) return fail('empty')
  if (declared.byteSize !== null && declared.byteSize !== byteSize) return fail('incomplete')
  if (declared.sha256 !== null && declared.sha256 !== hash.digest('hex')) return fail('incomplete')
  return ok({ byteSize })
}

// A full or broken disk is ours to know about; a broken connection is the sender's.
function isDiskError(error: unknown): boolean {
  return ['ENOSPC', 'EACCES', 'EROFS', 'ENOENT', 'EIO', 'EMFILE', 'EEXIST', 'EDQUOT'].includes(
    (error as NodeJS.ErrnoException).code ?? '',
  )
}
