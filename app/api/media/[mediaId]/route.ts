import { Readable } from 'node:stream'
import { z } from 'zod'
import { openMedia } from '#lib/media/open-media.ts'
import { route } from '#lib/wire/route.ts'

/**
 * A picture, `?size=320` or `?size=1280` for a smaller copy. Anyone may ask, because public posts show pictures to people
 * who are not signed in; the use case answers `not-found` to whoever may not see this one.
 */
export const GET = route({
  name: 'open-media',
  who: 'anyone',
  params: z.object({ mediaId: z.uuid() }),
  query: z.object({ size: z.enum(['320', '1280']).optional() }),
  run: async ({ actor, params, query, request }) => {
    const copy = query.size === '320' ? 320 : query.size === '1280' ? 1280 : 'original'
    const opened = await openMedia(actor, params.mediaId, copy)
    if (!opened.ok) return opened
    const { stream, byteSize, contentType, fileName, etag } = opened.value
    const headers = {
      etag,
      // Kept by the reader's own browser, and asked about each time: a recall or an order must hold at once.
      'cache-control': 'private, no-cache',
      'content-type': contentType,
      'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    }
    if (request.headers.get('if-none-match') === etag) {
      stream.destroy()
      return new Response(null, { status: 304, headers })
    }
    return new Response(Readable.toWeb(stream) as ReadableStream, {
      headers: { ...headers, 'content-length': String(byteSize) },
    })
  },
})
