import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { z } from 'zod'
import { acceptMedia } from '#lib/media/accept-media.ts'
import { fail } from '#lib/runtime/result.ts'
import { route } from '#lib/wire/route.ts'

const byteSize = z.coerce.number().int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** One picture as the body. `x-file-name` is percent-encoded; `x-content-sha256` is compared where it is sent. */
export const POST = route({
  name: 'upload-media',
  body: 'stream',
  run: async ({ actor, request }) => {
    if (request.body === null) return fail('empty')
    const header = (name: string) => request.headers.get(name) ?? undefined
    const upload = await acceptMedia(actor, {
      body: Readable.fromWeb(request.body as ReadableStream),
      fileName: decode(header('x-file-name') ?? ''),
      declared: {
        byteSize: byteSize.safeParse(header('content-length')).data ?? null,
        sha256: sha256.safeParse(header('x-content-sha256')).data ?? null,
      },
    })
    if (upload.ok) {
      const { mediaId, width, height, fileName, stripped } = upload.value
      return { ok: true, value: { mediaId, width, height, fileName, stripped } }
    }
    return upload.code === 'not-allowed' ? fail('forbidden') : upload
  },
})

function decode(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return ''
  }
}
