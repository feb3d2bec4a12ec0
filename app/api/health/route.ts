import { ok } from '#lib/runtime/result.ts'
import { route } from '#lib/wire/route.ts'
import { readHealth } from '#lib/worker/read-health.ts'

/** For monitors and load balancers: states and times, no names, no counts of people. 503 with the part that fails. */
export const GET = route({
  name: 'health',
  who: 'machine',
  foreign: 'monitors call it from anywhere; it tells nothing about anybody',
  run: async () => {
    const { status, failing, workers, figures } = await readHealth()
    const beats = workers.map((worker) => worker.beatAt.getTime())
    const waiting = [figures?.oldestDispatch, figures?.oldestWaitingMail]
      .filter((since) => since != null)
      .map((since) => since.getTime())
    const health = {
      status,
      failing,
      database: failing.includes('database') ? 'failing' : 'ok',
      worker: {
        alive: workers.some((worker) => worker.alive),
        lastHeartbeatAt: beats.length === 0 ? null : new Date(Math.max(...beats)),
      },
      oldestUndeliveredAt: waiting.length === 0 ? null : new Date(Math.min(...waiting)),
    }
    return status === 'ok'
      ? ok(health)
      : Response.json(health, { status: 503, headers: { 'cache-control': 'no-store' } })
  },
})
