import { z } from 'zod'
import { unsubscribeAccount } from '#lib/delivery/unsubscribe-account.ts'
import { env } from '#lib/runtime/env.ts'
import { route } from '#lib/wire/route.ts'

const query = z.object({ token: z.string().max(200) })
const foreign =
  'mail programs press this button themselves (RFC 8058); the signed token is the right, and it does only this'

/** The mail program's own "unsubscribe" button. */
export const POST = route({
  name: 'unsubscribe-one-click',
  who: 'machine',
  foreign,
  query,
  body: 'stream',
  run: async ({ query: { token }, request }) => {
    // What RFC 8058 says the button sends; a program that merely follows links does not.
    const sent = (await readStart(request)).replaceAll(/\s/g, '')
    if (!/List-Unsubscribe=One-Click/i.test(sent))
      return answer(400, 'This address is for the button of a mail program.')
    const unsubscribed = await unsubscribeAccount(token)
    return unsubscribed.ok ? answer(200, 'Done.') : answer(404, 'This link does not work.')
  },
})

/** A mail program without the button opens the address instead: to the page that asks. GET changes nothing. */
export const GET = route({
  name: 'unsubscribe-link',
  who: 'machine',
  foreign,
  query,
  run: async ({ query: { token } }) =>
    new Response(null, {
      status: 303,
      headers: { location: `${env().publicUrl}/unsubscribe?token=${encodeURIComponent(token)}` },
    }),
})

function answer(status: number, sentence: string): Response {
  return new Response(`${sentence}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

const ENOUGH_BYTES = 2_048

async function readStart(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    chunks.push(chunk)
    bytes += chunk.byteLength
    if (bytes > ENOUGH_BYTES) break
  }
  return Buffer.concat(chunks).toString('latin1')
}
