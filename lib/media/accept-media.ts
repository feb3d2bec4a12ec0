import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, realpath, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { authorize } from '#lib/access/authorize.ts'
import type { Actor } from '#lib/access/types.ts'
import { commit } from '#lib/audit/commit.ts'
import { now } from '#lib/runtime/clock.ts'
import { newId } from '#lib/runtime/random.ts'
import { fail, ok, type Result } from '#lib/runtime/result.ts'
import { cleanFileName } from './clean-file-name.ts'
import { getMediaStore } from './get-media-store.ts'
import { nameStorageKey } from './name-storage-key.ts'
import { receiveUpload } from './receive-upload.ts'
import { runReencoding } from './run-reencoding.ts'
import { type Stripped, THUMBNAIL_SIDES } from './schema.ts'
import { insertMedia } from './store.ts'
import type { AcceptedMedia, UploadRefusal } from './types.ts'

export interface Upload {
  body: Readable
  fileName: string
  /** What the sender says; compared with what arrives. */
  declared: { byteSize: number | null; sha256: string | null }
}

/**
 * Takes a picture: received, recognised by its bytes, decoded and written anew in a process of its own without any metadata,
 * kept by the hash of the result. The original is thrown away. Nothing is kept of a refused one.
 * `detected` says what an unsupported file seems to be. Throws when our own disk or database fails.
 */
export async function acceptMedia(
  actor: Actor,
  upload: Upload,
): Promise<Result<AcceptedMedia, UploadRefusal, { detected?: string | null }>> {
  const allowed = authorize(actor, 'media.upload', { orgId: actor.orgId })
  if (!allowed.ok) {
    upload.body.destroy()
    return fail('not-allowed')
  }
  const store = getMediaStore()
  const workplace = join(/* turbopackIgnore: true */ store.incoming, newId())
  await mkdir(workplace, { recursive: true, mode: 0o700 })
  try {
    const folder = await realpath(workplace)
    const received = join(/* turbopackIgnore: true */ folder, 'received')
    const arrival = await receiveUpload(upload.body, received, upload.declared)
    if (!arrival.ok) return arrival
    const picture = await runReencoding(received, folder)
    if (!picture.ok) return fail(picture.code, { detected: picture.detected })
    const file = (name: string) => join(/* turbopackIgnore: true */ folder, name)
    const sha256 = await hashFile(file('original'))
    const { size: byteSize } = await stat(file('original'))
    for (const side of THUMBNAIL_SIDES) await store.keep(nameStorageKey(sha256, side), file(`${side}.webp`))
    await store.keep(nameStorageKey(sha256, 'original'), file('original'))
    const { contentType, width, height, stripped } = picture
    const media: AcceptedMedia = {
      mediaId: newId(),
      sha256,
      contentType,
      byteSize,
      width,
      height,
      fileName: cleanFileName(upload.fileName, contentType),
      stripped,
    }
    await writeMedia(actor, media)
    return ok(media)
  } finally {
    await rm(workplace, { recursive: true, force: true })
  }
}

async function writeMedia(actor: Actor, media: AcceptedMedia): Promise<void> {
  const { mediaId, sha256, contentType, byteSize, width, height, fileName, stripped } = media
  await commit(async (tx, record) => {
    await insertMedia(tx, {
      id: mediaId,
      orgId: actor.orgId,
      sha256: Buffer.from(sha256, 'hex'),
      contentType,
      byteSize,
      width,
      height,
      fileName,
      stripped: { ...stripped },
      storageKey: nameStorageKey(sha256, 'original'),
      uploadedById: actor.personId,
      uploadedAt: now(),
    })
    record({
      actor,
      type: 'media.accepted',
      subject: { type: 'media', id: mediaId },
      payload: { sha256, byteSize, contentType, stripped: codesOf(stripped) },
    })
  })
}

function codesOf(stripped: Stripped): string[] {
  return (Object.keys(stripped) as (keyof Stripped)[]).filter((what) => stripped[what])
}

async function hashFile(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
