import { replayPeriod } from '#lib/communications/replay-period.ts'
import { replayInputSchema } from '#lib/communications/replaying/schema.ts'
import type { ReplayEvent } from '#lib/communications/replaying/types.ts'
import { route } from '#lib/wire/route.ts'

/**
 * Tries a policy on a past period and answers a line of JSON for each step. A POST, because it is work; it writes
 * nothing. Whoever stops listening — by pressing Stop, by closing the tab — ends it.
 */
export const POST = route({
  name: 'replay-period',
  body: replayInputSchema,
  maxBytes: 1_000,
  run: async ({ actor, body, request }) => {
    const stop = new AbortController()
    if (request.signal.aborted) stop.abort()
    request.signal.addEventListener('abort', () => stop.abort())
    const began = await replayPeriod(actor, body, stop.signal)
    if (!began.ok) return began
    return new Response(toLines(began.value.events, stop), {
      headers: {
        'content-type': 'application/x-ndjson; charset=utf-8',
        'x-content-type-options': 'nosniff',
        'x-accel-buffering': 'no',
      },
    })
  },
})

// Begun at once, whether or not anybody reads: the replay gives its turn back when it ends.
function toLines(events: AsyncGenerator<ReplayEvent>, stop: AbortController): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async start(controller) {
      try {
        for await (const event of events) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`))
        controller.close()
      } catch {
        // The reader is gone.
        stop.abort()
      }
    },
    cancel: () => stop.abort(),
  })
}
